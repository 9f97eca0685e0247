package io.acuerdo.agreement;

import java.util.List;

/** The table that says which ways out a debtor has; the business keeps it, see {@code processes/offer-eligibility.dmn}. */
public interface OfferTable {

    /** The rows that speak for these facts, in the order of the table; none when the table cannot be asked. */
    List<EligibleOffer> eligible(OfferFacts facts);
}
