package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/** What a person asks for, before anything of it was checked; only type and conditions are never null. */
record Wanted(AgreementType type, List<String> accounts, Money principal, BigDecimal ratePct, Conditions conditions, int installments, LocalDate firstDueOn) {

    /** With what the type fixes by itself filled in: the amount it is about, and a rate where none is agreed. */
    Wanted completed(Money payoff, Money pastDue, BigDecimal todayRatePct) {
        Money amount = principal != null ? principal : type == AgreementType.VERBAL && pastDue.isPositive() ? pastDue : payoff;
        BigDecimal rate = switch (type) {
            case REFINANCING, CONSOLIDATION -> ratePct;
            case RESCHEDULE -> todayRatePct == null ? BigDecimal.ZERO : todayRatePct;
            case VERBAL, SETTLEMENT, HOLIDAY -> BigDecimal.ZERO;
        };
        return new Wanted(type, accounts, amount, rate, conditions, installments, firstDueOn);
    }
}
