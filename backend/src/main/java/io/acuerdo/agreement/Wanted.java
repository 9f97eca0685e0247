package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/** What a person asks for, before anything of it was checked; type, conditions and upfront are never null. */
record Wanted(AgreementType type, List<String> accounts, Money principal, BigDecimal ratePct, Conditions conditions, int installments, LocalDate firstDueOn,
              Upfront upfront) {

    /** With what the type fixes by itself filled in: the amount it is about, less what is settled upfront, and a rate where none is agreed. */
    Wanted completed(Owed owed, BigDecimal todayRatePct) {
        var split = OverdueChargesPolicy.split(upfront.charges(), owed.payoff(), owed.outstanding());
        Money asked = upfront.downPayment() == null ? Money.zero(owed.payoff().currency().getCurrencyCode()) : upfront.downPayment();
        Money whole = type == AgreementType.VERBAL && owed.pastDue().isPositive() ? owed.pastDue() : split.principal();
        Money first = split.payFirst().isPositive() ? split.payFirst() : asked;
        Money amount = principal != null ? principal : split.payFirst().isPositive() ? whole : whole.minus(asked);
        BigDecimal rate = switch (type) {
            case REFINANCING, CONSOLIDATION -> ratePct;
            case RESCHEDULE -> todayRatePct == null ? BigDecimal.ZERO : todayRatePct;
            case VERBAL, SETTLEMENT, HOLIDAY -> BigDecimal.ZERO;
        };
        var settled = new Upfront(upfront.overdueCharges(), first.isPositive() ? first : null, upfront.downPaymentDueOn());
        return new Wanted(type, accounts, amount, rate, conditions, installments, firstDueOn, settled);
    }

    /** What the chosen accounts owe together. */
    record Owed(Money payoff, Money outstanding, Money pastDue) {
    }
}
