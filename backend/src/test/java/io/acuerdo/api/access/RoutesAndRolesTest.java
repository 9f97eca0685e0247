package io.acuerdo.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import io.acuerdo.api.ApiClient;
import io.acuerdo.api.ApiClient.Answer;
import io.acuerdo.api.ApiTest;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.NewUser;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.Users;

@ApiTest
class RoutesAndRolesTest {

    private static final String PASSWORD = "eine lange Losung";

    @Autowired
    private ApiClient api;
    @Autowired
    private Users users;

    @BeforeEach
    void onePersonPerRole() {
        for (var role : Role.values()) {
            users.create(new NewUser(person(role), "Persona " + role, PASSWORD, Set.of(role), Set.of()), Actor.SYSTEM);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachRoleCallsWhatTheTableSaysAndNothingElse() {
        return Routes.ALL.stream().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            for (var role : Role.values()) {
                var answer = call(route, "Acuerdo-User", person(role));
                if (route.scope() == Scope.SANDBOX) {
                    assertThat(answer.status()).as("outside the sandbox").isEqualTo(404);
                } else if (route.roles().contains(role)) {
                    assertThat(answer.status()).as("%s may: %s", role, answer.body()).isNotIn(401, 403, 405).isLessThan(500);
                } else {
                    assertThat(answer.status()).as("%s may not", role).isEqualTo(403);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> nobodyCallsAnythingWithoutCredentials() {
        return Routes.ALL.stream().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            for (var credentials : new String[] {"", "Basic !!!", "Bearer x", ApiClient.basic("api-" + java.util.UUID.randomUUID(), "wrong"), ApiClient.basic(person(Role.ADMIN), PASSWORD)}) {
                var answer = call(route, "Authorization", credentials, "X-Forwarded-For", "10.0.0.1");
                assertThat(answer.status()).as(credentials).isIn(401, 429);
                assertThat(answer.contentType()).startsWith("application/problem+json");
            }
        }));
    }

    @Test
    void aPersonWhoIsUnknownOrDisabledCannotBeActedFor() {
        assertThat(api.get("/api/v1/cases", "Acuerdo-User", "nobody").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/cases", "Acuerdo-User", "").status()).isEqualTo(403);
        var gone = "gone-" + UUID.randomUUID();
        users.create(new NewUser(gone, "Se fue", PASSWORD, Set.of(Role.SUPERVISOR), Set.of()), Actor.SYSTEM);
        assertThat(api.get("/api/v1/cases", "Acuerdo-User", gone).status()).isEqualTo(200);
        users.disable(gone, Actor.SYSTEM);
        assertThat(api.get("/api/v1/cases", "Acuerdo-User", gone).status()).isEqualTo(403);
    }

    @Test
    void aPathThatIsNotInTheTableDoesNotExist() {
        assertThat(api.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/v2/cases").status()).isEqualTo(404);
        var wrongMethod = api.call("DELETE", "/api/v1/cases");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.raw().headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void theDescriptionAndTheActuatorAreNotForTheStreet() {
        for (var path : new String[] {"/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html", "/actuator", "/actuator/metrics"}) {
            assertThat(api.get(path, "Authorization", "").status()).as(path).isEqualTo(401);
            assertThat(api.get(path).status()).as(path).isIn(200, 302);
        }
        assertThat(api.get("/actuator/health", "Authorization", "").body()).contains("status").doesNotContain("components");
        assertThat(api.get("/actuator/health").body()).contains("components");
    }

    private Answer call(Route route, String... headers) {
        var path = route.path().getPatternString().replaceAll("\\{\\w+}", route.toString().contains("/tasks/") ? "17" : UUID.randomUUID().toString());
        return HttpMethod.POST.equals(route.method()) ? api.post(path, "{}", headers) : api.call(route.method().name(), path, headers);
    }

    private static String person(Role role) {
        return "walker-" + role.group();
    }
}
