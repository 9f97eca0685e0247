package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.acuerdo.AcuerdoApplication;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.portfolio.ImportId;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.portfolio.ReceivePayment;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.agreement.AgreementView;
import io.acuerdo.ui.cases.CaseView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

/** The page of an agreement in force: an amendment and a holiday say what they come to before they are sent, and what would be accepted instead. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
@ViewPackages(packages = "io.acuerdo.ui")
@WithMockUser(username = "supervisor1", roles = "SUPERVISOR")
class AgreementScreenTest extends SpringBrowserlessTest {

    private static final String HEADER = "cartera,deudor_id,nombre,pais,moneda,cuenta_id,producto,vence_el,valor\n";

    @Autowired
    private Imports imports;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private Cases cases;
    @Autowired
    private Users users;
    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approving;
    @Autowired
    private ServicingAgreement servicing;
    @Autowired
    private Clock clock;

    private final String name = "pagina-" + UUID.randomUUID();
    private LocalDate today;
    private CaseId caseId;

    @BeforeEach
    void aCaseIsOpen() throws IOException {
        UI.getCurrent().getSession().setLocale(Locale.of("es"));
        UI.getCurrent().setLocale(Locale.of("es"));
        today = LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
        ThreeCases.load(imports, today);
        byte[] file = (HEADER + name + ",D-9,Diana Ortiz,CO,COP," + name + ",Libranza," + today.minusDays(20) + ",900000\n").getBytes(StandardCharsets.UTF_8);
        ImportId run = imports.start("cartera", name + ".csv", new ByteArrayInputStream(file), today, "supervisor1");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> imports.run(run).status() == ImportStatus.DONE);
        caseId = cases.openCaseOf(portfolios.accountByExternalId(name, name).orElseThrow().debtorId()).orElseThrow();
    }

    @AfterEach
    void leaveNoOpenCase() {
        cases.recall(caseId, users.actor("supervisor1").orElseThrow());
    }

    @Test
    void anAmendmentShowsWhatChangesAndPointsAtTheFieldThatStandsInTheWay() {
        AgreementId id = inForce();
        navigate(AgreementView.class, id.toString());
        click("Proponer modificación");
        assertThat(find(Paragraph.class).all()).as("whose decision it would be").anyMatch(paragraph -> paragraph.getText().startsWith("Decide el equipo"));
        LocalDate holiday = today.plusDays(1).datesUntil(today.plusDays(62)).filter(BusinessCalendar.of("CO")::isHoliday).findFirst().orElseThrow();
        DatePicker first = find(DatePicker.class).single();
        assertThat(BusinessCalendar.of("CO").isHoliday(first.getValue())).as("it begins with a day that is accepted").isFalse();
        LocalDate begun = first.getValue();
        test(first).setValue(holiday);
        assertThat(first.isInvalid()).isTrue();
        assertThat(first.getErrorMessage()).contains("próximo día hábil");
        confirm("Proponer");
        assertThat(agreements.ofCase(caseId)).as("nothing was proposed").hasSize(1);
        test(first).setValue(begun);
        test(find(IntegerField.class).single()).setValue(9);
        confirm("Proponer");
        assertThat(agreements.ofCase(caseId)).hasSize(2).first().satisfies(successor -> assertThat(successor.installments()).isEqualTo(9));
    }

    @Test
    void aHolidaySaysWhichDaysItMovesAndHowManyAreLeft() {
        AgreementId id = inForce();
        LocalDate due = details(id).terms().firstDueOn();
        navigate(AgreementView.class, id.toString());
        click("Período de gracia");
        IntegerField periods = find(IntegerField.class).single();
        assertThat(periods.getHelperText()).contains("3");
        periods.setValue(4);
        assertThat(periods.isInvalid()).isTrue();
        test(periods).setValue(2);
        assertThat(periods.isInvalid()).isFalse();
        confirm("Dar");
        assertThat(details(id).rows().getFirst().dueOn()).isEqualTo(due.plusMonths(2));
    }

    @Test
    void whatWasPaidBeyondTheDebtStandsOnTheCaseInWords() {
        payments.receive(new ReceivePayment(name, Money.of(new BigDecimal("950000"), "COP"), today, name, "test"));
        navigate(CaseView.class, caseId.toString());
        assertThat(find(Paragraph.class).all()).anySatisfy(paragraph -> assertThat(paragraph.getText()).startsWith("Saldo a favor: 50.000"));
    }

    private AgreementId inForce() {
        var wish = ProposeAgreement.refinancing(caseId, List.of(), null, new BigDecimal("18"), 6, BusinessCalendar.of("CO").workingDayFrom(today.plusMonths(1)),
                users.actor("agent1").orElseThrow());
        AgreementId id = ((ProposalResult.Proposed) agreements.propose(wish)).id();
        approving.requestApproval(id, "refinancing-approval");
        approving.issue(id, "supervisor2");
        agreements.accept(id, "Diana Ortiz", "CALL", users.actor("agent1").orElseThrow());
        servicing.activate(id);
        assertThat(details(id).status()).isEqualTo(AgreementStatus.ACTIVE);
        return id;
    }

    private AgreementDetails details(AgreementId id) {
        return agreements.details(id).orElseThrow();
    }

    private void click(String label) {
        test(find(Button.class).all().stream().filter(button -> button.getText().startsWith(label)).findFirst().orElseThrow()).click();
    }

    /** The filled button of the open dialog. */
    private void confirm(String label) {
        test(find(Button.class).all().stream().filter(button -> button.getText().equals(label) && button.getThemeNames().contains("primary"))
                .reduce((first, last) -> last).orElseThrow()).click();
    }
}
