package io.acuerdo.agreement;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the chained record of decisions found.
 *
 * @param decisions  how many were looked at
 * @param sealed     how many of them the chain over all agreements holds; the youngest wait a moment for it
 * @param verified   how many follow one another without a fault, from the first on; of all agreements together where all were checked
 * @param upTo       moment of the last decision before the first fault, or of the last one; null where nothing could be verified
 * @param headSha256 hash with which what was checked ends, to be kept elsewhere; null where there is nothing
 * @param faults     the first of them, at most {@value #MOST_FAULTS}
 */
public record ChainCheck(long decisions, long sealed, long verified, Instant upTo, String headSha256, List<ChainFault> faults) {

    static final int MOST_FAULTS = 100;

    public ChainCheck {
        faults = List.copyOf(faults);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }
}
