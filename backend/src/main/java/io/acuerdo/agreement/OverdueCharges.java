package io.acuerdo.agreement;

/** What becomes of the interest and fees that are overdue when a debt gets new terms. The names are part of the REST contract. */
public enum OverdueCharges {

    /** The creditor gives them up. */
    WAIVE,

    /** They become principal. */
    CAPITALISE,

    /** They are paid before the new terms take force. */
    COLLECT_FIRST
}
