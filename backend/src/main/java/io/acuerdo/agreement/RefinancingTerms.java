package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/**
 * What an agreement says: the accounts it is about, the amount to be paid back before interest, the rate in percent with what it means
 * ({@link Conditions#rateType}), and how many instalments from which day on.
 */
public record RefinancingTerms(List<String> accounts, Money principal, BigDecimal ratePct, Conditions conditions, int installments, LocalDate firstDueOn) {

    public RefinancingTerms {
        accounts = List.copyOf(accounts);
    }
}
