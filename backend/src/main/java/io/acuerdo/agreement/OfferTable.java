package io.acuerdo.agreement;

import java.util.List;

/** The tables that say which ways out a debtor has; the business keeps them, see {@code processes/offer-eligibility.dmn}. */
public interface OfferTable {

    /** The rows that speak for these facts, in the order of the table; none when the table cannot be asked. */
    List<EligibleOffer> eligible(OfferFacts facts);

    /** HIGH, MEDIUM or LOW, by {@code processes/relationship-value.dmn}; LOW when it cannot be asked. */
    String valueOf(Relationship relationship);
}
