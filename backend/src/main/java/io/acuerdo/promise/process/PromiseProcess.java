package io.acuerdo.promise.process;

/**
 * The words that the promise module shares with its models, {@code promise-to-pay} and {@code broken-promise}: processes, jobs, messages and
 * variables. The contract test holds them against the BPMN files in both directions, so a name lives here and nowhere else in code.
 */
public final class PromiseProcess {

    /** Process ids, equal to the file names. */
    public static final String PROMISE_TO_PAY = "promise-to-pay";
    public static final String BROKEN_PROMISE = "broken-promise";

    private PromiseProcess() {
    }

    /** Job types; each is the id of its service task without the kind. */
    public static final class Jobs {
        public static final String RECORD_PROMISE = "promise.recordPromise";
        public static final String WATCH_PROMISE = "promise.watchPromise";
        public static final String SETTLE_PROMISE = "promise.settlePromise";
        public static final String OPEN_FOLLOW_UP = "promise.openFollowUp";
        public static final String RENEGOTIATE_PROMISE = "promise.renegotiatePromise";

        private Jobs() {
        }
    }

    /** Messages this module publishes. */
    public static final class Messages {
        /** Correlation key: case id. */
        public static final String PROMISE_RECORDED = "promise.recorded";
        /** Correlation key: promise id. */
        public static final String PROMISE_SETTLED = "promise.settled";
        /** Correlation key: promise id. */
        public static final String PROMISE_REJUDGED = "promise.rejudged";

        private Messages() {
        }
    }

    /** Variables this module's messages and workers read or write. */
    public static final class Variables {
        public static final String CASE_ID = "caseId";
        public static final String PROMISE_ID = "promiseId";
        /** Promised amount as a number, in the currency of the portfolio. */
        public static final String PROMISE_AMOUNT = "promiseAmount";
        /** ISO day. */
        public static final String PROMISE_DUE_ON = "promiseDueOn";
        public static final String PROMISE_RECORDED = "promiseRecorded";
        /** Why an entry was refused, for the person at the form; null when it was accepted. */
        public static final String REFUSAL = "refusal";
        /** Moment to judge the promise, ISO with offset. */
        public static final String JUDGE_AT = "judgeAt";
        /** KEPT, PARTIALLY_KEPT, BROKEN or CANCELLED. */
        public static final String PROMISE_OUTCOME = "promiseOutcome";
        /** Moment until which an agent has time to follow up, ISO with offset. */
        public static final String FOLLOW_UP_DUE_AT = "followUpDueAt";
        /** Whether the one renegotiation is still to be had. */
        public static final String RENEGOTIABLE = "renegotiable";
        public static final String ON_HOLD = "onHold";
        /** What the person wrote in the form, free text. */
        public static final String NOTE = "note";
        /** User name of whoever completed the last user task; the desk adds it to every completion. */
        public static final String COMPLETED_BY = "completedBy";

        private Variables() {
        }
    }
}
