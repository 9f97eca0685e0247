package io.acuerdo.api.access;

import static io.acuerdo.staff.Role.ADMIN;
import static io.acuerdo.staff.Role.AGENT;
import static io.acuerdo.staff.Role.COMMITTEE;
import static io.acuerdo.staff.Role.COMPLIANCE;
import static io.acuerdo.staff.Role.COORDINATOR;
import static io.acuerdo.staff.Role.MANAGER;
import static io.acuerdo.staff.Role.SUPERVISOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.acuerdo.staff.Role;

/**
 * Who may call what: the only place that says so (ADR 0010). A route that is not in this table does not exist for any caller, so a new
 * controller method is closed until somebody decides here who may use it.
 */
public final class Routes {

    /** Those who work a case with the debtor. */
    private static final Set<Role> DESK = EnumSet.of(AGENT, SUPERVISOR, COORDINATOR);
    /** Those who answer for the work of a desk. */
    private static final Set<Role> LEADS = EnumSet.of(SUPERVISOR, COORDINATOR);
    /** Those who may see a debtor's data: who works cases, who approves, who watches over the law. Not who runs models or users. */
    private static final Set<Role> CASE_READERS = EnumSet.of(AGENT, SUPERVISOR, COORDINATOR, MANAGER, COMMITTEE, COMPLIANCE);
    private static final Set<Role> HOLDERS = EnumSet.of(AGENT, SUPERVISOR, COORDINATOR, COMPLIANCE);
    private static final Set<Role> LIFTERS = EnumSet.of(SUPERVISOR, COORDINATOR, COMPLIANCE);
    private static final Set<Role> LOADERS = EnumSet.of(SUPERVISOR, COORDINATOR, ADMIN);
    /** A model may give work to any role; the group of the task then decides. */
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    public static final List<Route> ALL = List.of(
            Route.of(POST, "/api/v1/imports", Scope.IMPORTS, LOADERS),
            Route.of(GET, "/api/v1/imports/{id}", Scope.IMPORTS, LOADERS),
            Route.of(GET, "/api/v1/imports/{id}/rejects", Scope.IMPORTS, LOADERS),
            Route.of(GET, "/api/v1/import-profiles", Scope.IMPORTS, LOADERS),

            Route.of(GET, "/api/v1/accounts", Scope.CASES, CASE_READERS),
            Route.of(GET, "/api/v1/debtors/{id}", Scope.CASES, CASE_READERS),
            Route.of(GET, "/api/v1/cases", Scope.CASES, CASE_READERS),
            Route.of(GET, "/api/v1/cases/{id}", Scope.CASES, CASE_READERS),
            Route.of(GET, "/api/v1/cases/{id}/timeline", Scope.CASES, CASE_READERS),
            Route.of(POST, "/api/v1/cases/{id}/promises", Scope.CASES, DESK),
            Route.of(POST, "/api/v1/cases/{id}/holds", Scope.CASES, HOLDERS),
            Route.of(DELETE, "/api/v1/cases/{id}/holds/{holdId}", Scope.CASES, LIFTERS),
            Route.of(POST, "/api/v1/payments", Scope.PAYMENTS, LEADS),

            Route.of(GET, "/api/v1/tasks", Scope.TASKS, EVERYBODY),
            Route.of(POST, "/api/v1/tasks/{id}/claim", Scope.TASKS, EVERYBODY),
            Route.of(POST, "/api/v1/tasks/{id}/unclaim", Scope.TASKS, EVERYBODY),
            Route.of(POST, "/api/v1/tasks/{id}/complete", Scope.TASKS, EVERYBODY),

            Route.of(POST, "/api/v1/quotes", Scope.AGREEMENTS, CASE_READERS),
            Route.of(GET, "/api/v1/cases/{id}/offers", Scope.AGREEMENTS, CASE_READERS),
            Route.of(POST, "/api/v1/cases/{id}/agreements", Scope.AGREEMENTS, DESK),
            Route.of(GET, "/api/v1/agreements/{id}", Scope.AGREEMENTS, CASE_READERS),
            Route.of(GET, "/api/v1/agreements/{id}/document", Scope.AGREEMENTS, CASE_READERS),
            Route.of(POST, "/api/v1/agreements/{id}/acceptance", Scope.AGREEMENTS, DESK),

            Route.of(POST, "/api/v1/contact-decisions", Scope.CONTACT, CASE_READERS),
            Route.of(GET, "/api/v1/cases/{id}/contacts", Scope.CONTACT, CASE_READERS),

            Route.of(POST, "/api/v1/sandbox/clock", Scope.SANDBOX, EVERYBODY),
            Route.of(GET, "/api/v1/sandbox/outbox", Scope.SANDBOX, EVERYBODY));

    private Routes() {
    }
}
