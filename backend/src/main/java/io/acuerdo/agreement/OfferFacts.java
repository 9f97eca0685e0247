package io.acuerdo.agreement;

import java.util.Comparator;
import java.util.List;

/**
 * What the table of offers looks at.
 *
 * @param segment           relevance and risk, such as A1; null while it is not decided
 * @param product           of the account that owes most, for an offer about one account that account's; null when none owes
 * @param restructureCount  agreements of this debtor that changed a product and were accepted
 * @param brokenPromises    promises of this debtor that were not kept, also not later
 * @param relationshipValue HIGH, MEDIUM or LOW, as the table of relationships says of {@code relationship}
 * @param accounts          those that owe, each with its amounts
 */
public record OfferFacts(boolean onHold, int dpd, String segment, String product, int restructureCount, int brokenPromises, int accountsOwing,
                         String relationshipValue, Relationship relationship, List<OfferAccount> accounts) {

    public OfferFacts {
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    OfferFacts of(List<OfferAccount> those) {
        return new OfferFacts(onHold, dpd, segment, those.getFirst().product(), restructureCount, brokenPromises, accountsOwing, relationshipValue, relationship,
                those.stream().sorted(Comparator.comparing(OfferAccount::payoff).reversed()).toList());
    }

    OfferFacts about(String otherProduct) {
        return new OfferFacts(onHold, dpd, segment, otherProduct, restructureCount, brokenPromises, accountsOwing, relationshipValue, relationship, accounts);
    }
}
