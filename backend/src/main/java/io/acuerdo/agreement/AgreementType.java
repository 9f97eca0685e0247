package io.acuerdo.agreement;

/** Kinds of agreement by the names of the REST contract. */
public enum AgreementType {
    REFINANCING, VERBAL, SETTLEMENT, RESCHEDULE, HOLIDAY, CONSOLIDATION
}
