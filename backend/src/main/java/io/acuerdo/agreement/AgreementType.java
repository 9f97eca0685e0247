package io.acuerdo.agreement;

/** Kinds of agreement by the names of the REST contract. */
public enum AgreementType {
    /** A new loan in place of the accounts. */
    REFINANCING,
    /** Instalments without interest on what is past due; the products stay as they are. */
    VERBAL,
    /** Less than what is owed; the rest is waived when the last instalment is paid. */
    SETTLEMENT,
    /** The same debt at the same rate over other days. */
    RESCHEDULE,
    /** The instalments as they are, some periods later. */
    HOLIDAY,
    /** A new loan in place of several accounts. */
    CONSOLIDATION;

    /** Whether interest is agreed anew; the others carry none, or keep that of the product. */
    public boolean setsARate() {
        return this == REFINANCING || this == CONSOLIDATION;
    }

    /** Whether asking for less than the payoff gives the rest up; the others leave what they do not ask for as it is. */
    boolean mayWaive() {
        return this == SETTLEMENT || this == REFINANCING || this == CONSOLIDATION;
    }

    /** Whether it changes the product itself, so that the next one counts as another restructure. */
    boolean restructures() {
        return this != VERBAL && this != SETTLEMENT;
    }
}
