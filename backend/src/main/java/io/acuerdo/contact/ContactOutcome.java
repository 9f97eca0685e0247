package io.acuerdo.contact;

/** What became of an attempt. CONVERSATION means that the debtor in person was spoken with. */
public enum ContactOutcome {
    SENT, DELIVERED, READ, REPLIED, UNDELIVERED, NO_ANSWER, WRONG_PERSON, CONVERSATION
}
