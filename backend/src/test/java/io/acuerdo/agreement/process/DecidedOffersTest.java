package io.acuerdo.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.acuerdo.agreement.EligibleOffer;
import io.acuerdo.agreement.OfferType;
import io.acuerdo.engine.Decision;
import org.junit.jupiter.api.Test;

class DecidedOffersTest {

    @Test
    void aRowThatNobodyUnderstandsIsLeftOutAndTheOthersStand() {
        assertThat(rows(row("GIFT", 0), row("VERBAL", "much"), "VERBAL", row("VERBAL", 5))).singleElement().satisfies(left -> {
            assertThat(left.type()).isEqualTo(OfferType.VERBAL);
            assertThat(left.maxHaircutPct()).isEqualByComparingTo("5");
            assertThat(left.minRatePct()).isNull();
            assertThat(left.ruleId()).isEqualTo("Rule_4");
            assertThat(left.tableVersion()).isEqualTo(3);
        });
    }

    @Test
    void nothingOffersNothing() {
        assertThat(DecidedOffers.rows(new Decision.Made(null, "offer-eligibility", 0, List.of()))).isEmpty();
    }

    private static List<EligibleOffer> rows(Object... values) {
        return DecidedOffers.rows(new Decision.Made(List.of(values), "offer-eligibility", 3, List.of("Rule_1", "Rule_2", "Rule_3", "Rule_4")));
    }

    private static Map<String, Object> row(String offer, Object haircut) {
        var row = new HashMap<String, Object>(Map.of("offer", offer, "maxHaircutPct", haircut, "minDownPaymentPct", 0, "maxInstallments", 3, "validDays", 7,
                "reason", "because"));
        row.put("minRatePct", null);
        return row;
    }
}
