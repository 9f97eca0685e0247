package io.acuerdo.ui;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.acuerdo.staff.Right;
import io.acuerdo.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may open which screen, every route with every role and with nobody signed in; a new route must be entered here. */
class RouteAccessTest {

    private static final Set<String> EVERYBODY = names(List.of(Role.values()));

    /** Every route of a view, and the right that opens it. */
    private static final Map<String, Right> RIGHTS = Map.ofEntries(
            Map.entry("bandeja", Right.WORK_TASKS),
            Map.entry("casos", Right.READ_CASES),
            Map.entry("caso", Right.READ_CASES),
            Map.entry("acuerdos", Right.READ_CASES),
            Map.entry("acuerdo", Right.READ_CASES),
            Map.entry("aprobaciones", Right.SEE_APPROVALS),
            Map.entry("tablero", Right.SEE_BOARD),
            Map.entry("salidas", Right.READ_OUTBOX),
            Map.entry("modelos", Right.SEE_MODELS),
            Map.entry("plantillas", Right.WRITE_TEMPLATES),
            Map.entry("importaciones", Right.LOAD_FILES),
            Map.entry("administracion", Right.ADMINISTER));

    private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

    @Test
    void each_route_lets_in_just_the_roles_of_its_right() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        RIGHTS.forEach((route, right) -> allowed.put(route, names(right.roles())));
        allowed.put("", EVERYBODY);
        allowed.put("login", with(EVERYBODY, "nobody"));
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass view : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.acuerdo.ui")) {
            if (view.isAnnotatedWith(Route.class)) {
                Class<?> type = view.reflect();
                found.put(type.getAnnotation(Route.class).value(), letIn(type));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(allowed);
    }

    @Test
    void the_pages_open_to_the_street_are_just_these() {
        Set<String> found = new TreeSet<>();
        for (JavaClass page : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.acuerdo.ui")) {
            if (page.isAnnotatedWith(Controller.class)) {
                String root = page.getAnnotationOfType(RequestMapping.class).value()[0];
                page.getMethods().forEach(method -> {
                    if (method.isAnnotatedWith(GetMapping.class)) {
                        found.add("GET " + root + String.join("", method.getAnnotationOfType(GetMapping.class).value()));
                    } else if (method.isAnnotatedWith(PostMapping.class)) {
                        found.add("POST " + root + String.join("", method.getAnnotationOfType(PostMapping.class).value()));
                    }
                });
            }
        }
        assertThat(found).containsExactlyInAnyOrder("GET /verify", "GET /verify/{code}", "POST /verify/{code}");
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

    private static Set<String> names(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> names, String another) {
        Set<String> all = new TreeSet<>(names);
        all.add(another);
        return all;
    }
}
