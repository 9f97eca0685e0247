package io.acuerdo.portfolio;

import java.time.Instant;
import java.util.List;

/** These debtors were in arrears and owe nothing past due any more. */
public record DebtorsCured(List<DebtorId> debtors, Instant at) {
}
