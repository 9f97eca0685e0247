package io.acuerdo.agreement;

import java.math.BigDecimal;

/**
 * A row of the table of offers that speaks for a debtor.
 *
 * @param maxInstallments for a payment holiday the instalments that may be skipped
 * @param minRatePct      nominal annual rate in percent; null where no rate is agreed
 * @param maxRatePct      the highest that counts as within the offer; null where no rate is agreed, or the table sets none
 * @param validDays       whole days after today
 * @param reason          a key of our sentences, or the sentence itself
 * @param tableVersion    in the engine; 0 as it came with the product
 */
public record EligibleOffer(OfferType type, BigDecimal maxHaircutPct, BigDecimal minDownPaymentPct, int maxInstallments, BigDecimal minRatePct,
                            BigDecimal maxRatePct, int validDays, String reason, String ruleId, int tableVersion) {
}
