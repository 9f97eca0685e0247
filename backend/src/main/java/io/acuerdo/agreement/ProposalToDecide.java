package io.acuerdo.agreement;

/** What a proposal asks for and who made it, as whoever routes it to an approver needs it. */
public record ProposalToDecide(ProposalFacts facts, String maker) {
}
