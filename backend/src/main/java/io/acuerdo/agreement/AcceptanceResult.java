package io.acuerdo.agreement;

/** What became of an acceptance. Accepting twice answers the first evidence again. */
public sealed interface AcceptanceResult {

    /** What stands in the way, so that whoever asked knows what to do next. */
    enum Cause {
        CODE_WRONG, CODE_LOCKED, CODE_EXPIRED,
        /** None was sent, or the one that was has been used. */
        NO_CODE,
        /** Another text was read than the approved document. */
        TEXT_CHANGED,
        /** The agreement does not wait for a yes, or the yes says too little; the reason says which. */
        NOT_ACCEPTABLE;

        /** True where another try or another code helps. */
        public boolean isCode() {
            return this == CODE_WRONG || this == CODE_LOCKED || this == CODE_EXPIRED || this == NO_CODE;
        }
    }

    record Accepted(AcceptanceEvidence evidence) implements AcceptanceResult {
    }

    record Refused(Cause cause, String reason) implements AcceptanceResult {
    }
}
