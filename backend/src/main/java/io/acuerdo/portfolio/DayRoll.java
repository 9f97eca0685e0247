package io.acuerdo.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import io.acuerdo.portfolio.AccountStore.Account;
import io.acuerdo.portfolio.AccountStore.Judged;

/**
 * Lets instalments fall due as days pass in each portfolio's zone. Only accounts whose next due day has passed are touched, so running it again on
 * the same day changes nothing, and days without a run are made up for.
 */
@Service
public class DayRoll {

    private static final int TOGETHER = 1000;

    private final JdbcTemplate jdbc;
    private final AccountStore accounts;
    private final PortfolioRows portfolios;
    private final Positions positions;
    private final SearchTerms terms;
    private final AllocationOrders allocation;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DayRoll(JdbcTemplate jdbc, AccountStore accounts, PortfolioRows portfolios, Positions positions, SearchTerms terms,
            TransactionTemplate transaction, ApplicationEventPublisher events, AllocationOrders allocation, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.portfolios = portfolios;
        this.positions = positions;
        this.terms = terms;
        this.allocation = allocation;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public void roll() {
        for (PortfolioRow portfolio : portfolios.all()) {
            LocalDate today = portfolio.today(clock);
            List<UUID> due = due(portfolio, today, TOGETHER);
            while (!due.isEmpty()) {
                List<UUID> batch = due;
                transaction.executeWithoutResult(status -> judge(portfolio, today, batch));
                due = due(portfolio, today, TOGETHER);
            }
        }
    }

    /** Is there an instalment that has fallen due and was not counted yet? */
    public boolean isDue() {
        return portfolios.all().stream().anyMatch(portfolio -> !due(portfolio, portfolio.today(clock), 1).isEmpty());
    }

    private List<UUID> due(PortfolioRow portfolio, LocalDate today, int most) {
        return jdbc.queryForList("SELECT account_id FROM account_due WHERE portfolio_id = ? AND next_due_on < ? LIMIT " + most, UUID.class,
                portfolio.id(), today);
    }

    private void judge(PortfolioRow portfolio, LocalDate today, Collection<UUID> due) {
        List<Judged> judged = accounts.lock(due).values().stream()
                .map(account -> new Judged(account, account.terms().on(today, account.paidSince(), portfolio.digits(), allocation.of(account.product())))).toList();
        accounts.replace(judged);
        List<DebtorPosition> now = positions.of(judged.stream().map(Judged::account).map(Account::debtorId).collect(Collectors.toSet()));
        List<DebtorPosition> inArrears = now.stream().filter(DebtorPosition::isInArrears).toList();
        terms.add(inArrears);
        events.publishEvent(new DebtorsInArrears(inArrears));
        events.publishEvent(new BalancesUpdated(now));
    }
}
