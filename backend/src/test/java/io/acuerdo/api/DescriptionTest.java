package io.acuerdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.acuerdo.api.access.Routes;
import io.acuerdo.api.access.Scope;
import tools.jackson.databind.JsonNode;

/** The fields that other programs rely on are described; taking one away breaks a contract. */
@ApiTest
class DescriptionTest {

    /** Schema → the fields of the contract. */
    private static final Map<String, List<String>> CONTRACT = Map.ofEntries(
            Map.entry("Problem", List.of("type", "title", "status", "detail", "errors")),
            Map.entry("FieldProblem", List.of("field", "message")),
            Map.entry("MoneyBody", List.of("amount", "currency")),
            Map.entry("ImportStarted", List.of("id", "status")),
            Map.entry("ImportBody", List.of("id", "status", "rowsRead", "rowsAccepted", "rowsRejected", "rowsUnchanged", "accountsCreated",
                    "accountsUpdated", "casesOpened", "startedAt", "finishedAt", "problem")),
            Map.entry("CaseBody", List.of("id", "debtorId", "portfolio", "stage", "segment", "dpd", "pastDue", "outstanding", "openedAt",
                    "processInstanceKey", "holds", "accounts")),
            Map.entry("CaseAccountBody", List.of("externalId", "product", "dpd", "pastDue", "outstanding")),
            Map.entry("PageBodyCaseBody", List.of("items", "page", "size", "total")),
            Map.entry("TimelineBody", List.of("at", "kind", "by", "summary", "data")),
            Map.entry("PaymentRequest", List.of("accountExternalId", "amount", "paidOn", "reference")),
            Map.entry("PromiseRequest", List.of("amount", "dueOn")),
            Map.entry("HoldRequest", List.of("reason", "note")),
            Map.entry("TaskBody", List.of("id", "kind", "name", "caseId", "formId", "candidateGroups", "assignee", "dueAt", "priority", "createdAt", "state")),
            Map.entry("ClaimRequest", List.of("assignee")),
            Map.entry("CompleteRequest", List.of("variables")),
            Map.entry("QuoteRequest", List.of("principal", "method", "rate", "dayCount", "firstAccrualOn", "firstDueOn", "frequency", "installments",
                    "gracePrincipalInstallments", "graceInterestPaymentInstallments", "roundInstallmentToMultipleOf", "taxOnInterestPct",
                    "insurancePctOfBalance", "upfrontFees")),
            Map.entry("RateBody", List.of("type", "pct", "convention")),
            Map.entry("Quote", List.of("installment", "rows", "totals", "rates")),
            Map.entry("QuoteRowBody", List.of("number", "dueOn", "principal", "interest", "tax", "insurance", "payment", "balance")),
            Map.entry("QuoteTotalsBody", List.of("principal", "interest", "tax", "insurance", "payment")),
            Map.entry("QuoteRatesBody", List.of("teaPct", "totalCostPct")),
            Map.entry("AgreementRequest", List.of("type", "terms")),
            Map.entry("TermsRequest", List.of("accounts", "principal", "rate", "method", "installments", "firstDueOn")),
            Map.entry("AgreementBody", List.of("id", "caseId", "type", "status", "terms", "rows", "maker", "checker", "proposedAt")),
            Map.entry("NpvBody", List.of("offer", "recovery", "costs", "effect", "recoveryPct", "months", "costPct", "keepPct", "costOfFundsPct", "valuedOn")),
            Map.entry("DecisionBody", List.of("number", "round", "step", "by", "onBehalfOf", "reason", "authority", "decisionId", "decisionVersion", "inputs", "at")),
            Map.entry("BatchRequest", List.of("agreements", "reason")),
            Map.entry("BatchAnswerBody", List.of("agreementId", "debtorName", "result", "reasons")),
            Map.entry("DelegationRequest", List.of("delegator", "delegate", "groups", "from", "until")),
            Map.entry("DelegationBody", List.of("id", "delegator", "delegate", "groups", "from", "until", "madeBy", "madeAt")),
            Map.entry("AcceptanceRequest", List.of("acceptedBy", "channel")),
            Map.entry("ContactDecisionRequest", List.of("caseId", "country", "subdivision", "channel", "at", "debtorTimeZone", "authorisedChannels", "history")),
            Map.entry("PastContactBody", List.of("at", "channel", "outcome", "debtorInitiated", "account")),
            Map.entry("ContactDecisionBody", List.of("allowed", "reasons", "nextAllowedAt")),
            Map.entry("ContactReasonBody", List.of("ruleId", "citation", "verdict", "explanation")));

    @Autowired
    private ApiClient api;
    private JsonNode description;

    @BeforeEach
    void read() {
        var answer = api.get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        description = answer.json();
    }

    @Test
    void everyFieldOfTheContractIsDescribed() {
        CONTRACT.forEach((schema, fields) -> {
            var properties = description.at("/components/schemas/" + schema + "/properties");
            assertThat(properties.propertyNames()).as(schema).containsAll(fields);
        });
    }

    @Test
    void everyRouteIsDescribedWithWhoMayCallItAndItsProblems() {
        for (var route : Routes.ALL.stream().filter(route -> route.scope() != Scope.SANDBOX).toList()) {
            var operation = description.path("paths").path(route.path().getPatternString()).path(route.method().name().toLowerCase());
            assertThat(operation.path("summary").asString()).as(route.toString()).isNotBlank();
            assertThat(operation.path("description").asString()).as(route.toString()).contains("Scope `" + route.scope() + "`");
            assertThat(operation.path("responses").path("400").path("content").propertyNames()).as(route.toString()).containsExactly("application/problem+json");
            assertThat(parameters(operation)).as(route.toString()).contains("Acuerdo-User").doesNotContain("caller", "language");
        }
    }

    @Test
    void theCallsThatCreateTakeAnIdempotencyKey() {
        for (var path : List.of("/api/v1/imports", "/api/v1/payments", "/api/v1/cases/{id}/promises", "/api/v1/cases/{id}/holds",
                "/api/v1/cases/{id}/agreements", "/api/v1/agreements/{id}/acceptance")) {
            assertThat(parameters(description.path("paths").path(path).path("post"))).as(path).contains("Idempotency-Key");
        }
    }

    @Test
    void machineClientsSignInByHttpBasic() {
        assertThat(description.at("/components/securitySchemes/basic/scheme").asString()).isEqualTo("basic");
        assertThat(description.path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
    }

    private static List<String> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream().map(parameter -> parameter.path("name").asString()).collect(Collectors.toList());
    }
}
