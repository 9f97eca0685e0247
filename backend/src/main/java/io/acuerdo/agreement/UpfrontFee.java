package io.acuerdo.agreement;

import io.acuerdo.shared.Money;

/** A fee at the beginning: paid at once out of the amount, or added to what is paid back. */
public record UpfrontFee(Money amount, boolean financed) {
}
