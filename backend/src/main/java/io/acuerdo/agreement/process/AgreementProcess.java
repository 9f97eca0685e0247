package io.acuerdo.agreement.process;

/**
 * The words that the agreement module shares with its models, {@code refinancing-approval} and {@code agreement-servicing}: processes, user
 * tasks it guards, jobs, messages and variables. The contract test holds them against the BPMN files in both directions, so a name lives here
 * and nowhere else in code.
 */
public final class AgreementProcess {

    /** Process ids, equal to the file names. */
    public static final String REFINANCING_APPROVAL = "refinancing-approval";
    public static final String AGREEMENT_SERVICING = "agreement-servicing";

    private AgreementProcess() {
    }

    /** Element ids of the user tasks whose completion this module checks before the engine hears of it. */
    public static final class Tasks {
        public static final String APPROVE_REFINANCING = "Task_ApproveRefinancing";
        public static final String REVISE_PROPOSAL = "Task_ReviseProposal";
        public static final String GET_DOCUMENT = "Task_GetDocument";
        public static final String FOLLOW_UP_BREACH = "Task_FollowUpBreach";

        private Tasks() {
        }
    }

    /** Job types; each is the id of its service task without the kind. */
    public static final class Jobs {
        public static final String ASSESS_PROPOSAL = "agreement.assessProposal";
        public static final String REQUEST_APPROVAL = "agreement.requestApproval";
        public static final String RECORD_DECISION = "agreement.recordDecision";
        public static final String RECORD_DOCUMENT = "agreement.recordDocument";
        public static final String ESCALATE_APPROVAL = "agreement.escalateApproval";
        public static final String ISSUE_AGREEMENT = "agreement.issueAgreement";
        public static final String EXPIRE_AGREEMENT = "agreement.expireAgreement";
        public static final String RETURN_PROPOSAL = "agreement.returnProposal";
        public static final String RESUBMIT_PROPOSAL = "agreement.resubmitProposal";
        public static final String WITHDRAW_PROPOSAL = "agreement.withdrawProposal";
        public static final String REJECT_PROPOSAL = "agreement.rejectProposal";
        public static final String ACTIVATE_AGREEMENT = "agreement.activateAgreement";
        public static final String FIND_NEXT_INSTALMENT = "agreement.findNextInstalment";
        public static final String JUDGE_INSTALMENT = "agreement.judgeInstalment";
        public static final String GRANT_TIME = "agreement.grantTime";
        public static final String CHECK_DOWN_PAYMENT = "agreement.checkDownPayment";
        public static final String CANCEL_UNPAID = "agreement.cancelUnpaid";
        public static final String NOTICE_BREACH = "agreement.noticeBreach";
        public static final String JUDGE_CURE = "agreement.judgeCure";
        public static final String BREACH_AGREEMENT = "agreement.breachAgreement";
        public static final String COMPLETE_AGREEMENT = "agreement.completeAgreement";

        private Jobs() {
        }
    }

    /** Decision tables that this module asks in process, and no model calls; the file of each has its name. */
    public static final class AskedHere {
        public static final String OFFER_ELIGIBILITY = "offer-eligibility";
        public static final String EXPECTED_RECOVERY = "expected-recovery";
        public static final String RELATIONSHIP_VALUE = "relationship-value";

        private AskedHere() {
        }
    }

    /** Messages this module publishes. */
    public static final class Messages {
        /** Correlation key: case id. */
        public static final String AGREEMENT_PROPOSED = "agreement.proposed";
        /** Correlation key: agreement id. */
        public static final String AGREEMENT_ACCEPTED = "agreement.accepted";
        /** Correlation key: agreement id. */
        public static final String AGREEMENT_CANCELLED = "agreement.cancelled";
        /** Correlation key: agreement id. What was missed is paid, or everything is. */
        public static final String AGREEMENT_INSTALMENT_PAID = "agreement.instalmentPaid";
        /** Correlation key: agreement id. The night's due run found an instalment unpaid after its tolerance. */
        public static final String AGREEMENT_INSTALMENT_MISSED = "agreement.instalmentMissed";
        /** Correlation key: agreement id. */
        public static final String AGREEMENT_DOWN_PAYMENT_PAID = "agreement.downPaymentPaid";

        private Messages() {
        }
    }

