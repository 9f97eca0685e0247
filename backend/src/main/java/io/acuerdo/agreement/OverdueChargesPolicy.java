package io.acuerdo.agreement;

import io.acuerdo.shared.Money;

/**
 * Splits what would end a debt today into principal and overdue charges, and says what the debtor, the creditor and the new terms carry of them.
 * What is owed beyond the outstanding principal is charges; a creditor who names a payoff below the principal asks for no charges at all.
 */
final class OverdueChargesPolicy {

    private OverdueChargesPolicy() {
    }

    /**
     * All in one currency, none negative; {@code principal}, {@code waived} and {@code payFirst} add up to the payoff.
     *
     * @param principal what the new terms are calculated on
     * @param waived    what the creditor gives up by waiving charges; a haircut comes on top
     * @param payFirst  what is to be paid before the new terms take force, as a down payment
     */
    record Split(Money principal, Money waived, Money payFirst) {
    }

    /** @throws IllegalArgumentException when an amount is negative or the currencies differ */
    static Split split(OverdueCharges choice, Money payoff, Money outstanding) {
        if (!payoff.currency().equals(outstanding.currency())) {
            throw new IllegalArgumentException("Payoff in " + payoff.currency() + ", outstanding in " + outstanding.currency());
        }
        Money none = Money.zero(payoff.currency().getCurrencyCode());
        if (payoff.compareTo(none) < 0 || outstanding.compareTo(none) < 0) {
            throw new IllegalArgumentException("Nothing owed is negative");
        }
        Money charges = payoff.compareTo(outstanding) > 0 ? payoff.minus(outstanding) : none;
        return switch (choice) {
            case WAIVE -> new Split(payoff.minus(charges), charges, none);
            case CAPITALISE -> new Split(payoff, none, none);
            case COLLECT_FIRST -> new Split(payoff.minus(charges), none, charges);
        };
    }
}
