package io.acuerdo.agreement.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.acuerdo.agreement.EligibleOffer;
import io.acuerdo.agreement.OfferFacts;
import io.acuerdo.agreement.OfferTable;
import io.acuerdo.agreement.OfferType;
import io.acuerdo.agreement.Relationship;
import io.acuerdo.agreement.process.AgreementProcess.AskedHere;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.Decision;
import io.acuerdo.engine.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks {@code offer-eligibility} in process, so that a debtor hears the ways out while the engine is away. A row that names no offer of ours or lacks a
 * figure is left out and told in the log: what cannot be understood is not offered.
 */
@Component
class DecidedOffers implements OfferTable {

    private static final Logger log = LoggerFactory.getLogger(DecidedOffers.class);

    private static final String UNKNOWN = "LOW";

    private final Decisions decisions;

    DecidedOffers(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<EligibleOffer> eligible(OfferFacts facts) {
        Map<String, Object> asked = new HashMap<>();
        asked.put(Variables.ON_HOLD, facts.onHold());
        asked.put(Variables.DPD, facts.dpd());
        asked.put(Variables.SEGMENT, facts.segment());
        asked.put(Variables.PRODUCT, facts.product());
        asked.put(Variables.RESTRUCTURE_COUNT, facts.restructureCount());
        asked.put(Variables.BROKEN_PROMISES, facts.brokenPromises());
        asked.put(Variables.ACCOUNTS_OWING, facts.accountsOwing());
        asked.put(Variables.RELATIONSHIP_VALUE, facts.relationshipValue());
        return switch (decisions.evaluate(AskedHere.OFFER_ELIGIBILITY, asked)) {
            case Decision.Made made -> rows(made);
            case Decision.Failed failed -> {
                log.error("Nothing can be offered: {} says {}", failed.decisionId(), failed.reason());
                yield List.of();
            }
        };
    }

    @Override
    public String valueOf(Relationship relationship) {
        Map<String, Object> asked = new HashMap<>();
        asked.put(Variables.ACCOUNTS, relationship.accounts());
        asked.put(Variables.ACCOUNTS_UP_TO_DATE, relationship.accountsUpToDate());
        asked.put(Variables.OUTSTANDING_TO_PAST_DUE, relationship.outstandingToPastDue());
        return switch (decisions.evaluate(AskedHere.RELATIONSHIP_VALUE, asked)) {
            case Decision.Made made when made.value() instanceof String value -> value;
            case Decision.Made made -> UNKNOWN;
            case Decision.Failed failed -> {
                log.error("The relationship counts as {}: {} says {}", UNKNOWN, failed.decisionId(), failed.reason());
                yield UNKNOWN;
            }
        };
    }

    static List<EligibleOffer> rows(Decision.Made made) {
        var values = made.values();
        return IntStream.range(0, values.size()).mapToObj(i -> row(values.get(i), i < made.rules().size() ? made.rules().get(i) : "", made.version()))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<EligibleOffer> row(Object value, String ruleId, int version) {
        try {
            if (value instanceof Map<?, ?> row) {
                return Optional.of(new EligibleOffer(OfferType.valueOf(String.valueOf(row.get("offer"))), number(row, "maxHaircutPct"),
                        number(row, "minDownPaymentPct"), number(row, "maxInstallments").intValueExact(),
                        rate(row, "minRatePct"), rate(row, "maxRatePct"), number(row, "validDays").intValueExact(),
                        String.valueOf(row.get("reason")), ruleId, version));
            }
        } catch (ArithmeticException | IllegalArgumentException unreadable) {
            // told below
        }
        log.warn("Row {} of {} version {} is left out: it names no offer of ours or lacks a figure", ruleId, AskedHere.OFFER_ELIGIBILITY, version);
        return Optional.empty();
    }

    private static BigDecimal rate(Map<?, ?> row, String name) {
        return row.get(name) == null ? null : number(row, name);
    }

    private static BigDecimal number(Map<?, ?> row, String name) {
        return new BigDecimal(String.valueOf(row.get(name)));
    }
}
