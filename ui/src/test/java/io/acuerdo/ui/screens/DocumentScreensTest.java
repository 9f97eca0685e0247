package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.AcuerdoApplication;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.AcceptingAgreement;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.Cases;
import io.acuerdo.document.Documents;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.agreement.AgreementView;
import io.acuerdo.ui.cases.CaseView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

/** The desk reads an agreement's document on its page, records the debtor's yes with a code, and gives out papers. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
@ViewPackages(packages = "io.acuerdo.ui")
@WithMockUser(username = "agent1", roles = "AGENT")
class DocumentScreensTest extends SpringBrowserlessTest {

    private static final String WHO = "Quién aceptó";
    private static final String CODE = "Código de seis dígitos que dice el deudor";

    @Autowired
    private Imports imports;
    @Autowired
    private Cases cases;
    @Autowired
    private Users users;
    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approving;
    @Autowired
    private AcceptingAgreement accepting;
    @Autowired
    private Documents documents;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private CaseId bruno;

    @BeforeEach
    void aPortfolioIsThere() throws IOException {
        UI.getCurrent().getSession().setLocale(Locale.of("es"));
        UI.getCurrent().setLocale(Locale.of("es"));
        ThreeCases.load(imports, today());
        bruno = cases.search(CaseQuery.all(), PageRequest.of(0, 10)).stream().filter(row -> row.debtorName().equals("Bruno Díaz")).findFirst().orElseThrow().id();
        cases.holds(bruno).forEach(hold -> cases.lift(bruno, hold.id(), Actor.SYSTEM));
    }

    @Test
    void aYesFromAfarIsProvedByTheCodeThatTheDebtorReadsOut() {
        AgreementId id = approved();
        navigate(AgreementView.class, id.toString());
        Details paper = find(Details.class).all().stream().filter(details -> details.getSummaryText().equals("Leer el documento aquí")).findFirst().orElseThrow();
        assertThat(pages()).as("nothing is printed before somebody opens it").isEmpty();
        paper.setOpened(true);
        assertThat(pages()).isNotEmpty().allMatch(page -> page.endsWith(": Acuerdo"));

        click("Registrar aceptación");
        field(WHO).setValue("Bruno Díaz");
        channel("CALL");
        confirm();
        assertThat(field(CODE).getErrorMessage()).startsWith("Envía primero un código");
        click("Enviar código");
        assertThat(words()).anyMatch(word -> word.contains("b***@correo.test") && word.contains("Quedan 5 intentos"));

        field(CODE).setValue(digits().equals("111111") ? "222222" : "111111");
        confirm();
        assertThat(field(CODE).getErrorMessage()).contains("no es correcto");
        assertThat(words()).anyMatch(word -> word.contains("Quedan 4 intentos"));
        assertThat(field(WHO).getValue()).isEqualTo("Bruno Díaz");

        jdbc.sql("UPDATE agreement SET document_sha256 = ? WHERE id = ?").params("ab".repeat(32), id.toString()).update();
        field(CODE).setValue(digits());
        confirm();
        assertThat(refusal()).startsWith("El texto cambió");
        assertThat(field(CODE).getValue()).isEqualTo(digits());
        confirm();
        assertThat(agreements.details(id).orElseThrow().status()).isIn(AgreementStatus.ACCEPTED, AgreementStatus.ACTIVE);
        assertThat(accepting.record(id).orElseThrow().codeConfirmedAt()).isNotNull();
        assertThat(words()).anyMatch(word -> word.startsWith("Código enviado a bruno@correo.test"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStatementIsMadeOnceAndThenLiesThere() {
        navigate(CaseView.class, bruno.toString());
        find(TabSheet.class).single().setSelectedIndex(4);
        long before = documents.ofCase(bruno.value()).stream().filter(entry -> entry.kind().equals("DEBT_STATEMENT")).count();
        assertThat(before).isZero();
        Grid<Object> choices = (Grid<Object>) find(Grid.class).all().stream().filter(grid -> grid.getColumns().stream()
                .anyMatch(column -> "De qué".equals(((Grid.Column<?>) column).getHeaderText()))).findFirst().orElseThrow();
        var make = (Button) test(choices).getCellComponent(0, 3);
        assertThat(make.getText()).isEqualTo("Hacer");
        test(make).click();
        assertThat(documents.ofCase(bruno.value())).anyMatch(entry -> entry.kind().equals("DEBT_STATEMENT"));
        assertThat(test(choices).getCellComponent(0, 3).getElement().getTextRecursively()).startsWith("estado-de-la-deuda");
        assertThat(test(choices).getCellComponent(1, 3).getElement().getTextRecursively()).contains("todavía se deben");
    }

    private AgreementId approved() {
        var result = agreements.propose(ProposeAgreement.refinancing(bruno, List.of("CTA-2"), null, new BigDecimal("12"), 3,
                BusinessCalendar.of("CO").workingDayFrom(today().plusMonths(1)), users.actor("agent1").orElseThrow()));
        AgreementId id = ((ProposalResult.Proposed) result).id();
        approving.requestApproval(id, "refinancing-approval");
        approving.issue(id, "supervisor1");
        return id;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
    }

    private String digits() {
        String body = jdbc.sql("SELECT body FROM outbound_message WHERE case_id = ? AND template = 'one-time-code' ORDER BY requested_at DESC LIMIT 1")
                .param(bruno.toString()).query(String.class).single();
        return Pattern.compile("\\b\\d{6}\\b").matcher(body).results().findFirst().orElseThrow().group();
    }

    @SuppressWarnings("unchecked")
    private void channel(String channel) {
        ((Select<String>) find(Select.class).all().stream().filter(select -> "Cómo".equals(select.getLabel())).findFirst().orElseThrow()).setValue(channel);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).all().stream().filter(button -> button.getText().equals(text)).findFirst().orElseThrow()).click();
    }

    /** The filled button of the dialog, which was opened last. */
    private void confirm() {
        test(find(Button.class).all().stream().filter(button -> button.getText().equals("Registrar aceptación") && button.getThemeNames().contains("primary"))
                .reduce((first, last) -> last).orElseThrow()).click();
    }

    private String refusal() {
        return find(Paragraph.class).all().stream().filter(paragraph -> paragraph.hasClassName("notice") && paragraph.isVisible()).findFirst().orElseThrow().getText();
    }

    private List<String> pages() {
        return find(Image.class).all().stream().map(picture -> picture.getAlt().orElse("")).filter(alt -> alt.startsWith("Página ")).toList();
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
