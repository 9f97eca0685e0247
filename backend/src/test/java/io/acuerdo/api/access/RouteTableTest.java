package io.acuerdo.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.acuerdo.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class RouteTableTest {

    private static final Pattern CALL = Pattern.compile("`(GET|POST|DELETE) (/[^`]+)`");

    @Test
    void everyCallIsInTheTableAndEveryRouteHasACall() {
        var mapped = mappedCalls();
        assertThat(mapped).hasSizeGreaterThan(20);
        Set<String> table = Routes.ALL.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(table).isEqualTo(mapped);
    }

    @Test
    void noRouteIsInTheTableTwice() {
        assertThat(Routes.ALL.stream().map(Route::toString)).doesNotHaveDuplicates();
    }

    @Test
    void everyRouteIsForSomebody() {
        assertThat(Routes.ALL).allSatisfy(route -> assertThat(route.roles()).isNotEmpty());
    }

    @Test
    void theDecisionRecordSaysTheSame() throws IOException {
        var written = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("..", "docs", "adr", "0010-who-may-do-what.md"))) {
            var cells = line.split("\\s*\\|\\s*");
            Stream.of(line).filter(row -> row.startsWith("|")).flatMap(row -> CALL.matcher(row).results())
                    .forEach(call -> written.put(call.group(1) + " /api/v1" + call.group(2), cells[2] + ": " + persons(cells[3])));
        }
        var table = new TreeMap<String, String>();
        Routes.ALL.forEach(route -> table.put(route.toString(), route.scope() + ": " + route.roles().stream().map(Role::name).sorted().toList()));
        assertThat(written).isEqualTo(table);
    }

    private static List<String> persons(String cell) {
        return (cell.startsWith("everybody") ? Stream.of(Role.values()).map(Role::name) : Stream.of(cell.split(", "))).sorted().toList();
    }

    private static Set<String> mappedCalls() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false, new MockEnvironment().withProperty("acuerdo.sandbox", "true"));
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("io.acuerdo").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), RouteTableTest.class.getClassLoader()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()).flatMap(method -> calls(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> calls(Class<?> type, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        var root = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class).path()[0];
        var paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        return Stream.of(mapping.method()).flatMap(verb -> Stream.of(paths).map(path -> verb + " " + root + path));
    }
}
