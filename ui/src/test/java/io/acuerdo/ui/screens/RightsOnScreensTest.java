package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.acuerdo.AcuerdoApplication;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Hold;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.NewUser;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.UserSummary;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.cases.CaseBrief;
import io.acuerdo.ui.cases.CaseSources;
import io.acuerdo.ui.cases.CaseView;
import io.acuerdo.ui.staff.AdministrationView;
import io.acuerdo.ui.task.InboxView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

/** Each role sees just the actions it has a right to, and an address that is not for it says nothing more. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
@ViewPackages(packages = "io.acuerdo.ui")
class RightsOnScreensTest extends SpringBrowserlessTest {

    private static final List<String> ACTIONS = List.of("Registrar promesa", "Proponer acuerdo", "Registrar pago", "Suspender", "Levantar");
    private static final String NOTHING_HERE = "Aquí no hay nada para mostrar";

    @Autowired
    private Imports imports;
    @Autowired
    private Cases cases;
    @Autowired
    private Users users;
    @Autowired
    private CaseSources sources;
    @Autowired
    private Clock clock;

    @BeforeEach
    void aPortfolioIsThere() throws IOException {
        UI.getCurrent().getSession().setLocale(Locale.of("es"));
        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(InboxView.class);
        ThreeCases.load(imports, LocalDate.now(clock.withZone(ZoneId.of("America/Bogota"))));
    }

    @Test
    @WithMockUser(username = "agent1", roles = "AGENT")
    void anAgentTalksWithTheDebtorButBooksNoPayment() {
        assertThat(actions()).containsExactlyInAnyOrder("Registrar promesa", "Proponer acuerdo", "Suspender");
    }

    @Test
    @WithMockUser(username = "supervisor1", roles = "SUPERVISOR")
    void aSupervisorMayDoEverythingWithACase() {
        assertThat(actions()).containsExactlyInAnyOrderElementsOf(ACTIONS);
    }

    @Test
    @WithMockUser(username = "coordinator1", roles = "COORDINATOR")
    void aCoordinatorMayDoEverythingWithACase() {
        assertThat(actions()).containsExactlyInAnyOrderElementsOf(ACTIONS);
    }

    @Test
    @WithMockUser(username = "manager1", roles = "MANAGER")
    void aManagerApprovesAndDoesNotWorkCases() {
        assertThat(actions()).isEmpty();
    }

    @Test
    @WithMockUser(username = "committee1", roles = "COMMITTEE")
    void theCommitteeApprovesAndDoesNotWorkCases() {
        assertThat(actions()).isEmpty();
    }

    @Test
    @WithMockUser(username = "compliance", roles = "COMPLIANCE")
    void complianceSuspendsAndResumes() {
        assertThat(actions()).containsExactlyInAnyOrder("Suspender", "Levantar");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void anAdministratorStartsWithPeopleAndSeesNoCase() {
        navigate("", AdministrationView.class);
        assertThat(places()).containsExactly("bandeja", "modelos", "importaciones", "administracion");
        UI.getCurrent().navigate(CaseView.class, ana().id().toString());
        nothingIsHere();
        UI.getCurrent().navigate("salidas");
        nothingIsHere();
    }

    @Test
    @WithMockUser(username = "owner", roles = "PROCESS_OWNER")
    void aTaskOfWhoMayNotReadCasesShowsNoDebtor() {
        assertThat(new CaseBrief(sources, ana()).getChildren()).isEmpty();
        assertThat(sources.summaries(List.of(ana().id()))).isEmpty();
    }

    @Test
    @WithMockUser(username = "coordinator1", roles = "COORDINATOR")
    void aCoordinatorHasADeskAndApprovals() {
        navigate("", InboxView.class);
        assertThat(places()).contains("bandeja", "aprobaciones", "importaciones");
    }

    @Test
    @WithMockUser(username = "agent1", roles = "AGENT")
    void anAddressThatIsClosedLooksLikeOneThatDoesNotExist() {
        UI.getCurrent().navigate("administracion");
        String closed = nothingIsHere();
        UI.getCurrent().navigate("no-hay-tal-cosa");
        assertThat(nothingIsHere()).isEqualTo(closed);
        UI.getCurrent().navigate("caso/00000000-0000-0000-0000-000000000000");
        assertThat(nothingIsHere()).isEqualTo(closed);
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void nobodyIsKeptOutBySlipOfTheHand() {
        users.create(new NewUser("despedida", "Delia Duque", "una clave bastante larga", Set.of(Role.AGENT), Set.of()), Actor.SYSTEM);
        navigate(AdministrationView.class);
        toggleOf("despedida").click();
        assertThat(users.find("despedida").orElseThrow().enabled()).isTrue();
        assertThat(find(Paragraph.class).all()).anySatisfy(text -> assertThat(text.getText()).contains("Delia Duque (despedida)"));

        Button confirm = find(Button.class).all().stream().filter(button -> button.getText().equals("Desactivar")
                && button.getThemeNames().contains("primary")).findFirst().orElseThrow();
        test(confirm).click();
        assertThat(users.find("despedida").orElseThrow().enabled()).isFalse();
        assertThat(toggleOf("despedida").getText()).isEqualTo("Activar");
    }

    @SuppressWarnings("unchecked")
    private Button toggleOf(String username) {
        Grid<UserSummary> people = find(Grid.class).all().stream().filter(grid -> grid.getColumns().size() == 6
                && test(grid).getRow(0) instanceof UserSummary).findFirst().orElseThrow();
        int row = IntStream.range(0, test(people).size()).filter(index -> test(people).getRow(index).username().equals(username)).findFirst().orElseThrow();
        return find(Button.class, test(people).getCellComponent(row, 5)).all().getLast();
    }

    private String nothingIsHere() {
        assertThat(find(AppLayout.class).exists()).isTrue();
        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly(NOTHING_HERE);
        return find(Paragraph.class).all().stream().filter(paragraph -> !paragraph.getText().isBlank()).findFirst().orElseThrow().getText();
    }

    private List<String> places() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }

    /** What the page of a suspended case offers. */
    private List<String> actions() {
        Actor compliance = users.actor("compliance").orElseThrow();
        CaseSummary ana = ana();
        cases.hold(ana.id(), HoldReason.DISPUTE, null, compliance);
        try {
            navigate(CaseView.class, ana.id().toString());
            return find(Button.class).all().stream().map(Button::getText).filter(ACTIONS::contains).toList();
        } finally {
            cases.holds(ana.id()).stream().filter(Hold::stands).forEach(hold -> cases.lift(ana.id(), hold.id(), compliance));
        }
    }

    private CaseSummary ana() {
        return cases.search(CaseQuery.all(), PageRequest.of(0, 10)).stream().filter(row -> row.debtorName().equals("Ana Suárez")).findFirst().orElseThrow();
    }
}
