package io.acuerdo.agreement;

import java.math.BigDecimal;

/**
 * What the table of offers looks at.
 *
 * @param segment           relevance and risk, such as A1; null while it is not decided
 * @param product           of the account that owes most; null when none does
 * @param restructureCount  agreements of this debtor that changed a product and were accepted
 * @param brokenPromises    promises of this debtor that were not kept, also not later
 * @param relationshipValue outstanding over all accounts of the debtor ÷ past due: how small the arrears are beside the whole relationship
 */
public record OfferFacts(boolean onHold, int dpd, String segment, String product, int restructureCount, int brokenPromises, int accountsOwing,
                         BigDecimal relationshipValue) {
}
