package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
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
 * includes it. Money beyond what is due goes to the instalments to come, then to the principal.
 */
@Service
public class Payments {

    private static final int REFERENCE_LENGTH = 100;
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);

    private final JdbcTemplate jdbc;
    private final AccountStore accounts;
    private final PortfolioRows portfolios;
    private final Positions positions;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Payments(JdbcTemplate jdbc, AccountStore accounts, PortfolioRows portfolios, Positions positions, ApplicationEventPublisher events, Texts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.portfolios = portfolios;
        this.positions = positions;
        this.events = events;
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
        PaymentId id = PaymentId.next();
        try {
            insert(id, payment, account);
        } catch (DuplicateKeyException takenByAnotherAccount) {
            return refused("reference", "payment.taken", payment.reference().strip());
        }
        book(id, payment, account, portfolio);
        return new Received(id);
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
        accounts.replace(List.of(new Judged(paid, paid.terms().on(portfolio.today(clock), paidSince, portfolio.digits()))));
        DebtorId debtor = new DebtorId(account.debtorId());
        events.publishEvent(new PaymentReceived(id, debtor, new AccountId(account.id()), payment.amount(), payment.paidOn(),
                payment.reference().strip()));
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
