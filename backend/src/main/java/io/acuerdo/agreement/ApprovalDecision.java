package io.acuerdo.agreement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of the record of decisions, which is written once and kept for ever.
 *
 * @param number          its place in the agreement's record, from 1
 * @param round           how often the proposal had been laid before an authority, from 1
 * @param onBehalfOf      the person in whose place {@code by} decided; null for their own
 * @param authority       the group whose decision it was; AUTOMATIC for the rule's own
 * @param decisionRule    id of the row of the table of authorities that named the group; null where it is not known
 * @param decisionVersion version of that table in the engine, 0 for the one that came with the product
 * @param inputs          the figures of that moment: facts, value with its parts, today, terms and their hash; with a document that was given, its name and hash
 * @param previousSha256  hash of the decision before it in the same agreement, 64 zeros for the first
 * @param sha256          of its content and of that hash
 */
public record ApprovalDecision(UUID id, int number, int round, ApprovalStep step, String by, String onBehalfOf, String reason, String authority, String decisionId,
                               Integer decisionVersion, String decisionRule, Map<String, Object> inputs, Instant at,
                               String previousSha256, String sha256) {
}
