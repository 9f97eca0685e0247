package io.acuerdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import io.acuerdo.api.ApiClient.Answer;

@ApiTest
class HostileInputTest {

    private static final String ID = UUID.randomUUID().toString();

    /** A good body of each call that takes one; every field of it is spoilt in turn. */
    private static final Map<String, String> GOOD = Map.of(
            "/api/v1/payments", """
                    {"accountExternalId":"X-1","amount":{"amount":"10.00","currency":"USD"},"paidOn":"2026-03-02","reference":"R-1"}""",
            "/api/v1/cases/" + ID + "/promises", """
                    {"amount":{"amount":"10.00","currency":"USD"},"dueOn":"2026-03-02"}""",
            "/api/v1/cases/" + ID + "/holds", """
                    {"reason":"DISPUTE","note":"No reconoce la deuda"}""",
            "/api/v1/cases/" + ID + "/agreements", """
                    {"type":"REFINANCING","terms":{"accounts":["X-1"],"principal":{"amount":"10.00","currency":"USD"},
                     "rate":{"type":"TNA","pct":"12","convention":"NOMINAL_12"},"method":"FRENCH","installments":12,"firstDueOn":"2026-04-01"}}""",
            "/api/v1/agreements/" + ID + "/acceptance", """
                    {"acceptedBy":"Laura","channel":"BRANCH"}""",
            "/api/v1/quotes", """
                    {"principal":{"amount":"5000.00","currency":"USD"},"method":"FRENCH","rate":{"type":"TNA","pct":"12","convention":"NOMINAL_12"},
                     "dayCount":"30/360","firstAccrualOn":"2022-11-01","firstDueOn":"2022-12-01","frequency":"MONTHLY","installments":18,
                     "gracePrincipalInstallments":0,"graceInterestPaymentInstallments":0,"roundInstallmentToMultipleOf":"1","taxOnInterestPct":"0",
                     "insurancePctOfBalance":"0","upfrontFees":[]}""",
            "/api/v1/contact-decisions", """
                    {"country":"CO","subdivision":null,"channel":"SMS","at":"2026-11-21T15:30:00-05:00","debtorTimeZone":"America/Bogota",
                     "authorisedChannels":["SMS","EMAIL"],"history":[{"at":"2026-11-20T10:00:00-05:00","channel":"EMAIL","outcome":"DELIVERED","debtorInitiated":false}]}""",
            "/api/v1/tasks/17/claim", """
                    {"assignee":"agent1"}""",
            "/api/v1/tasks/17/complete", """
                    {"variables":{"decision":"APPROVE"}}""");

    private static final List<String> BAD_BODIES = List.of("{", "}", "[", "[]", "null", "true", "7", "\"text\"", "{\"a\":}", "{'a':1}", "{\"a\":1}{\"b\":2}",
            "{\"amount\":NaN}", "<xml/>", "\u0000", "{\"reason\":\"\\u0000\"}", "{\"note\":\"\\ud800\"}", "{\"\\udfff\":1}", "[".repeat(5000),
            "{\"a\":".repeat(2000), "{\"installments\":1e999999999}", "{\"installments\":" + "9".repeat(5000) + "}");

    private static final List<String> BAD_VALUES = List.of("null", "true", "-1", "0", "1.5", "1e30", "99999999999999999999999999999999999", "\"\"", "\" \"",
            "\"\\u0000\"", "\"\\ud800x\"", "\"1e999999\"", "\"-5.00\"", "\"NaN\"", "\"0000-00-00\"", "\"+999999999-12-31\"", "\"-999999999-01-01\"",
            "\"2026-02-30\"", "\"2026-11-21T15:30:00\"", "\"+1000000000-01-01T00:00:00Z\"", "\"XXX\"", "\"<script>\"", "\"'; DROP TABLE staff_user; --\"",
            "\"😀\"", "\"" + "x".repeat(20_000) + "\"", "[]", "[null]", "[[[]]]", "{}", "{\"amount\":{},\"currency\":[]}",
            "{\"amount\":\"99999999999999.99\",\"currency\":\"USD\"}", "{\"amount\":\"0.001\",\"currency\":\"USD\"}", "{\"amount\":\"1\",\"currency\":\"XAU\"}");

    @Autowired
    private ApiClient api;

    @TestFactory
    Stream<DynamicTest> bodiesThatAreNotWhatACallTakesAreTheClientsFault() {
        return GOOD.keySet().stream().sorted().map(path -> DynamicTest.dynamicTest(path, () -> {
            for (var body : BAD_BODIES) {
                assertAProblem(api.post(path, body), path + " " + shortened(body));
            }
            assertAProblem(api.post(path, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF}, "application/json"), path + " broken UTF-8");
            for (var type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense", null}) {
                assertThat(api.post(path, GOOD.get(path).getBytes(StandardCharsets.UTF_8), type).status()).as(path + " as " + type).isIn(400, 404, 415);
            }
            var large = "{\"a\":\"" + "x".repeat(2 << 20) + "\"}";
            assertThat(api.post(path, large).status()).as(path + " 2 MiB").isEqualTo(413);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldMayHoldAnythingAndStillNothingBreaks() {
        return GOOD.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
            for (var body : spoilt(call.getValue())) {
                var answer = api.post(call.getKey(), body);
                assertThat(answer.status()).as("%s %s → %s", call.getKey(), shortened(body), answer.body()).isLessThan(500);
                assertThat(answer.body()).doesNotContain("Exception", "\tat ", "io.acuerdo.");
            }
        }));
    }

