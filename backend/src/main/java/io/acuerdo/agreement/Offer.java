package io.acuerdo.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.acuerdo.shared.Money;

/**
 * A way out that this debtor may take now, why, and until when. It is kept as it was given, so that later nobody needs to guess what was on offer.
 *
 * @param accounts     for which it may be taken up one by one; none where it needs several
 * @param validUntil   the moment from which it can no longer be taken up
 * @param ruleId       the row of the table that allows it, with the {@code tableVersion} it stood in (0: as it came with the product)
 * @param whyForDebtor in words a neighbour understands
 * @param whyForStaff  with the figures behind it
 */
public record Offer(UUID id, OfferType type, OfferLimits limits, List<AccountLimits> accounts, Instant validFrom, Instant validUntil, String ruleId, int tableVersion, String whyForDebtor,
                    String whyForStaff) {

    public Offer {
        accounts = List.copyOf(accounts);
    }

    /** The least and the most that would be taken for this account by itself. */
    public record AccountLimits(String externalId, String product, Money minAmount, Money maxAmount) {
    }
}
