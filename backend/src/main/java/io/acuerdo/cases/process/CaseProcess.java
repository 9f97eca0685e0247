package io.acuerdo.cases.process;

/**
 * The words that the cases module shares with its models, mainly {@code debt-case}: process, jobs, messages and variables. The contract test
 * holds them against the BPMN files in both directions, so a name lives here and nowhere else in code.
 */
public final class CaseProcess {

    /** Process id, equal to the file name. */
    public static final String DEBT_CASE = "debt-case";

    private CaseProcess() {
    }

    /** Job types; each is the id of its service task without the kind. */
    public static final class Jobs {
        public static final String SET_SEGMENT = "cases.setSegment";
        public static final String DECIDE_NEXT_STEP = "cases.decideNextStep";
        public static final String SET_HOLD = "cases.setHold";
        public static final String REFER_TO_LEGAL = "cases.referToLegal";
        public static final String APPLY_LEGAL_DECISION = "cases.applyLegalDecision";
        public static final String APPLY_ESCALATION = "cases.applyEscalation";
        public static final String CHECK_HOLD = "cases.checkHold";
        public static final String CLOSE_CASE = "cases.closeCase";
        public static final String CLOSE_RECALLED_CASE = "cases.closeRecalledCase";
        public static final String GATHER_FACTS = "cases.gatherFacts";
        public static final String CHANGE_SEGMENT = "cases.changeSegment";

        private Jobs() {
        }
    }

    /** Messages this module publishes; the correlation key of each is the case id. */
    public static final class Messages {
        public static final String CASE_OPENED = "case.opened";
        public static final String CASE_CURED = "case.cured";
        public static final String CASE_RECALLED = "case.recalled";
        public static final String CASE_CLOSED = "case.closed";
        public static final String CASE_HELD = "case.held";
        public static final String CASE_HOLD_LIFTED = "case.holdLifted";
        public static final String PAYMENT_RECEIVED = "payment.received";

        private Messages() {
        }
    }

    /** Variables this module's messages and workers read or write. */
    public static final class Variables {
        public static final String CASE_ID = "caseId";
        /** Days past due, a whole number. */
        public static final String DPD = "dpd";
        /** Past due amount as a number, in {@link #CURRENCY}. */
        public static final String PAST_DUE = "pastDue";
        public static final String CURRENCY = "currency";
        public static final String COUNTRY = "country";
        public static final String SEGMENT = "segment";
        /** REMINDERS, PROMISE, BROKEN_PROMISE, REFINANCING, AGREEMENT, LEGAL or NONE. */
        public static final String NEXT_STEP = "nextStep";
        public static final String CASE_OPEN = "caseOpen";
        /** The promise the next step is about, null when it is about none. */
        public static final String PROMISE_ID = "promiseId";
        /** The agreement the next step is about, null when it is about none. */
        public static final String AGREEMENT_ID = "agreementId";
        public static final String ON_HOLD = "onHold";
        /** Name of a {@code HoldReason}. */
        public static final String HOLD_REASON = "holdReason";
        /** BACK or CLOSE. */
        public static final String LEGAL_DECISION = "legalDecision";
        /** LEGAL or REMINDERS. */
        public static final String ESCALATION = "escalation";
        /** What the person wrote in the form, free text. */
        public static final String NOTE = "note";
        /** User name of whoever completed the last user task; the desk adds it to every completion. */
        public static final String COMPLETED_BY = "completedBy";

        private Variables() {
        }
    }
}
