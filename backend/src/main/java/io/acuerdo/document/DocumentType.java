package io.acuerdo.document;

/** The kinds of paper that a creditor gives to a debtor, each with the names its templates may use. */
public enum DocumentType {

    /** The terms of an approved agreement, with its schedule and the places to sign. */
    AGREEMENT("""
            id creditor debtor.name debtor.document accounts[externalId product pastDue outstanding payoff] debt.pastDue debt.outstanding debt.payoff debt.asOf?
            title principal rate? installments payment firstDueOn lastDueOn total inAll interestLabel totalInterest totalCost? downPayment? downPaymentDueOn?
            acceptUntil toleranceDays waived? replaces? amends?
            rows[number dueOn principal interest payment balance]"""),

    /** How a debtor said yes: by which channel and device, from where, when, to which text. */
    ACCEPTANCE_EVIDENCE("""
            agreement creditor debtor.name debtor.document acceptedBy channel acceptedAt recordedBy codeChannel? codeSentAt? codeConfirmedAt? address? device?
            documentSha256 termsSha256"""),

    /** What a debtor promised to pay, and by when it counts as kept. */
    PROMISE_CONFIRMATION("creditor debtor.name debtor.document amount dueOn graceEndsOn promisedAt"),

    /** That a payment arrived, and what it was for. */
    PAYMENT_RECEIPT("creditor debtor.name debtor.document account product? amount paidOn reference receivedAt pastDue outstanding asOf"),

    /** That an instalment was not paid and the agreement ended, and what applies from then on. */
    BREACH_NOTICE("agreement creditor debtor.name debtor.document breachedAt paid open missed[number dueOn payment]"),

    /** What is owed on a day, account by account. */
    DEBT_STATEMENT("creditor debtor.name debtor.document asOf accounts[externalId product daysPastDue pastDue outstanding payoff] pastDue outstanding payoff"),

    /** «Paz y salvo»: that nothing is owed any more. */
    PAID_OFF_CERTIFICATE("creditor debtor.name debtor.document accounts[externalId product] paidOffOn agreement? paid?");

    private final Vocabulary vocabulary;

    DocumentType(String names) {
        vocabulary = new Vocabulary(names);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
