package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.acuerdo.AcuerdoApplication;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalSummary;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.engine.EngineForms;
import io.acuerdo.portfolio.ImportProfile;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.Users;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import io.acuerdo.ui.agreement.ApprovalListView;
import io.acuerdo.ui.cases.CaseListView;
import io.acuerdo.ui.cases.CaseView;
import io.acuerdo.ui.component.FormJs;
import io.acuerdo.ui.component.LetterKeys;
import io.acuerdo.ui.portfolio.ImportListView;
import io.acuerdo.ui.security.SignedIn;
import io.acuerdo.ui.staff.AdministrationView;
import io.acuerdo.ui.task.InboxView;
import io.acuerdo.ui.task.TaskPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;

/** What a person sees and may do on the staff screens; what was typed stays when it is refused. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
@ViewPackages(packages = "io.acuerdo.ui")
@WithMockUser(username = "agent1", roles = "AGENT")
class StaffScreensTest extends SpringBrowserlessTest {

    @Autowired
    private Imports imports;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Users users;
    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approving;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EngineForms forms;
    @Autowired
    private SignedIn signedIn;
    @Autowired
    private Clock clock;

    private LocalDate today;

    @BeforeEach
    void aPortfolioIsThere() throws IOException {
        UI.getCurrent().getSession().setLocale(Locale.of("es"));
        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(InboxView.class);
        today = LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
        ThreeCases.load(imports, today);
    }

    @Test
    void casesAreNarrowedByWhatIsTyped() {
        navigate(CaseListView.class);
        assertThat(names()).containsExactlyInAnyOrder("Ana Suárez", "Bruno Díaz", "Carla Núñez");

        test(named(IntegerField.class, "Mora desde")).setValue(30);
        assertThat(names()).containsExactly("Bruno Díaz");
        test(named(IntegerField.class, "Mora desde")).setValue(null);
        test(named(TextField.class, "Nombre, documento, cuenta o teléfono")).setValue("suárez");
        assertThat(names()).containsExactly("Ana Suárez");
    }

    @Test
    void aPromiseThatMayNotBeMadeKeepsWhatWasTyped() {
        CaseSummary ana = caseOf("Ana Suárez");
        navigate(CaseView.class, ana.id().toString());
        click("Registrar promesa");
        field("Monto prometido").setValue("mucho");
        confirm("Registrar promesa");
        assertThat(field("Monto prometido").getErrorMessage()).startsWith("Escribe un monto mayor que cero");

        field("Monto prometido").setValue("100,000.00");
        assertThat(field("Monto prometido").getValue()).as("what was understood").isEqualTo("100.000");
        find(DatePicker.class).single().setValue(today.plusDays(90));
        confirm("Registrar promesa");
        assertThat(refusal()).isNotBlank();
        assertThat(field("Monto prometido").getValue()).isEqualTo("100.000");
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(today.plusDays(90));

        find(DatePicker.class).single().setValue(today.plusDays(3));
        confirm("Registrar promesa");
        assertThat(find(DatePicker.class).exists()).isFalse();
        assertThat(timeline.of(ana.id())).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineKind.PROMISE_RECORDED);
            assertThat(entry.by()).isEqualTo("agent1");
            assertThat(entry.summary()).contains("100.000\u00a0COP");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void aHoldNeedsAReasonAndIsThenSeen() {
        CaseSummary bruno = caseOf("Bruno Díaz");
        navigate(CaseView.class, bruno.id().toString());
        click("Suspender");
        confirm("Suspender");
        RadioButtonGroup<HoldReason> reasons = find(RadioButtonGroup.class).single();
        assertThat(reasons.getErrorMessage()).isEqualTo("Elige el motivo");
        assertThat(cases.holds(bruno.id())).isEmpty();

        reasons.setValue(HoldReason.DISPUTE);
        confirm("Suspender");
        assertThat(cases.holds(bruno.id())).singleElement().satisfies(hold -> assertThat(hold.reason()).isEqualTo(HoldReason.DISPUTE));
        assertThat(find(Span.class).all()).anySatisfy(span -> assertThat(span.getText()).contains("Deuda en disputa"));
    }

    @Test
    @SuppressWarnings("unchecked")
    @WithMockUser(username = "admin", roles = "ADMIN")
    void anAdministratorLetsAPersonInOnceThePasswordWillDo() {
        navigate(AdministrationView.class);
        click("Nuevo usuario");
        field("Usuario").setValue("nuria");
        field("Nombre").setValue("Nuria Peña");
        find(MultiSelectComboBox.class).single().setValue(Set.of(Role.AGENT));
        find(PasswordField.class).single().setValue("corta");
        confirm("Crear");
        assertThat(refusal()).isNotBlank();
        assertThat(users.list()).noneMatch(user -> user.username().equals("nuria"));
        assertThat(field("Usuario").getValue()).isEqualTo("nuria");

        find(PasswordField.class).single().setValue("una clave bastante larga");
        field("Nombre").setValue("N".repeat(300));
        confirm("Crear");
        assertThat(refusal()).isEqualTo("Escribe el nombre de la persona, de hasta 120 caracteres.");
        field("Nombre").setValue("Nuria Peña");
        confirm("Crear");
        assertThat(users.list()).anySatisfy(user -> {
            assertThat(user.username()).isEqualTo("nuria");
            assertThat(user.roles()).containsExactly(Role.AGENT);
        });
    }

    @Test
    @WithMockUser(username = "supervisor1", roles = "SUPERVISOR")
    void anImportShowsWhatItTookAndWhatItRefused() throws IOException {
        navigate(ImportListView.class);
        Grid<?> runs = find(Grid.class).single();
        assertThat(test(runs).size()).isEqualTo(imports.recent().size());
        assertThat(((ImportProfile) find(Select.class).single().getValue()).name()).isEqualTo("cartera");
        assertThat(find(Upload.class).single().getI18n().getAddFiles().getOne()).isEqualTo("Elegir archivo…");
        StringWriter rejects = new StringWriter();
        imports.writeRejects(imports.recent().stream().filter(run -> run.fileName().equals("tres.csv")).findFirst().orElseThrow().id(), rejects);
        assertThat(rejects.toString()).contains("doce").doesNotContain("\n=cmd").doesNotContain(",=cmd");
    }

    @Test
    void whatIsWrongWithAProposalIsSaidOnceAtItsField() {
        navigate(CaseView.class, caseOf("Ana Suárez").id().toString());
        click("Proponer acuerdo");
        TextField principal = field("Monto");
        principal.setValue("900.000.000");
        assertThat(principal.isInvalid()).as("said as it is moved").isTrue();
        confirm("Enviar a aprobación");
        assertThat(principal.isInvalid()).isTrue();
        String sentence = principal.getErrorMessage();
        assertThat(sentence).isNotBlank();
        assertThat(find(Paragraph.class).all()).noneMatch(paragraph -> paragraph.isVisible() && paragraph.getText().contains(sentence));

        principal.setValue("200.000");
        assertThat(principal.isInvalid()).isFalse();
    }

    @Test
    @WithMockUser(username = "supervisor1", roles = "SUPERVISOR")
    void whoMayNotDecideOnAProposalIsToldWhoDoes() {
        aProposalWaitsForTheCommittee();
        navigate(ApprovalListView.class);
        assertThat(find(Button.class).all()).noneMatch(button -> button.getText().startsWith("Aprobar"));
        assertThat(words()).contains("La decide el equipo Comité: aquí puedes verla, no decidirla.");
        press("a");
        assertThat(find(Button.class).all()).noneMatch(button -> button.getText().equals("Aprobar"));
    }

    @Test
    @WithMockUser(username = "committee1", roles = "COMMITTEE")
    void anApprovalAsksOnceBeforeItIsGiven() {
        AgreementId id = aProposalWaitsForTheCommittee();
        navigate(ApprovalListView.class);
        press("a");
        assertThat(find(Paragraph.class).all()).anySatisfy(paragraph -> assertThat(paragraph.getText())
                .startsWith("Refinanciación de Carla Núñez: 800.000\u00a0COP en 6 cuotas de "));
        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.IN_APPROVAL);
        confirm("Aprobar");
        assertThat(refusal()).startsWith("El motor aún no muestra la tarea");

        press("r");
        assertThat(refusal()).startsWith("Escribe el motivo");
    }

    @Test
    void aTaskOfAnotherTeamSaysWhoseItIsInsteadOfOfferingItself() {
        CaseSummary bruno = caseOf("Bruno Díaz");
        task(4711, bruno.id().value(), "supervisor");
        navigate(CaseView.class, bruno.id().toString());
        assertThat(find(Button.class).all()).noneMatch(button -> Set.of("Tomar", "Completar").contains(button.getText()));
        assertThat(words()).contains("La hace el equipo Supervisión");
    }

    @Test
    void theTaskThatIsOpenStaysAsItIsWhenItIsChosenAgain() {
        task(4712, caseOf("Ana Suárez").id().value(), "early-arrears");
        navigate(InboxView.class);
        assertThat(words()).contains("1 tarea", "Equipo: Mora temprana");
        TaskPane pane = find(TaskPane.class).single();
        Component form = find(FormJs.class).all().getFirst();
        AtomicInteger leavings = new AtomicInteger();
        pane.addDetachListener(detached -> leavings.incrementAndGet());
        press("k");
        press("j");
        assertThat(leavings).hasValue(0);
        assertThat(find(FormJs.class).all().getFirst()).isSameAs(form);

        press("c");
        assertThat(find(Button.class).all()).anyMatch(button -> button.getText().equals("Tomar"));
        assertThat(find(FormJs.class).all().getFirst()).isSameAs(form);
    }

    @Test
    void whoWasSlowerSeesWhoHasTheTaskAndIsNoLongerOfferedIt() {
        WorkItem item = new WorkItem(4713, "Task_X", "Llamar", "x", null, null, null, List.of("early-arrears"), null, null, 50, clock.instant(), null, "CREATED");
        WorkItems desk = mock(WorkItems.class);
        when(desk.mayTake(anyLong(), any())).thenReturn(true);
        when(desk.byKey(4713)).thenReturn(Optional.of(item));
        when(desk.claim(anyLong(), any())).thenReturn(new WorkItemResult.TakenBy("agent2"));
        TaskPane pane = new TaskPane(desk, forms, signedIn, clock, () -> {
        });
        UI.getCurrent().add(pane);
        pane.show(item);
        click("Tomar");
        assertThat(refusal()).startsWith("agent2 fue más rápido");
        assertThat(words()).contains("La tiene agent2");
        assertThat(find(Button.class).all()).noneMatch(button -> Set.of("Tomar", "Completar").contains(button.getText()));
    }

    private AgreementId aProposalWaitsForTheCommittee() {
        CaseSummary carla = caseOf("Carla Núñez");
        return agreements.waitingForApproval().stream().map(ApprovalSummary::agreementId).findFirst().orElseGet(() -> {
            ProposalResult result = agreements.propose(ProposeAgreement.refinancing(carla.id(), List.of("CTA-4"), Money.of(new BigDecimal("800000"), "COP"),
                    new BigDecimal("18.00"), 6, BusinessCalendar.of("CO").workingDayFrom(today.plusMonths(1)), users.actor("agent1").orElseThrow()));
            AgreementId id = ((ProposalResult.Proposed) result).id();
            approving.requestApproval(id, "committee");
            return id;
        });
    }

    /** A task as the exporter would write it. */
    private void task(long key, UUID caseId, String group) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("INSERT INTO engine_form (form_key, form_id, version, resource_name, body, checksum, deployed_at, partition_id, position)"
                + " VALUES (?, 'f', ?, 'f.form', '{}', '', ?, 1, ?)").params(key, key, now, key).update();
        jdbc.sql("INSERT INTO engine_user_task (user_task_key, form_key, process_instance_key, process_definition_key, process_id, element_id,"
                + " element_instance_key, candidate_groups, priority, state, case_id, created_at, partition_id, position)"
                + " VALUES (?, ?, 1, 1, 'x', 'Task_X', ?, ?, 50, 'CREATED', ?, ?, 1, ?)")
                .params(key, key, key, "[\"" + group + "\"]", caseId, now, key).update();
        jdbc.sql("INSERT INTO engine_user_task_group (user_task_key, group_name, created_at, priority, partition_id, position) VALUES (?, ?, ?, 50, 1, ?)")
                .params(key, group, now, key).update();
    }

    /** A letter that no field got, as the browser reports it. */
    private void press(String letter) {
        ReflectionTestUtils.invokeMethod(find(LetterKeys.class).single(), "pressed", letter);
    }

    private List<String> words() {
        return find(Span.class).all().stream().flatMap(span -> Stream.of(span.getText(), span.getElement().getTextRecursively())).toList();
    }

    private List<String> names() {
        Grid<CaseSummary> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size()).mapToObj(row -> test(grid).getRow(row).debtorName()).toList();
    }

    private CaseSummary caseOf(String name) {
        return cases.search(CaseQuery.all(), PageRequest.of(0, 10)).stream().filter(row -> row.debtorName().equals(name)).findFirst().orElseThrow();
    }

    private <T extends Component & HasPlaceholder> T named(Class<T> type, String placeholder) {
        return find(type).all().stream().filter(field -> placeholder.equals(field.getPlaceholder())).findFirst().orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).all().stream().filter(button -> button.getText().startsWith(text)).findFirst().orElseThrow()).click();
    }

    /** The filled button of the open dialog. */
    private void confirm(String text) {
        test(find(Button.class).all().stream().filter(button -> button.getText().equals(text) && button.getThemeNames().contains("primary")
                && button.getParent().filter(parent -> !parent.getClass().getName().contains("CaseHead")).isPresent()).reduce((first, last) -> last).orElseThrow()).click();
    }

    private String refusal() {
        return find(Paragraph.class).all().stream().filter(paragraph -> paragraph.hasClassName("notice") && paragraph.isVisible()).findFirst().orElseThrow().getText();
    }
}
