package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import io.acuerdo.AcuerdoApplication;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalDocuments;
import io.acuerdo.agreement.ApprovalOutcome;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.Cases;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.staff.DelegationSummary;
import io.acuerdo.staff.Delegations;
import io.acuerdo.staff.UserSummary;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.cases.CaseView;
import io.acuerdo.ui.component.FormJs;
import io.acuerdo.ui.task.InboxView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;

/** The kept decisions on the page of an agreement, the document that an approver asks for, and delegation for others. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
@ViewPackages(packages = "io.acuerdo.ui")
@WithMockUser(username = "agent1", roles = "AGENT")
class DecisionScreensTest extends SpringBrowserlessTest {

    private static final long TASK = 4801;
    private static final byte[] PHOTO = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
    private DecidingProposal deciding;
    @Autowired
    private ApprovalDocuments documents;
    @Autowired
    private Delegations delegations;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private CaseId caseId;
    private AgreementId id;

    @BeforeEach
    void theManagerAskedForADocument() throws IOException {
        UI.getCurrent().getSession().setLocale(Locale.of("es"));
        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(InboxView.class);
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
        ThreeCases.load(imports, today);
        caseId = cases.search(CaseQuery.all(), PageRequest.of(0, 10)).stream().filter(row -> row.debtorName().equals("Bruno Díaz")).findFirst().orElseThrow().id();
        var wish = ProposeAgreement.refinancing(caseId, List.of(), null, new BigDecimal("18"), 6, BusinessCalendar.of("CO").workingDayFrom(today.plusMonths(1)),
                users.actor("agent1").orElseThrow());
        id = ((ProposalResult.Proposed) agreements.propose(wish)).id();
        approving.requestApproval(id, "manager");
        deciding.decide(id, ApprovalOutcome.ASK_DOCUMENT, "manager1", "committee1", "Certificado de ingresos");
    }

    @AfterEach
    void itComesToNothing() {
        deciding.giveDocument(id, "agent1", "No se consigue", null);
        deciding.decide(id, ApprovalOutcome.REJECT, "manager1", null, "Sin certificado");
        approving.reject(id, "manager1", "Sin certificado");
        jdbc.sql("DELETE FROM engine_user_task_group WHERE user_task_key = ?").param(TASK).update();
        jdbc.sql("DELETE FROM engine_user_task WHERE user_task_key = ?").param(TASK).update();
        jdbc.sql("DELETE FROM engine_form WHERE form_key = ?").param(TASK).update();
    }

    @Test
    void thePageOfAnAgreementSaysWhoDecidedWhatForWhomAndWhyWithTheFiguresOfThatMoment() {
        navigate("acuerdo/" + id, Component.class);
        assertThat(record()).contains("Decisiones", "Cadena verificada hasta el", "Decisiones: 2", "Documento pedido", "manager1 por committee1", "«Certificado de ingresos»",
                "Atribución: Gerencia.", "No salió de la tabla de atribuciones de ese momento.");
        Details figures = find(Details.class).all().getLast();
        figures.setOpened(true);
        assertThat(figures.getElement().getTextRecursively()).contains("Sobre qué se decidió", "Monto100.000 COP".replace(" COP", "\u00a0COP"), "Quita0,00 % de la cancelación total", "Baja de tasa",
                "18,00 % TNA", "Valor presente frente a esperar", "SHA-256 de términos y cuotas");
        assertThat(buttons()).doesNotContain("Verificar todo el registro");
    }

    @Test
    @WithMockUser(username = "compliance", roles = "COMPLIANCE")
    void whoMayAuditHasTheWholeRecordRecalculated() {
        navigate("acuerdo/" + id, Component.class);
        test(find(Button.class).all().stream().filter(button -> button.getText().equals("Verificar todo el registro")).findFirst().orElseThrow()).click();
        assertThat(record()).contains("Todo el registro verificado hasta el");
    }

    @Test
    void aRefusedFileSaysWhatWouldBeTakenAndTheFormStaysAsItIs() {
        task();
        navigate(CaseView.class, caseId.toString());
        Component form = find(FormJs.class).all().getLast();
        Component place = find(Upload.class).single().getParent().orElseThrow();

        ReflectionTestUtils.invokeMethod(place, "receive", "ingresos.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(find(Paragraph.class).all()).filteredOn(Component::isVisible).anySatisfy(paragraph -> assertThat(paragraph.getText())
                .startsWith("ingresos.pdf: Por su contenido no es ni PDF ni JPEG ni PNG.").contains("Se recibe PDF, JPEG o PNG de hasta 10 MB"));
        assertThat(find(FormJs.class).all().getLast()).isSameAs(form);

        ReflectionTestUtils.invokeMethod(place, "receive", "ingresos.png", PHOTO);
        assertThat(place.getElement().getTextRecursively()).contains("ingresos.png", "1 KB, de agent1");
        assertThat(documents.of(id)).hasSize(1);
    }

    @Test
    @WithMockUser(username = "manager1", roles = "MANAGER")
    void whoMayNotProposeIsOfferedNoPlaceForFiles() {
        task();
        navigate(CaseView.class, caseId.toString());
        assertThat(find(Upload.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "coordinator1", roles = "COORDINATOR")
    void aCoordinatorDelegatesForSomebodyWhoIsAwayAndTakesItBack() {
        openDelegations();
        List<Select<UserSummary>> people = selects();
        UserSummary supervisor = person(people.getFirst(), "supervisor1");
        people.getFirst().setValue(supervisor);
        assertThat(people.get(1).getListDataView().getItems().map(UserSummary::username)).contains("supervisor2", "manager1").doesNotContain("supervisor1", "coordinator1", "agent1");
        assertThat(find(CheckboxGroup.class).single().getValue().toString()).contains("refinancing-approval");
        people.get(1).setValue(person(people.get(1), "supervisor2"));
        find(DatePicker.class).all().getLast().setValue(LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(7));
        test(find(Button.class).all().stream().filter(button -> button.getText().equals("Delegar")).findFirst().orElseThrow()).click();

        assertThat(delegations.notEnded(users.actor("supervisor1").orElseThrow())).singleElement()
                .extracting(DelegationSummary::delegator, DelegationSummary::delegate, DelegationSummary::madeBy).containsExactly("supervisor1", "supervisor2", "coordinator1");
        openDelegations();
        assertThat(find(Div.class).all().stream().map(div -> div.getElement().getTextRecursively())).anyMatch(text -> text.startsWith("supervisor2 actúa por supervisor1"));
        test(find(Button.class).all().stream().filter(button -> button.getText().equals("Terminar")).findFirst().orElseThrow()).click();
        assertThat(delegations.notEnded(users.actor("supervisor1").orElseThrow())).isEmpty();
    }

    private void openDelegations() {
        MenuItem item = find(MenuBar.class).all().getFirst().getItems().getFirst().getSubMenu().getItems().stream().filter(one -> one.getText().startsWith("Delega")).findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    @SuppressWarnings("unchecked")
    private List<Select<UserSummary>> selects() {
        return find(Select.class).all().stream().filter(select -> "Quién no está".equals(select.getLabel()) || "Quién reemplaza".equals(select.getLabel()))
                .map(select -> (Select<UserSummary>) select).toList();
    }

    private static UserSummary person(Select<UserSummary> among, String username) {
        return among.getListDataView().getItems().filter(one -> one.username().equals(username)).findFirst().orElseThrow();
    }

    private String record() {
        return find(OrderedList.class).all().stream().filter(list -> list.getParent().filter(parent -> parent.hasClassName("decision-record")).isPresent()).findFirst()
                .orElseThrow().getParent().orElseThrow().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void task() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("INSERT INTO engine_form (form_key, form_id, version, resource_name, body, checksum, deployed_at, partition_id, position)"
                + " VALUES (:key, 'get-document', :key, 'f.form', '{}', '', :now, 1, :key)").params(Map.of("key", TASK, "now", now)).update();
        jdbc.sql("INSERT INTO engine_user_task (user_task_key, form_key, process_instance_key, process_definition_key, process_id, element_id,"
                + " element_instance_key, candidate_groups, priority, state, case_id, created_at, partition_id, position)"
                + " VALUES (:key, :key, 1, 1, 'x', 'Task_GetDocument', :key, '[\"early-arrears\",\"manager\"]', 50, 'CREATED', :case, :now, 1, :key)")
                .params(Map.of("key", TASK, "case", caseId.value(), "now", now)).update();
        for (String group : List.of("early-arrears", "manager")) {
            jdbc.sql("INSERT INTO engine_user_task_group (user_task_key, group_name, created_at, priority, partition_id, position) VALUES (?, ?, ?, 50, 1, ?)")
                    .params(TASK, group, now, TASK).update();
        }
    }
}
