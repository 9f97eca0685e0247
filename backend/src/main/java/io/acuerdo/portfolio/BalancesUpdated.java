package io.acuerdo.portfolio;

import java.util.List;

/** The balances of these debtors changed: by a file, a payment, or because an instalment fell due. Debtors that are new are not among them. */
public record BalancesUpdated(List<DebtorPosition> positions) {
}
