package io.acuerdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.acuerdo.api.ApiClient.Answer;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.NewUser;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.Users;
import io.acuerdo.shared.BusinessCalendar;
import tools.jackson.databind.JsonNode;

/** A case over REST, from the file to the proposal, as another program lives it. */
@ApiTest
class RestRoadTest {

    private static final String AGENT = "road-agent";
    private static final String SUPERVISOR = "road-supervisor";
    private static final String HEADER = "cartera,acreedor,pais,moneda,deudor_id,documento,nombre,correo,telefono,cuenta_id,producto,cuota,vence_el,"
            + "valor,intereses,saldo_capital,pago_referencia,pago_valor,pago_el\n";

    @Autowired
    private ApiClient api;
    @Autowired
    private Users users;

    private final String portfolio = "rest-" + UUID.randomUUID().toString().substring(0, 8);
    private final String account = portfolio + "-C1";
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Bogota"));

    @BeforeEach
    void people() {
        users.create(new NewUser(AGENT, "Ana", "una frase bastante larga", Set.of(Role.AGENT), Set.of("early-arrears")), Actor.SYSTEM);
        users.create(new NewUser(SUPERVISOR, "Sofía", "una frase bastante larga", Set.of(Role.SUPERVISOR), Set.of()), Actor.SYSTEM);
    }

