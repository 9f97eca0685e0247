package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;

/** What stays within an offer, and so may be approved by the rule alone. */
class OfferPolicyTest {

    private static final OfferLimits LIMITS = new OfferLimits(Money.of("1.00", "COP"), Money.of("1250000.00", "COP"), BigDecimal.ZERO, BigDecimal.ZERO, 24,
            new BigDecimal("18"), new BigDecimal("36"));

    @Test
    void aRateStaysBetweenTheLeastAndTheHighestOfTheOffer() {
        assertThat(beyond("17.99")).containsExactly("offerRate");
        assertThat(beyond("18")).isEmpty();
        assertThat(beyond("36")).isEmpty();
        assertThat(beyond("36.01")).containsExactly("offerRateAtMost");
    }

    @Test
    void anOfferWithoutAHighestRateLeavesItToTheUsuryCap() {
        var open = new OfferLimits(LIMITS.minAmount(), LIMITS.maxAmount(), BigDecimal.ZERO, BigDecimal.ZERO, 24, LIMITS.minRatePct(), null);
        assertThat(OfferPolicy.check(wanted("95"), Samples.draft("1250000.00", "95", 12), open)).isEmpty();
    }

    private static List<String> beyond(String ratePct) {
        return OfferPolicy.check(wanted(ratePct), Samples.draft("1250000.00", ratePct, 12), LIMITS).stream().map(Problem::key).toList();
    }

    private static Wanted wanted(String ratePct) {
        return new Wanted(AgreementType.REFINANCING, List.of(), null, new BigDecimal(ratePct), Conditions.STANDARD, 12, Samples.FIRST_DUE, Upfront.NOTHING);
    }
}
