package io.acuerdo.api.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;

import io.acuerdo.staff.Right;

/**
 * Which scope and which right each call takes (ADR 0010). A route that is not in this table does not exist for any caller, so a new
 * controller method is closed until somebody decides here who may use it.
 */
public final class Routes {

    public static final List<Route> ALL = List.of(
            Route.of(POST, "/api/v1/imports", Scope.IMPORTS, Right.LOAD_FILES),
            Route.of(GET, "/api/v1/imports/{id}", Scope.IMPORTS, Right.LOAD_FILES),
            Route.of(GET, "/api/v1/imports/{id}/rejects", Scope.IMPORTS, Right.LOAD_FILES),
            Route.of(GET, "/api/v1/import-profiles", Scope.IMPORTS, Right.LOAD_FILES),

            Route.of(GET, "/api/v1/accounts", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/debtors/{id}", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/cases", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/cases/{id}", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/cases/{id}/timeline", Scope.CASES, Right.READ_CASES),
            Route.of(POST, "/api/v1/cases/{id}/promises", Scope.CASES, Right.PROMISE),
            Route.of(POST, "/api/v1/cases/{id}/holds", Scope.CASES, Right.HOLD),
            Route.of(DELETE, "/api/v1/cases/{id}/holds/{holdId}", Scope.CASES, Right.LIFT_HOLD),
            Route.of(POST, "/api/v1/payments", Scope.PAYMENTS, Right.BOOK_PAYMENT),
            Route.of(GET, "/api/v1/payments/{id}", Scope.PAYMENTS, Right.READ_CASES),
            Route.of(POST, "/api/v1/payments/{id}/reversal", Scope.PAYMENTS, Right.REVERSE_PAYMENT),

            Route.of(GET, "/api/v1/cases/{id}/documents", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/cases/{id}/statement", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/cases/{id}/paid-off-certificate", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/documents/{id}", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/payments/{id}/receipt", Scope.CASES, Right.READ_CASES),
            Route.of(GET, "/api/v1/promises/{id}/confirmation", Scope.CASES, Right.READ_CASES),

            Route.of(GET, "/api/v1/tasks", Scope.TASKS, Right.WORK_TASKS),
            Route.of(POST, "/api/v1/tasks/{id}/claim", Scope.TASKS, Right.WORK_TASKS),
            Route.of(POST, "/api/v1/tasks/{id}/unclaim", Scope.TASKS, Right.WORK_TASKS),
            Route.of(POST, "/api/v1/tasks/{id}/complete", Scope.TASKS, Right.WORK_TASKS),

            Route.of(POST, "/api/v1/quotes", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(GET, "/api/v1/cases/{id}/offers", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(POST, "/api/v1/cases/{id}/agreements", Scope.AGREEMENTS, Right.PROPOSE),
            Route.of(GET, "/api/v1/agreements/{id}", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(GET, "/api/v1/agreements/{id}/decisions", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(GET, "/api/v1/agreements/{id}/attachments", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(GET, "/api/v1/agreements/{id}/attachments/{fileId}", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(POST, "/api/v1/agreements/{id}/attachments", Scope.AGREEMENTS, Right.PROPOSE),
            Route.of(GET, "/api/v1/agreements/{id}/document", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(POST, "/api/v1/agreements/{id}/acceptance-codes", Scope.AGREEMENTS, Right.ACCEPT),
            Route.of(POST, "/api/v1/agreements/{id}/acceptance", Scope.AGREEMENTS, Right.ACCEPT),
            Route.of(GET, "/api/v1/agreements/{id}/evidence", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(GET, "/api/v1/agreements/{id}/payoff", Scope.AGREEMENTS, Right.READ_CASES),
            Route.of(POST, "/api/v1/agreements/{id}/amendments", Scope.AGREEMENTS, Right.PROPOSE),
            Route.of(POST, "/api/v1/agreements/{id}/holiday", Scope.AGREEMENTS, Right.GRANT_HOLIDAY),

            Route.of(POST, "/api/v1/approvals/batch", Scope.TASKS, Right.SEE_APPROVALS),
            Route.of(GET, "/api/v1/approvals/chain", Scope.AGREEMENTS, Right.AUDIT_DECISIONS),
            Route.of(GET, "/api/v1/delegations", Scope.TASKS, Right.DELEGATE),
            Route.of(POST, "/api/v1/delegations", Scope.TASKS, Right.DELEGATE),
            Route.of(DELETE, "/api/v1/delegations/{id}", Scope.TASKS, Right.DELEGATE),

            Route.of(POST, "/api/v1/contact-decisions", Scope.CONTACT, Right.READ_CASES),
            Route.of(GET, "/api/v1/cases/{id}/contacts", Scope.CONTACT, Right.READ_CASES),

            Route.of(POST, "/api/v1/sandbox/clock", Scope.SANDBOX, Right.USE_SANDBOX),
            Route.of(GET, "/api/v1/sandbox/outbox", Scope.SANDBOX, Right.USE_SANDBOX));

    private Routes() {
    }
}
