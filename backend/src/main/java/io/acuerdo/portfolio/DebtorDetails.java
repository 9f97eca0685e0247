package io.acuerdo.portfolio;

import java.time.ZoneId;
import java.util.List;

/** A debtor of one portfolio with every account. {@code zones} are all the time zones the debtor may live in, never empty. */
public record DebtorDetails(DebtorId id, String portfolio, String externalId, String name, String document, String country,
        String subdivision, String language, List<ZoneId> zones, List<ContactPoint> contactPoints, List<AccountSummary> accounts) {
}
