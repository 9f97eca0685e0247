package io.acuerdo.contact;

/**
 * Where an outgoing message stands. QUEUED and POSTPONED still wait (the latter because the law or a cap said "not now"); SENDING is committed before
 * the mail server is spoken to; IN_DOUBT means that nobody knows whether the server took it, so a person decides.
 */
public enum MessageStatus {
    QUEUED, POSTPONED, SENDING, SENT, FAILED, CANCELLED, IN_DOUBT;

    public boolean isWaiting() {
        return this == QUEUED || this == POSTPONED;
    }
}