    @Test
    void pathsAndParametersThatMakeNoSenseAreTheClientsFault() {
        for (var path : List.of("/api/v1/cases/not-an-id", "/api/v1/cases/%F0%9F%98%80", "/api/v1/cases/" + "9".repeat(4000), "/api/v1/debtors/1",
                "/api/v1/imports/x", "/api/v1/agreements/x", "/api/v1/agreements/x/document", "/api/v1/cases?stage=NOPE", "/api/v1/cases?minDpd=x",
                "/api/v1/cases?minDpd=99999999999", "/api/v1/cases?size=501", "/api/v1/cases?size=0", "/api/v1/cases?page=-1", "/api/v1/cases?page=2147483647",
                "/api/v1/cases?q=%00", "/api/v1/cases?q=" + "x".repeat(300), "/api/v1/accounts", "/api/v1/accounts?externalId=", "/api/v1/tasks?state=NOPE",
                "/api/v1/tasks?caseId=x", "/api/v1/cases/" + ID + ";a=b", "/api/v1/cases/%00", "/api/v1/cases/..%2f..%2fetc")) {
            assertAProblem(api.get(path), path);
        }
        for (var path : List.of("/api/v1/cases?q=%FF%FE", "/api/v1/cases?q=%25%25%5F'%22%5C", "/api/v1/cases?q=%ED%A0%80", "/api/v1/cases?segment=%F0%9F%98%80",
                "/api/v1/accounts?externalId=%3Dcmd()", "/api/v1/tasks?group=%F0%9F%98%80", "/api/v1/cases?page=1000000&size=500", "/api/v1/tasks?page=1000000&size=500",
                "/api/v1/cases?minDpd=-2147483648")) {
            assertThat(api.get(path).status()).as(path).isLessThan(500);
        }
        for (var path : List.of("/api/v1/tasks/x/claim", "/api/v1/tasks/99999999999999999999/claim", "/api/v1/tasks/1.5/complete", "/api/v1/tasks/-1/unclaim")) {
            assertAProblem(api.post(path, "{}"), path);
        }
    }

    @Test
    void headersThatMakeNoSenseAreTheClientsFault() {
        var path = "/api/v1/payments";
        var body = GOOD.get(path);
        assertAProblem(api.post(path, body, "Idempotency-Key", ""), "empty key");
        assertAProblem(api.post(path, body, "Idempotency-Key", "k".repeat(256)), "long key");
        assertAProblem(api.post(path, body, "Idempotency-Key", "with space"), "key with a space");
        assertAProblem(api.post(path, body, "Acuerdo-User", "x".repeat(5000)), "long user");
        assertThat(api.get("/api/v1/cases", "Accept", "application/xml").status()).isEqualTo(406);
        assertThat(api.get("/api/v1/cases", "Accept-Language", "xx-YY-zz;q=9").status()).isLessThan(500);
    }

    @Test
    void anUploadThatIsNotOneIsTheClientsFault() {
        assertAProblem(api.upload("/api/v1/imports", "a.csv", "a;b\n".getBytes(StandardCharsets.UTF_8)), "no profile");
        assertAProblem(api.upload("/api/v1/imports?profile=", "a.csv", new byte[0]), "empty profile");
        assertAProblem(api.upload("/api/v1/imports?profile=no-such-profile", "a.csv", new byte[] {1}), "unknown profile");
        assertAProblem(api.upload("/api/v1/imports?profile=cartera&asOf=yesterday", "a.csv", new byte[] {1}), "asOf");
        assertAProblem(api.upload("/api/v1/imports?profile=cartera&asOf=9999-12-31", "a.csv", new byte[] {1}), "asOf far");
        assertThat(api.post("/api/v1/imports?profile=cartera", "{}").status()).isEqualTo(415);
        assertAProblem(api.post("/api/v1/imports?profile=cartera", new byte[0], "multipart/form-data; boundary=x"), "no part");
        assertAProblem(api.post("/api/v1/imports?profile=cartera", "--x\r\nbroken".getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=x"), "broken");
        assertAProblem(api.post("/api/v1/imports?profile=cartera", "x".getBytes(StandardCharsets.UTF_8), "multipart/form-data"), "no boundary");
        assertThat(api.upload("/api/v1/imports?profile=cartera", "large.csv", new byte[3 << 20]).status()).isEqualTo(413);
    }

    private static void assertAProblem(Answer answer, String what) {
        assertThat(answer.status()).as("%s → %s", what, answer.body()).isBetween(400, 499);
        if (answer.raw().request().uri().getPath().startsWith("/api/") && !answer.body().isEmpty() && answer.contentType().contains("json")) {
            assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
            assertThat(answer.json().path("type").asString()).as(what).startsWith("urn:acuerdo:problem:");
            assertThat(answer.json().path("status").asInt()).as(what).isEqualTo(answer.status());
        }
        assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "io.acuerdo.");
    }

    /** The body with each value in it replaced by each bad one. */
    private static List<String> spoilt(String body) {
        var places = Pattern.compile(":(\"[^\"]*\"|-?\\d+|true|false|null|\\[[^\\[\\]]*]|\\{[^{}]*})").matcher(body);
        var all = new ArrayList<String>();
        while (places.find()) {
            for (var bad : BAD_VALUES) {
                all.add(body.substring(0, places.start(1)) + bad + body.substring(places.end(1)));
            }
        }
        return all;
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
