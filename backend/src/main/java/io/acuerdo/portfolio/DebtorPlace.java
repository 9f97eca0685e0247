package io.acuerdo.portfolio;

import java.time.ZoneId;
import java.util.List;

/** Where a debtor lives and whose law protects them, without names or balances. {@code subdivision} may be null; {@code zones} is never empty. */
public record DebtorPlace(DebtorId id, String country, String subdivision, String creditorCountry, List<ZoneId> zones) {
}
