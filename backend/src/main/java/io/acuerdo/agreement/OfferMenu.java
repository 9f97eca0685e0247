package io.acuerdo.agreement;

import java.util.List;

/** What a debtor may be offered now, in the order of the table, and what not. */
public record OfferMenu(List<Offer> offers, List<NotOffered> notOffered) {

    public OfferMenu {
        offers = List.copyOf(offers);
        notOffered = List.copyOf(notOffered);
    }

    /** @param reason for the person at the desk */
    public record NotOffered(OfferType type, String reason) {
    }
}
