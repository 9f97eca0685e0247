package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.acuerdo.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.portfolio.AccountStore.Account;
import io.acuerdo.portfolio.AccountStore.Judged;
import io.acuerdo.portfolio.PaymentResult.Duplicate;
import io.acuerdo.portfolio.PaymentResult.Received;
import io.acuerdo.portfolio.PaymentResult.Refused;

/**
 * Books payments: oldest instalment first, each reference once in a portfolio. A payment lies on top of the creditor's file until a newer file
 * includes it. Money beyond what is due goes to the instalments to come, then to the principal; what is still over is kept as the debtor's credit.
 * More than three times what the file says would end the debt is taken only from who confirms it.
 */
@Service
public class Payments {

    private static final int REFERENCE_LENGTH = 100;
    private static final BigDecimal TIMES_PAYOFF = BigDecimal.valueOf(3);
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);

    private final JdbcTemplate jdbc;
    private final AccountStore accounts;
    private final PortfolioRows portfolios;
    private final Positions positions;
    private final ApplicationEventPublisher events;
    private final PaymentRows rows;
    private final AllocationOrders allocation;
    private final Texts texts;
    private final Clock clock;

    Payments(JdbcTemplate jdbc, AccountStore accounts, PortfolioRows portfolios, Positions positions, ApplicationEventPublisher events,
            PaymentRows rows, AllocationOrders allocation, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.portfolios = portfolios;
        this.positions = positions;
        this.events = events;
        this.rows = rows;
        this.allocation = allocation;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    public PaymentResult receive(ReceivePayment payment) {
        return receive(null, payment);
    }

    /** {@code portfolioName} may be null: then the account's external id must be the only one of its kind. */
    @Transactional
    public PaymentResult receive(String portfolioName, ReceivePayment payment) {
        if (payment.reference() == null || payment.reference().isBlank() || payment.reference().strip().length() > REFERENCE_LENGTH) {
            return refused("reference", "payment.reference", String.valueOf(REFERENCE_LENGTH));
        }
        if (!payment.amount().isPositive() || payment.amount().amount().compareTo(Amounts.MOST) > 0) {
            return refused("amount", "payment.amount");
        }
        List<UUID> found = jdbc.queryForList("""
                SELECT a.id FROM account a JOIN portfolio p ON p.id = a.portfolio_id WHERE a.external_id = ? AND (? IS NULL OR p.name = ?)""",
                UUID.class, payment.accountExternalId(), portfolioName, portfolioName);
        if (found.size() != 1) {
            return refused("accountExternalId", found.isEmpty() ? "payment.account" : "payment.accounts", payment.accountExternalId());
        }
        Account account = accounts.lock(found).get(found.getFirst());
        PortfolioRow portfolio = portfolios.of(account.portfolioId());
        if (!payment.amount().currency().getCurrencyCode().equals(portfolio.currency())) {
            return refused("amount", "payment.currency", portfolio.currency());
        }
        if (payment.paidOn() == null || payment.paidOn().isAfter(portfolio.today(clock)) || payment.paidOn().isBefore(OLDEST)) {
            return refused("paidOn", "payment.paidOn", String.valueOf(payment.paidOn()));
        }
        PaymentResult known = known(payment, account);
        if (known != null) {
            return known;
        }
        BigDecimal most = most(account, portfolio);
        if (!payment.overpaymentConfirmed() && payment.amount().amount().compareTo(most) > 0) {
            return refused("amount", "payment.absurd", Money.of(most, portfolio.currency()).format(LocaleContextHolder.getLocale()));
        }
        PaymentId id = PaymentId.next();
        try {
            insert(id, payment, account);
        } catch (DuplicateKeyException takenByAnotherAccount) {
            return refused("reference", "payment.taken", payment.reference().strip());
        }
        book(id, payment, account, portfolio);
        return new Received(id);
    }

    /** What may come at once without anybody looking twice; an account that owes nothing by its file sets no bound. */
    private BigDecimal most(Account account, PortfolioRow portfolio) {
        AccountTerms terms = account.terms();
        BigDecimal owed = terms.on(portfolio.today(clock), BigDecimal.ZERO, portfolio.digits(), allocation.of(account.product())).payoff();
        return owed.signum() == 0 ? Amounts.MOST : owed.multiply(TIMES_PAYOFF);
    }

    private PaymentResult known(ReceivePayment payment, Account account) {
        return jdbc.query("SELECT id, account_id, amount, paid_on FROM payment WHERE reference = ? AND portfolio_id = ?", (row, number) -> {
            boolean same = row.getObject("account_id", UUID.class).equals(account.id())
                    && row.getBigDecimal("amount").compareTo(payment.amount().amount()) == 0
                    && row.getObject("paid_on", LocalDate.class).equals(payment.paidOn());
            return same ? new Duplicate(new PaymentId(row.getObject("id", UUID.class))) : refused("reference", "payment.taken", payment.reference().strip());
        }, payment.reference().strip(), account.portfolioId()).stream().findFirst().orElse(null);
    }

    private void insert(PaymentId id, ReceivePayment payment, Account account) {
        jdbc.update("""
                INSERT INTO payment (id, portfolio_id, account_id, debtor_id, amount, currency, paid_on, reference, source, on_top, received_at,
                       received_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'API', TRUE, ?, ?)""", id.value(), account.portfolioId(), account.id(),
                account.debtorId(), payment.amount().amount(), payment.amount().currency().getCurrencyCode(), payment.paidOn(),
                payment.reference().strip(), Utc.of(clock.instant()), payment.by());
    }

    private void book(PaymentId id, ReceivePayment payment, Account account, PortfolioRow portfolio) {
        BigDecimal paidSince = account.paidSince().add(payment.amount().amount());
        Account paid = account.with(account.terms(), paidSince);
        LocalDate today = portfolio.today(clock);
        var order = allocation.of(account.product());
        var allocations = AllocationPolicy.allocate(paid.terms(), today, rows.onTop(account), portfolio.digits(), order);
        rows.keep(allocations);
        accounts.replace(List.of(new Judged(paid, paid.terms().on(today, paidSince, portfolio.digits(), order))));
        DebtorId debtor = new DebtorId(account.debtorId());
        events.publishEvent(new PaymentReceived(id, debtor, new AccountId(account.id()), payment.amount(), payment.paidOn(),
                payment.reference().strip(), Money.of(PaymentAllocation.credit(allocations.get(id.value())), portfolio.currency())));
        List<DebtorPosition> now = positions.of(List.of(account.debtorId()));
        events.publishEvent(new BalancesUpdated(now));
        if (account.pastDueBefore().signum() > 0 && now.stream().noneMatch(DebtorPosition::isInArrears)) {
            events.publishEvent(new DebtorsCured(List.of(debtor), clock.instant()));
        }
    }

    private Refused refused(String field, String key, Object... arguments) {
        return new Refused(field, texts.now(key, arguments));
    }
}
