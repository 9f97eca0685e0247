package io.acuerdo.ui;

import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.acuerdo.staff.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may open which screen, every route with every role and with nobody signed in; a new route must be entered here. */
class RouteAccessTest {

    private static final Set<String> EVERYBODY = names(Role.values());

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("login", with(EVERYBODY, "nobody")),
            Map.entry("", EVERYBODY),
            Map.entry("bandeja", names(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.COMMITTEE)),
            Map.entry("casos", names(Role.AGENT, Role.SUPERVISOR, Role.COORDINATOR, Role.MANAGER, Role.COMMITTEE, Role.COMPLIANCE)),
            Map.entry("caso", names(Role.AGENT, Role.SUPERVISOR, Role.COORDINATOR, Role.MANAGER, Role.COMMITTEE, Role.COMPLIANCE)),
            Map.entry("acuerdos", names(Role.AGENT, Role.SUPERVISOR, Role.COORDINATOR, Role.MANAGER, Role.COMMITTEE, Role.COMPLIANCE)),
            Map.entry("aprobaciones", names(Role.SUPERVISOR, Role.MANAGER, Role.COMMITTEE)),
            Map.entry("tablero", names(Role.SUPERVISOR, Role.COORDINATOR, Role.MANAGER, Role.COMMITTEE)),
            Map.entry("salidas", names(Role.AGENT, Role.SUPERVISOR, Role.COORDINATOR, Role.MANAGER, Role.COMPLIANCE, Role.ADMIN)),
            Map.entry("modelos", names(Role.PROCESS_OWNER, Role.SUPERVISOR, Role.ADMIN)),
            Map.entry("importaciones", names(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN)),
            Map.entry("administracion", names(Role.ADMIN)));

    private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

    @Test
    void each_route_lets_in_just_the_roles_of_the_table() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass view : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.acuerdo.ui")) {
            if (view.isAnnotatedWith(Route.class)) {
                Class<?> type = view.reflect();
                found.put(type.getAnnotation(Route.class).value(), letIn(type));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(ALLOWED);
    }

    private Set<String> letIn(Class<?> view) {
        Set<String> allowed = new TreeSet<>();
        if (checker.hasAccess(view, null, role -> false)) {
            allowed.add("nobody");
        }
        for (Role role : Role.values()) {
            Principal person = role::name;
            if (checker.hasAccess(view, person, role.name()::equals)) {
                allowed.add(role.name());
            }
        }
        return allowed;
    }

    private static Set<String> names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> names, String another) {
        Set<String> all = new TreeSet<>(names);
        all.add(another);
        return all;
    }
}
