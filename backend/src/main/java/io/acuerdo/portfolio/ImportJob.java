package io.acuerdo.portfolio;

import java.time.Instant;
import java.time.LocalDate;

/** What a chunk needs to know of its load. {@code receivedAt} is when the file reached us. */
record ImportJob(ImportId id, LocalDate asOf, Instant receivedAt, boolean completeFile) {

    /**
     * The moment the balances speak for: the end of the as-of day, or for a file of today the moment it reached us.
     */
    Instant balancesAsOf(PortfolioRow portfolio) {
        return isOfEarlierDay(portfolio) ? countedUntil(portfolio) : receivedAt;
    }

    /**
     * Payments that reached us after this moment are not in the file and stay on top of it. A file of today may have been cut at any hour:
     * today's payments stay on top, because asking for money that was paid does more harm than asking a day later.
     */
    Instant countedUntil(PortfolioRow portfolio) {
        return portfolio.startOf(isOfEarlierDay(portfolio) ? asOf.plusDays(1) : asOf);
    }

    private boolean isOfEarlierDay(PortfolioRow portfolio) {
        return asOf.isBefore(receivedAt.atZone(portfolio.zone()).toLocalDate());
    }
}
