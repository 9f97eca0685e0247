package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * One side of the comparison “today | proposal”. The rate is the nominal annual one that costs the same a month. What is not known is null: a creditor's file often tells neither rate nor end. {@code asOf} is
 * the moment the balances are of.
 */
public record DebtTerms(Money debt, BigDecimal ratePct, Money instalment, Integer months, LocalDate endsOn, Money total, Money pastDue, Instant asOf) {
}
