package io.acuerdo.agreement;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * What pays an agreement off on a day: {@code principal} not paid yet, {@code charges} up to that day, and {@code total}, the amount to pay.
 * {@code sparedInterest} is what waiting until the last instalment would cost more.
 */
public record Payoff(LocalDate on, Money principal, Money charges, Money total, Money sparedInterest) {
}