    @Test
    void aFileIsLoadedOncePerKeyAndItsRefusedLinesCanBeFetched() {
        var key = UUID.randomUUID().toString();
        var first = upload(file() + "broken line\n", key);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(first.raw().headers().firstValue("Location")).contains("/api/v1/imports/" + first.json().path("id").asString());
        var again = upload(file() + "broken line\n", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(upload(file(), key).status()).isEqualTo(422);

        var done = done(first);
        assertThat(done.path("rowsAccepted").asInt()).isEqualTo(2);
        assertThat(done.path("rowsRejected").asInt()).isEqualTo(1);
        assertThat(done.path("casesOpened").asInt()).isEqualTo(1);
        var rejects = api.get("/api/v1/imports/" + first.json().path("id").asString() + "/rejects");
        assertThat(rejects.contentType()).startsWith("text/csv");
        assertThat(rejects.body()).contains("broken line");
        assertThat(names(api.get("/api/v1/import-profiles").json().path("items"), "name")).contains("cartera", "lending-club");
    }

    @Test
    void accountsDebtorsAndCasesSayWhatIsOwed() {
        var one = openCase();
        var found = api.get("/api/v1/accounts?externalId=" + account).json();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/pastDue/amount").asString()).isEqualTo("100000.00");
        assertThat(found.at("/items/0/pastDue/currency").asString()).isEqualTo("COP");
        assertThat(found.at("/items/0/dpd").asInt()).isEqualTo(20);
        var debtor = api.get("/api/v1/debtors/" + found.at("/items/0/debtorId").asString()).json();
        assertThat(debtor.path("name").asString()).isEqualTo("Persona Uno");
        assertThat(debtor.at("/accounts/0/externalId").asString()).isEqualTo(account);
        assertThat(one.path("stage").asString()).isEqualTo("EARLY_REMINDERS");
        assertThat(one.at("/accounts/0/externalId").asString()).isEqualTo(account);
        assertThat(one.path("holds").isEmpty()).isTrue();
        assertThat(api.get("/api/v1/cases?portfolio=" + portfolio + "&minDpd=21").json().path("total").asInt()).isZero();
        assertThat(api.get("/api/v1/cases?portfolio=" + portfolio + "&stage=LEGAL").json().path("total").asInt()).isZero();
        assertThat(api.get("/api/v1/cases?portfolio=" + portfolio + "&q=uno").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aPaymentIsBookedOnceAndARefusedOneSaysWhichFieldStandsInTheWay() {
        var one = openCase();
        var body = payment(account, "40000.00", "COP");
        var key = UUID.randomUUID().toString();
        var first = api.post("/api/v1/payments", body, "Idempotency-Key", key);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(api.post("/api/v1/payments", body, "Idempotency-Key", key).body()).isEqualTo(first.body());
        var told = api.post("/api/v1/payments", body);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("duplicate").asBoolean()).isTrue();
        assertThat(told.json().path("id").asString()).isEqualTo(first.json().path("id").asString());
        assertThat(api.get("/api/v1/cases/" + one.path("id").asString()).json().at("/pastDue/amount").asString()).isEqualTo("60000.00");

        var refused = api.post("/api/v1/payments", payment("no-such-account", "1.00", "COP"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("accountExternalId");
        assertThat(api.post("/api/v1/payments", payment(account, "1.00", "USD")).status()).isEqualTo(422);
    }

    @Test
    void aPaymentThatBouncesIsTakenBackAndSaysWhatItHadPaid() {
        var path = "/api/v1/cases/" + openCase().path("id").asString();
        var paid = api.post("/api/v1/payments", payment(account, "40000.00", "COP")).json();
        assertThat(paid.at("/allocations/0/amount/amount").asString()).isNotBlank();
        assertThat(paid.path("reversed").asBoolean()).isFalse();
        var place = "/api/v1/payments/" + paid.path("id").asString();
        var bounce = "{\"reason\":\"Cheque sin fondos\",\"reversedOn\":\"" + today + "\"}";

        assertThat(api.post(place + "/reversal", bounce, "Acuerdo-User", AGENT).status()).isEqualTo(403);
        var early = api.post(place + "/reversal", bounce.replace(today.toString(), today.minusDays(30).toString()), "Acuerdo-User", SUPERVISOR);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.json().at("/errors/0/field").asString()).isEqualTo("reversedOn");
        var reversed = api.post(place + "/reversal", bounce, "Acuerdo-User", SUPERVISOR);
        assertThat(reversed.status()).as(reversed.body()).isEqualTo(200);
        assertThat(reversed.json().path("reversed").asBoolean()).isTrue();
        assertThat(api.post(place + "/reversal", bounce, "Acuerdo-User", SUPERVISOR).body()).isEqualTo(reversed.body());
        assertThat(api.get(place).json().at("/reversal/by").asString()).isEqualTo(SUPERVISOR);
        assertThat(api.get(path).json().at("/pastDue/amount").asString()).isEqualTo("100000.00");
        assertThat(kinds(path)).containsSubsequence("PAYMENT_RECEIVED", "PAYMENT_REVERSED");
        assertThat(api.post("/api/v1/payments/" + UUID.randomUUID() + "/reversal", bounce).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/payments/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void anAbsurdPaymentIsRefusedWithWhatWouldBeAcceptedUntilItIsConfirmed() {
        openCase();
        var absurd = payment(account, "99000000.00", "COP");
        var refused = api.post("/api/v1/payments", absurd);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("amount");
        var confirmed = api.post("/api/v1/payments", absurd.replaceFirst("}$", ",\"confirmOverpayment\":true}"));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(201);
        assertThat(confirmed.json().path("allocations").findValuesAsString("component")).contains("CREDIT");
    }

    @Test
    void anAgreementThatIsNotInForceIsNeitherPaidOffNorAmendedNorGivenAHoliday() {
        var path = "/api/v1/cases/" + openCase().path("id").asString();
        var terms = """
                {"type":"REFINANCING","terms":{"rate":{"type":"TNA","pct":"24","convention":"NOMINAL_12"},"installments":6,"firstDueOn":"%s"}}"""
                .formatted(today.plusMonths(1));
        var agreement = api.post(path + "/agreements", terms, "Acuerdo-User", AGENT).json();
        assertThat(agreement.at("/life/credit/amount").asString()).isEqualTo("0.00");
        var place = "/api/v1/agreements/" + agreement.path("id").asString();
        assertThat(api.get(place + "/payoff").status()).isEqualTo(409);
        var amended = api.post(place + "/amendments", terms.replace("\"type\":\"REFINANCING\",", ""), "Acuerdo-User", AGENT);
        assertThat(amended.status()).as(amended.body()).isEqualTo(422);
        assertThat(api.post(place + "/holiday", "{\"instalments\":1}", "Acuerdo-User", AGENT).status()).isEqualTo(403);
        assertThat(api.post(place + "/holiday", "{\"instalments\":1}", "Acuerdo-User", SUPERVISOR).status()).isEqualTo(422);
        assertThat(api.post(place + "/holiday", "{\"instalments\":9}", "Acuerdo-User", SUPERVISOR).status()).isIn(400, 422);
    }

    @Test
    void aPromiseIsRecordedForThePersonWhoActsAndARefusalNamesItsRule() {
        var path = "/api/v1/cases/" + openCase().path("id").asString();
        var promise = "{\"amount\":{\"amount\":\"50000\",\"currency\":\"COP\"},\"dueOn\":\"" + today.plusDays(10) + "\"}";
        var recorded = api.post(path + "/promises", promise, "Acuerdo-User", AGENT);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        assertThat(recorded.json().path("recordedBy").asString()).isEqualTo(AGENT);
        assertThat(recorded.json().path("status").asString()).isEqualTo("OPEN");
        var second = api.post(path + "/promises", promise, "Acuerdo-User", AGENT, "Accept-Language", "en");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.json().path("code").asString()).isEqualTo("PROMISE_ALREADY_OPEN");
        assertThat(second.json().path("detail").asString()).isNotBlank();
        assertThat(api.post("/api/v1/cases/" + UUID.randomUUID() + "/promises", promise).status()).isEqualTo(404);
        assertThat(kinds(path)).contains("CASE_OPENED", "PROMISE_RECORDED");
    }

    @Test
    void anAgentPutsACaseOnHoldAndASupervisorLiftsIt() {
        var path = "/api/v1/cases/" + openCase().path("id").asString();
        var held = api.post(path + "/holds", "{\"reason\":\"DISPUTE\",\"note\":\"Dice que no es suya\"}", "Acuerdo-User", AGENT);
        assertThat(held.status()).as(held.body()).isEqualTo(201);
        var hold = "/api/v1" + held.raw().headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        assertThat(api.get(path).json().at("/holds/0/reason").asString()).isEqualTo("DISPUTE");
        assertThat(api.get(path + "/offers").json().path("items").isEmpty()).isTrue();
        var decision = api.post("/api/v1/contact-decisions", "{\"caseId\":\"" + held(path) + "\",\"channel\":\"EMAIL\"}").json();
        assertThat(decision.path("allowed").asBoolean()).isFalse();
        assertThat(api.call("DELETE", hold, "Acuerdo-User", AGENT).status()).isEqualTo(403);
        assertThat(api.call("DELETE", hold, "Acuerdo-User", SUPERVISOR).status()).isEqualTo(204);
        assertThat(api.get(path).json().path("holds").isEmpty()).isTrue();
        assertThat(api.call("DELETE", path + "/holds/" + UUID.randomUUID(), "Acuerdo-User", SUPERVISOR).status()).isEqualTo(404);
        assertThat(kinds(path)).contains("HOLD_SET", "HOLD_LIFTED");
    }

    @Test
    void aCaseIsJudgedAtTheMomentAskedAbout() {
        var question = "{\"caseId\":\"" + openCase().path("id").asString() + "\",\"channel\":\"EMAIL\",\"at\":\"%s\"}";

        var atNight = api.post("/api/v1/contact-decisions", question.formatted("2026-11-24T03:00:00-05:00")).json();
        assertThat(atNight.path("allowed").asBoolean()).isFalse();
        assertThat(atNight.path("nextAllowedAt").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(api.post("/api/v1/contact-decisions", question.formatted("2026-11-24T10:00:00-05:00")).json().path("allowed").asBoolean()).isTrue();
    }

    @Test
    void aRefinancingIsProposedByItsMakerAndHasNoDocumentYet() {
        var path = "/api/v1/cases/" + openCase().path("id").asString();
        assertThat(api.get(path + "/offers").json().path("items").valueStream().map(offer -> offer.path("type").asString())).contains("PAY_NOW", "REFINANCING");
        var terms = """
                {"type":"REFINANCING","terms":{"accounts":["%s"],"rate":{"type":"TNA","pct":"24","convention":"NOMINAL_12"},"method":"FRENCH",
                 "installments":6,"firstDueOn":"%s"}}""".formatted(account, BusinessCalendar.of("CO").workingDayFrom(today.plusMonths(1)));
        var wrong = api.post(path + "/agreements", terms.replace("\"installments\":6", "\"installments\":600"), "Acuerdo-User", AGENT);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("terms.installments");
        var proposed = api.post(path + "/agreements", terms, "Acuerdo-User", AGENT);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        var agreement = api.get("/api/v1/agreements/" + proposed.json().path("id").asString()).json();
        assertThat(agreement.path("maker").asString()).isEqualTo(AGENT);
        assertThat(agreement.path("rows").size()).isEqualTo(6);
        assertThat(agreement.at("/terms/rate/pct").asString()).isEqualTo("24");
        assertThat(api.get("/api/v1/agreements/" + agreement.path("id").asString() + "/document").status()).isEqualTo(404);
        assertThat(api.post("/api/v1/agreements/" + agreement.path("id").asString() + "/acceptance", "{\"acceptedBy\":\"Persona Uno\",\"channel\":\"BRANCH\"}")
                .status()).isEqualTo(422);
        assertThat(api.post(path + "/agreements", terms, "Acuerdo-User", AGENT).status()).isEqualTo(422);
    }

    @Test
    void aProposalThatCannotBeIsRefusedWithWhatWouldBeAcceptedAndNothingIsLost() {
        var path = "/api/v1/cases/" + openCase().path("id").asString();
        var calendar = BusinessCalendar.of("CO");
        LocalDate holiday = today.plusDays(1).datesUntil(today.plusDays(62)).filter(calendar::isHoliday).findFirst().orElseThrow();
        LocalDate workday = calendar.workingDayFrom(today.plusMonths(1));
        var terms = """
                {"type":"%s","terms":{"accounts":["%s"],"principal":{"amount":"%s","currency":"%s"},%s"installments":6,"firstDueOn":"%s"}}""";
        var rate = "\"rate\":{\"type\":\"TNA\",\"pct\":\"24\",\"convention\":\"NOMINAL_12\"},\"method\":\"FRENCH\",";

        refused(path, terms.formatted("REFINANCING", account, "200000.01", "COP", rate, workday), "terms.principal", "200.000");
        refused(path, terms.formatted("SETTLEMENT", account, "200000.01", "COP", "", workday), "terms.principal", "200.000");
        refused(path, terms.formatted("REFINANCING", account, "200.00", "USD", rate, workday), "terms.principal", "COP");
        refused(path, terms.formatted("REFINANCING", account, "200000.00", "COP", rate, today.minusDays(1)), "terms.firstDueOn", "después de hoy");
        refused(path, terms.formatted("REFINANCING", account, "200000.00", "COP", rate, today.plusDays(63)), "terms.firstDueOn", "62");
        refused(path, terms.formatted("REFINANCING", account, "200000.00", "COP", rate, holiday), "terms.firstDueOn", "día hábil");
        refused(path, terms.formatted("REFINANCING", account, "200000.00", "COP", rate.replace("24", "201"), workday), "terms.rate", "200");
        assertThat(kinds(path)).doesNotContain("AGREEMENT_PROPOSED");

        var proposed = api.post(path + "/agreements", terms.formatted("REFINANCING", account, "200000.00", "COP", rate, workday), "Acuerdo-User", AGENT);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    }

    private void refused(String path, String proposal, String field, String accepted) {
        var answer = api.post(path + "/agreements", proposal, "Acuerdo-User", AGENT, "Accept-Language", "es");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).startsWith(field);
        assertThat(answer.json().at("/errors/0/message").asString()).contains(accepted);
    }

    @Test
    void whatIsPaidBeyondTheDebtIsShownAsCredit() {
        openCase();
        assertThat(api.get("/api/v1/accounts?externalId=" + account).json().at("/items/0/credit/amount").asString()).isEqualTo("0.00");
        api.post("/api/v1/payments", payment(account, "250000.00", "COP"));
        var found = api.get("/api/v1/accounts?externalId=" + account).json().at("/items/0");
        assertThat(found.at("/credit/amount").asString()).isEqualTo("50000.00");
        assertThat(api.get("/api/v1/debtors/" + found.path("debtorId").asString()).json().at("/accounts/0/credit/amount").asString()).isEqualTo("50000.00");
    }

    @Test
    void aQuoteIsCalculatedAndOneThatCannotBeSaysWhy() {
        var quote = """
                {"principal":{"amount":"5000.00","currency":"USD"},"method":"FRENCH","rate":{"type":"TNA","pct":"12","convention":"NOMINAL_12"},
                 "dayCount":"30/360","firstAccrualOn":"2022-11-01","firstDueOn":"2022-12-01","frequency":"MONTHLY","installments":18}""";
        var answer = api.post("/api/v1/quotes", quote);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/installment/amount").asString()).isEqualTo("304.91");
        assertThat(answer.json().at("/rows/17/balance").asString()).isEqualTo("0.00");
        assertThat(answer.json().at("/rates/teaPct").asString()).isEqualTo("12.682503");
        var german = api.post("/api/v1/quotes", quote.replace("FRENCH", "GERMAN").replace("\"installments\":18", "\"installments\":18,\"taxOnInterestPct\":\"19\","
                + "\"upfrontFees\":[{\"amount\":\"50.00\",\"currency\":\"USD\",\"financed\":true}]")).json();
        assertThat(german.at("/totals/principal/amount").asString()).isEqualTo("5050.00");
        assertThat(german.at("/rows/0/tax").asString()).isEqualTo("9.60");
        assertThat(api.post("/api/v1/quotes", quote.replace("FRENCH", "BALLOON")).json().at("/errors/0/field").asString()).isEqualTo("method");
        var brief = api.post("/api/v1/quotes", """
                {"principal":{"amount":"5000.00","currency":"USD"},"rate":12,"firstAccrualOn":"2022-11-01","installments":18,
                 "upfrontFees":[{"amount":{"amount":"50.00","currency":"USD"},"financed":true},{"amount":"10.00"}]}""");
        assertThat(brief.status()).as(brief.body()).isEqualTo(200);
        assertThat(brief.json().at("/totals/fees/amount").asString()).isEqualTo("60.00");
    }

    @Test
    void aQuoteThatMakesNoSenseIsAProblemThatNamesItsFields() {
        var empty = api.post("/api/v1/quotes", "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(names(empty.json().at("/errors"), "field")).containsExactly("principal", "rate", "installments", "firstDueOn");

        refused("rate.pct", """
                {"principal":{"amount":"5000.00","currency":"KWD"},"method":"GERMAN","rate":{"type":"TEM","pct":"36.5"},"dayCount":"ACT/360",
                 "firstAccrualOn":"2014-03-01","firstDueOn":"2024-02-29","installments":600}""");
        refused("upfrontFees", """
                {"principal":{"amount":"1000.00","currency":"USD"},"rate":"12","firstAccrualOn":"2024-02-28","firstDueOn":"2024-02-29","installments":1,
                 "upfrontFees":[{"amount":"999.99"}]}""");
        refused("principal.amount", """
                {"principal":{"amount":1e30,"currency":"USD"},"rate":"12","firstDueOn":"2024-02-29","installments":12}""");
        refused("rate.pct", """
                {"principal":{"amount":"1000.00","currency":"USD"},"rate":"NaN","firstDueOn":"2024-02-29","installments":12}""");
        refused("installments", """
                {"principal":{"amount":"1000.00","currency":"USD"},"rate":"12","firstDueOn":"2024-02-29","installments":1000000}""");
        refused("firstDueOn", """
                {"principal":{"amount":"1000.00","currency":"USD"},"rate":"12","firstDueOn":"9999-12-31","installments":12}""");
        refused("firstAccrualOn", """
                {"principal":{"amount":"1000.00","currency":"USD"},"rate":"12","firstAccrualOn":"2024-03-01","firstDueOn":"2024-02-29","installments":12}""");
    }

    private void refused(String field, String quote) {
        var answer = api.post("/api/v1/quotes", quote);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(names(answer.json().at("/errors"), "field")).as(answer.body()).containsExactly(field);
    }

    private static String held(String casePath) {
        return casePath.substring(casePath.lastIndexOf('/') + 1);
    }

    private List<String> kinds(String casePath) {
        return names(api.get(casePath + "/timeline").json().path("items"), "kind");
    }

    private static List<String> names(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    private String payment(String of, String amount, String currency) {
        return """
                {"accountExternalId":"%s","amount":{"amount":"%s","currency":"%s"},"paidOn":"%s","reference":"%s"}"""
                .formatted(of, amount, currency, today.minusDays(1), portfolio + "-R1");
    }

    private JsonNode openCase() {
        done(upload(file(), UUID.randomUUID().toString()));
        var id = api.get("/api/v1/cases?portfolio=" + portfolio).json().at("/items/0/id").asString();
        return api.get("/api/v1/cases/" + id).json();
    }

    private String file() {
        return HEADER + row(1, today.minusDays(20)) + row(2, today.plusDays(10));
    }

    private String row(int number, LocalDate dueOn) {
        return portfolio + ",Banco de Prueba,CO,COP,D1,CC 1,Persona Uno,uno@correo.test,+573001234567," + account + ",Libre inversión," + number + ","
                + dueOn + ",100000.00,,,,,\n";
    }

    private Answer upload(String csv, String key) {
        return api.upload("/api/v1/imports?profile=cartera", "cartera.csv", csv.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", key);
    }

    private JsonNode done(Answer started) {
        var path = "/api/v1/imports/" + started.json().path("id").asString();
        return await().atMost(Duration.ofSeconds(60)).until(() -> api.get(path).json(),
                run -> List.of("DONE", "FAILED").contains(run.path("status").asString()));
    }
}
