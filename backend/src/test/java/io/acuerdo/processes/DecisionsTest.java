package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bundled decision tables answer, at their edges and when a fact is missing. */
@ZeebeProcessTest
class DecisionsTest {

    private ZeebeTestEngine engine;
    private CamundaClient client;

    @BeforeEach
    void deploy() {
        client = CamundaClient.newClientBuilder().grpcAddress(URI.create("http://" + engine.getGatewayAddress())).preferRestOverGrpc(false).build();
        new ProcessPlayer(client, "").deploy(ModelFiles.dmn());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theSegmentIsALetterForTheAmountAndANumberForTheDelay() {
        assertThat(segment("USD", "3000.00", 30)).isEqualTo("A1");
        assertThat(segment("USD", "2999.99", 31)).isEqualTo("B2");
        assertThat(segment("USD", "999.99", 90)).isEqualTo("C2");
        assertThat(segment("COP", "5000000", 91)).isEqualTo("A3");
        assertThat(segment("COP", "999999", 1)).isEqualTo("C1");
        assertThat(segment("EUR", "1000000", 5)).as("a currency without a row").isEqualTo("C1");
        assertThat(segment(null, null, null)).as("nothing known").isEqualTo("C3");
    }

    @Test
    void theDefaultRemindersAreOnDaysZeroThreeSevenAndFourteen() {
        assertThat(reminder(1)).isEqualTo("{\"day\":0,\"channel\":\"EMAIL\",\"template\":\"reminder-1\"}");
        assertThat(reminder(2)).contains("\"day\":3").contains("reminder-2");
        assertThat(reminder(3)).contains("\"day\":7").contains("reminder-3");
        assertThat(reminder(4)).contains("\"day\":14").contains("reminder-4");
        assertThat(reminder(5)).isEqualTo("null");
    }

    @Test
    void theSmallestAuthorityThatCoversEveryTermDecides() {
        assertThat(authority("USD", "25000", 10, 48, 8, 1, 15)).isEqualTo("refinancing-approval");
        assertThat(authority("USD", "25000.01", 10, 48, 8, 1, 15)).as("amount").isEqualTo("manager");
        assertThat(authority("USD", "25000", "10.5", 48, 8, 1, 15)).as("haircut").isEqualTo("manager");
        assertThat(authority("USD", "25000", 10, 49, 8, 1, 15)).as("term").isEqualTo("manager");
        assertThat(authority("USD", "25000", 10, 48, "8.1", 1, 15)).as("rate cut").isEqualTo("manager");
        assertThat(authority("USD", "25000", 10, 48, 8, 2, 15)).as("restructures").isEqualTo("manager");
        assertThat(authority("USD", "25000", 10, 48, 8, 1, 16)).as("present value").isEqualTo("manager");
        assertThat(authority("USD", "100000.01", 0, 12, 0, 0, 0)).isEqualTo("committee");
        assertThat(authority("COP", "60000000", 0, 12, 0, 0, 0)).isEqualTo("refinancing-approval");
        assertThat(authority("EUR", "1", 0, 12, 0, 0, 0)).as("a currency without a row").isEqualTo("committee");
        assertThat(authority("USD", "100", 0, 12, 0, 0, null)).as("a fact is missing").isEqualTo("committee");
    }

    @Test
    void aSmallProposalWithinAnOfferThatGivesNothingUpIsApprovedByTheRule() {
        Map<String, Object> usual = facts("currency", "USD", "amount", 5000, "haircutPct", 0, "termMonths", 36, "rateCutPct", 0, "restructureCount", 0, "npvLossPct", 0,
                "withinOffer", true, "type", "REFINANCING");
        assertThat(text(decide("approval-authority", usual))).isEqualTo("AUTOMATIC");
        Map.<String, Object>of("amount", 5001, "haircutPct", 1, "termMonths", 37, "rateCutPct", 1, "restructureCount", 1, "npvLossPct", 1, "withinOffer", false)
                .forEach((fact, other) -> {
                    var changed = new HashMap<>(usual);
                    changed.put(fact, other);
                    assertThat(text(decide("approval-authority", changed))).as(fact).isEqualTo("refinancing-approval");
                });
    }

    @Test
    void lessIsExpectedTheLaterItIs() {
        assertThat(recovery(10, "A1", 0)).isEqualTo("{\"recoveryPct\":85,\"months\":3,\"costPct\":3,\"keepPct\":80}");
        assertThat(recovery(10, "C1", 0)).as("a small amount costs more to collect").contains("\"costPct\":8");
        assertThat(recovery(31, "C1", 0)).contains("\"recoveryPct\":70");
        assertThat(recovery(90, null, 0)).contains("\"recoveryPct\":55");
        assertThat(recovery(91, null, 0)).contains("\"recoveryPct\":40");
        assertThat(recovery(361, null, 0)).contains("\"recoveryPct\":12");
        assertThat(recovery(40, "A2", 1)).as("restructured before").contains("\"recoveryPct\":50");
        assertThat(recovery(null, null, null)).as("nothing known").contains("\"recoveryPct\":40");
    }

    private String segment(String currency, String pastDue, Integer dpd) {
        return text(decide("segment", facts("currency", currency, "pastDue", number(pastDue), "dpd", dpd)));
    }

    private String reminder(int step) {
        return decide("reminder-steps", Map.of("segment", "A1", "reminderStep", step));
    }

    private String authority(String currency, String amount, Object haircut, int term, Object rateCut, int restructures, Object npvLoss) {
        return text(decide("approval-authority", facts("currency", currency, "amount", number(amount), "haircutPct", number(haircut), "termMonths", term,
                "rateCutPct", number(rateCut), "restructureCount", restructures, "npvLossPct", npvLoss)));
    }

    private String recovery(Integer dpd, String segment, Integer restructures) {
        return decide("expected-recovery", facts("dpd", dpd, "segment", segment, "restructureCount", restructures));
    }

    private String decide(String decision, Map<String, Object> facts) {
        var answer = client.newEvaluateDecisionCommand().decisionId(decision).variables(facts).send().join();
        assertThat(answer.getFailureMessage()).isNullOrEmpty();
        return answer.getDecisionOutput();
    }

    private static Object number(Object value) {
        return value instanceof String text ? new BigDecimal(text) : value;
    }

    private static String text(String json) {
        return json.replace("\"", "");
    }

    private static Map<String, Object> facts(Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
