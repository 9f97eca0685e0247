package io.acuerdo.agreement;

/** What was done on the way of a proposal to its decision. The names are part of the REST contract. */
public enum ApprovalStep {
    /** Laid before an authority, by its maker, with the figures of that moment. */
    SUBMIT,
    /** Approved by the rule, without a person. */
    AUTOMATIC,
    APPROVE, RETURN, REJECT,
    /** One of several voices: for and against. */
    VOTE_FOR, VOTE_AGAINST,
    ASK_DOCUMENT, GIVE_DOCUMENT,
    /** Waited too long and went to the next authority, or was brought to mind where there is none. */
    ESCALATE, REMIND;

    boolean isVote() {
        return this == VOTE_FOR || this == VOTE_AGAINST;
    }
}
