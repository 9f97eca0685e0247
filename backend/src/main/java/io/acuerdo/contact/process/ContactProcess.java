package io.acuerdo.contact.process;

/**
 * The words that the contact module shares with its models, mainly {@code early-reminders}: process, jobs and variables. The contract test
 * holds them against the BPMN files in both directions, so a name lives here and nowhere else in code. Contact publishes no message.
 */
public final class ContactProcess {

    /** Process id, equal to the file name. */
    public static final String EARLY_REMINDERS = "early-reminders";

    private ContactProcess() {
    }

    /** Job types; each is the id of its service task without the kind. */
    public static final class Jobs {
        public static final String PLAN_REMINDER = "contact.planReminder";
        public static final String SEND_REMINDER = "contact.sendReminder";
        public static final String RECORD_CALL = "contact.recordCall";

        private Jobs() {
        }
    }

    /** Variables this module's workers read or write. */
    public static final class Variables {
        public static final String CASE_ID = "caseId";
        /** Number of the reminder, from 1. */
        public static final String REMINDER_STEP = "reminderStep";
        /** What the decision {@code reminder-steps} answers: {@code {day, channel, template}}, or null after the last step. */
        public static final String REMINDER = "reminder";
        /** WAIT, DONE or HELD. */
        public static final String REMINDER_PLAN = "reminderPlan";
        /** Next lawful moment for this reminder, ISO with offset; set with WAIT. */
        public static final String REMIND_AT = "remindAt";
        /** REQUESTED, POSTPONED, HELD or SKIPPED. */
        public static final String REMINDER_RESULT = "reminderResult";
        /** PROMISE, DISPUTE, LEGAL, NO_ANSWER or OTHER. */
        public static final String CALL_OUTCOME = "callOutcome";
        /** What the person wrote in the form, free text. */
        public static final String NOTE = "note";
        /** User name of whoever completed the last user task; the desk adds it to every completion. */
        public static final String COMPLETED_BY = "completedBy";

        private Variables() {
        }
    }
}
