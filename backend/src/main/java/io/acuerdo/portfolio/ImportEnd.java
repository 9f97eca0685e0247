package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.acuerdo.shared.AllocationOrder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.acuerdo.portfolio.AccountStore.Account;
import io.acuerdo.portfolio.AccountStore.Judged;

/**
 * The end of a load: accounts that a complete file no longer has are put to nothing, and who owes nothing past due any more is told to be cured.
 * Each step may be repeated after a crash.
 */
@Component
class ImportEnd {

    private static final int TOGETHER = 1000;

    private final JdbcTemplate jdbc;
    private final ImportRuns runs;
    private final AccountStore accounts;
    private final Positions positions;
    private final PortfolioRows portfolios;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    ImportEnd(JdbcTemplate jdbc, ImportRuns runs, AccountStore accounts, Positions positions, PortfolioRows portfolios, TransactionTemplate transaction,
            ApplicationEventPublisher events, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.accounts = accounts;
        this.positions = positions;
        this.portfolios = portfolios;
        this.transaction = transaction;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    void finish(ImportJob job) {
        String note = null;
        if (job.completeFile()) {
            // A refused row may be the account that seems to be missing.
            boolean whole = runs.find(job.id()).orElseThrow().rowsRejected() == 0;
            if (whole) {
                while (Boolean.TRUE.equals(transaction.execute(status -> dropMissing(job)))) {
                    continue;
                }
            } else {
                note = texts.kept("import.notComplete");
            }
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> tellCured(job)))) {
            continue;
        }
        runs.done(job.id(), note);
    }

    /** A part of them; false when none is left. */
    private boolean dropMissing(ImportJob job) {
        List<UUID> missing = jdbc.queryForList("""
                SELECT id FROM account WHERE import_id <> ? AND as_of <= ? AND (outstanding <> 0 OR past_due <> 0 OR payoff <> 0)
                   AND portfolio_id IN (SELECT portfolio_id FROM (SELECT DISTINCT portfolio_id FROM account WHERE import_id = ?) loaded)
                 LIMIT\s""" + TOGETHER, UUID.class, job.id().value(), job.asOf(), job.id().value());
        if (missing.isEmpty()) {
            return false;
        }
        List<Judged> judged = new ArrayList<>();
        Map<UUID, Account> locked = accounts.lock(missing);
        AccountTerms nothing = new AccountTerms(List.of(), null, BigDecimal.ZERO, BigDecimal.ZERO);
        for (Account account : locked.values()) {
            PortfolioRow portfolio = portfolios.of(account.portfolioId());
            Account gone = new Account(account.id(), account.portfolioId(), account.debtorId(), account.externalId(), account.product(), nothing,
                    BigDecimal.ZERO, job.asOf(), job.balancesAsOf(portfolio), job.countedUntil(portfolio), 0, job.id().value(),
                    account.pastDueBefore());
            judged.add(new Judged(gone, nothing.on(portfolio.today(clock), BigDecimal.ZERO, portfolio.digits(), AllocationOrder.DEFAULT)));
        }
        accounts.replace(judged);
        locked.values().stream().filter(account -> account.pastDueBefore().signum() > 0).map(Account::debtorId).distinct().forEach(debtor -> jdbc.update(
                "INSERT IGNORE INTO import_cure_candidate (import_id, debtor_id) VALUES (?, ?)", job.id().value(), debtor));
        events.publishEvent(new BalancesUpdated(positions.of(locked.values().stream().map(Account::debtorId).collect(Collectors.toSet()))));
        return true;
    }

    private boolean tellCured(ImportJob job) {
        List<UUID> candidates = jdbc.queryForList("SELECT debtor_id FROM import_cure_candidate WHERE import_id = ? ORDER BY debtor_id LIMIT " + TOGETHER,
                UUID.class, job.id().value());
        if (candidates.isEmpty()) {
            return false;
        }
        List<DebtorId> cured = positions.of(Set.copyOf(candidates)).stream().filter(position -> !position.isInArrears())
                .map(DebtorPosition::debtorId).toList();
        if (!cured.isEmpty()) {
            events.publishEvent(new DebtorsCured(cured, clock.instant()));
        }
        Sql.inParts(candidates, part -> jdbc.update("DELETE FROM import_cure_candidate WHERE import_id = ? AND debtor_id IN (" + part + ")",
                job.id().value()));
        return true;
    }
}
