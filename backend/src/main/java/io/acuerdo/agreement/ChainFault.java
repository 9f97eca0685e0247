package io.acuerdo.agreement;

/**
 * Where the record of decisions is not as it was written.
 *
 * @param agreementId null where the chain over all agreements itself is meant
 * @param number      of the decision in its agreement, or of the seal
 */
public record ChainFault(Kind kind, AgreementId agreementId, long number) {

    /** The names are part of the REST contract. */
    public enum Kind {
        /** Its content is not that of its hash, or it does not follow on the one before. */
        CHANGED,
        /** A decision that was there is gone. */
        MISSING,
        /** The chain and its hash were written anew after it had been sealed. */
        REWRITTEN,
        /** The chain over all agreements is changed, or lacks a part. */
        SEAL_BROKEN
    }
}