    /** Variables this module's messages and workers read or write. */
    public static final class Variables {
        public static final String CASE_ID = "caseId";
        public static final String AGREEMENT_ID = "agreementId";
        /** Refinanced amount as a number, in {@link #CURRENCY}. */
        public static final String AMOUNT = "amount";
        public static final String CURRENCY = "currency";
        public static final String HAIRCUT_PCT = "haircutPct";
        public static final String TERM_MONTHS = "termMonths";
        public static final String RATE_CUT_PCT = "rateCutPct";
        public static final String RESTRUCTURE_COUNT = "restructureCount";
        /** What the offer is worth less than waiting, in percent of the payoff. */
        public static final String NPV_LOSS_PCT = "npvLossPct";
        /** Name of the kind of agreement, such as REFINANCING. */
        public static final String TYPE = "type";
        /** Whether the terms lie within an offer the debtor was given. */
        public static final String WITHIN_OFFER = "withinOffer";
        /** Days past due, a whole number. */
        public static final String DPD = "dpd";
        /** The segment of the case, such as A1; may be null. */
        public static final String SEGMENT = "segment";
        /** Whether the case is on hold. */
        public static final String ON_HOLD = "onHold";
        /** Of the account that owes most. */
        public static final String PRODUCT = "product";
        public static final String BROKEN_PROMISES = "brokenPromises";
        public static final String ACCOUNTS_OWING = "accountsOwing";
        /** How many accounts have a balance, and how many of them have nothing past due. */
        public static final String ACCOUNTS = "accounts";
        public static final String ACCOUNTS_UP_TO_DATE = "accountsUpToDate";
        /** Outstanding over all accounts ÷ past due; null when nothing is past due. */
        public static final String OUTSTANDING_TO_PAST_DUE = "outstandingToPastDue";
        /** HIGH, MEDIUM or LOW. */
        public static final String RELATIONSHIP_VALUE = "relationshipValue";
        /** User name of whoever proposed. */
        public static final String MAKER = "maker";
        /** Candidate group that may approve: refinancing-approval, manager or committee; AUTOMATIC where nobody needs to. */
        public static final String APPROVER_GROUP = "approverGroup";
        /** Moment until which the group has time to decide, ISO with offset. */
        public static final String DECIDE_UNTIL = "decideUntil";
        /** What one person says: APPROVE, RETURN, REJECT or ASK_DOCUMENT. */
        public static final String DECISION = "decision";
        /** User name of the person in whose place the one who completed the task decided; null for their own. */
        public static final String DECIDED_FOR = "decidedFor";
        /** Where the proposal stands after that: what was said, or OPEN while voices are missing. */
        public static final String APPROVAL_OUTCOME = "approvalOutcome";
        /** Where the document that was asked for is kept, free text. */
        public static final String DOCUMENT_REFERENCE = "documentReference";
        public static final String REASON = "reason";
        /** User name of whoever completed the last user task; the desk adds it to every completion. */
        public static final String COMPLETED_BY = "completedBy";
        /** Moment until which the debtor may accept, ISO with offset. */
        public static final String ACCEPT_UNTIL = "acceptUntil";
        /** RESUBMIT or WITHDRAW. */
        public static final String REVISION = "revision";
        /** Terms of the revised proposal. Instalments are those that are skipped for a payment holiday; a down payment may be null. */
        public static final String PRINCIPAL = "principal";
        public static final String RATE = "rate";
        public static final String INSTALLMENTS = "installments";
        /** ISO day. */
        public static final String FIRST_DUE_ON = "firstDueOn";
        public static final String DOWN_PAYMENT = "downPayment";
        /** ISO day. */
        public static final String DOWN_PAYMENT_DUE_ON = "downPaymentDueOn";
        /** What the form leaves out because the type fixes it: true or false. */
        public static final String FIXED_AMOUNT = "fixedAmount";
        public static final String FIXED_RATE = "fixedRate";
        public static final String FIXED_FIRST_DAY = "fixedFirstDay";
        public static final String NO_DOWN_PAYMENT = "noDownPayment";
        /** How many instalments the type allows at most. */
        public static final String MOST_INSTALLMENTS = "mostInstallments";
        public static final String RESUBMITTED = "resubmitted";
        /** Why an entry was refused, for the person at the form; null when it was accepted. */
        public static final String REFUSAL = "refusal";
        /** Number of the next instalment to watch, null when none is left. */
        public static final String INSTALMENT_NUMBER = "instalmentNumber";
        /** Moment to judge the instalment, ISO with offset. Read only by instances that began before the night's due run took its place. */
        public static final String JUDGE_AT = "judgeAt";
        /** NOT_OWED, AWAITED or NOT_PAID. */
        public static final String DOWN_PAYMENT_OUTCOME = "downPaymentOutcome";
        /** Moment until which the down payment may come, ISO with offset. */
        public static final String DOWN_PAYMENT_UNTIL = "downPaymentUntil";
        /** Moment until which a breach can be cured, ISO with offset. */
        public static final String CURE_UNTIL = "cureUntil";
        /** CURED, AWAITED or FAILED. */
        public static final String CURE_OUTCOME = "cureOutcome";
        /** PAID, OPEN, MISSED or TOO_MANY_MISSED. */
        public static final String INSTALMENT_OUTCOME = "instalmentOutcome";
        /** GIVE_TIME or BREACH. */
        public static final String BREACH_DECISION = "breachDecision";
        public static final String EXTRA_DAYS = "extraDays";
        /** What the person wrote in the form, free text. */
        public static final String NOTE = "note";

        private Variables() {
        }
    }
}
