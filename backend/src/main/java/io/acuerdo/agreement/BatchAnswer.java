package io.acuerdo.agreement;

import java.util.List;

/** What became of one approval among several. {@code debtorName} is empty for what does not wait. */
public record BatchAnswer(AgreementId agreementId, String debtorName, Result result, List<String> reasons) {

    /** The names are part of the REST contract. */
    public enum Result {
        APPROVED,
        /** Unusual: it stays, to be looked at by itself. */
        LEFT_OUT,
        /** This person may not approve it, somebody was faster, or the engine is away. */
        REFUSED,
        /** There is no such proposal that waits. */
        NOT_WAITING
    }
}
