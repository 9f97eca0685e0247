package io.acuerdo.agreement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import io.acuerdo.document.Sha256;

/**
 * How decisions are chained (ADR 0014): each holds the SHA-256 of its content, written one line a field with its length in bytes, and of the hash of the
 * one before. The view {@code approval_decision_content} writes the same, so that an auditor needs nothing but SQL.
 */
final class DecisionChain {

    /** What the first of a chain follows on. */
    static final String BEGINNING = "0".repeat(64);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private DecisionChain() {
    }

    /** One decision as its row holds it; moments in UTC. */
    record Entry(UUID id, UUID agreementId, int number, int round, String step, String by, String onBehalfOf, String reason, String authority,
                 String decisionId, Integer decisionVersion, String decisionRule, String inputs, LocalDateTime at) {

        String sha256After(String previous) {
            return new Content().field("id", id).field("agreement_id", agreementId).field("number", number).field("round", round).field("step", step)
                    .field("by_user", by).field("on_behalf_of", onBehalfOf).field("reason", reason).field("authority", authority).field("decision_id", decisionId)
                    .field("decision_version", decisionVersion).field("decision_rule", decisionRule).field("inputs", inputs).field("at", MOMENT.format(at))
                    .sha256After(previous);
        }
    }

    /** One decision as the chain over all agreements names it. */
    record Seal(long number, UUID agreementId, int decisionNumber, String decisionSha256, LocalDateTime at) {

        String sha256After(String previous) {
            return new Content().field("number", number).field("agreement_id", agreementId).field("decision_number", decisionNumber)
                    .field("decision_sha256", decisionSha256).field("sealed_at", MOMENT.format(at)).sha256After(previous);
        }
    }

    /** With its length before each value, so that no two contents are written alike. */
    private static final class Content {

        private final StringBuilder text = new StringBuilder();

        Content field(String name, Object value) {
            text.append(name).append('=');
            if (value == null) {
                text.append('-');
            } else {
                text.append(value.toString().getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
            }
            text.append('\n');
            return this;
        }

        String sha256After(String previous) {
            return Sha256.of(field("previous", previous).text.toString());
        }
    }
}
