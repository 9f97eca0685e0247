package io.acuerdo.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A way out that this debtor may take now, why, and until when. It is kept as it was given, so that later nobody needs to guess what was on offer.
 *
 * @param validUntil   the moment from which it can no longer be taken up
 * @param ruleId       the row of the table that allows it, with the {@code tableVersion} it stood in (0: as it came with the product)
 * @param whyForDebtor in words a neighbour understands
 * @param whyForStaff  with the figures behind it
 */
public record Offer(UUID id, OfferType type, OfferLimits limits, Instant validFrom, Instant validUntil, String ruleId, int tableVersion, String whyForDebtor,
                    String whyForStaff) {
}
