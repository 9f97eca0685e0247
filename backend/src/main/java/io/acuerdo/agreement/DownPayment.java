package io.acuerdo.agreement;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/** Money that is to come before an accepted agreement takes force, at the latest on {@code dueOn}. It is no part of the principal. */
public record DownPayment(Money amount, LocalDate dueOn) {
}
