package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.shared.AllocationOrder;
import io.acuerdo.shared.Money;

/** What is owed, by whom, since when. Reads only. */
@Service
@Transactional(readOnly = true)
public class Portfolios {

    private static final int MOST_HITS = 500;
    private static final int FEWEST_LETTERS = 3;

    private final JdbcTemplate jdbc;
    private final PortfolioRows portfolios;
    private final DebtorRows debtors;
    private final AccountStore accounts;
    private final Positions positions;
    private final SearchTerms terms;
    private final PaymentRows payments;
    private final AllocationOrders orders;
    private final Clock clock;

    Portfolios(JdbcTemplate jdbc, PortfolioRows portfolios, DebtorRows debtors, AccountStore accounts, Positions positions, SearchTerms terms,
            PaymentRows payments, AllocationOrders orders, Clock clock) {
        this.jdbc = jdbc;
        this.portfolios = portfolios;
        this.debtors = debtors;
        this.accounts = accounts;
        this.positions = positions;
        this.terms = terms;
        this.payments = payments;
        this.orders = orders;
        this.clock = clock;
    }

    public Optional<DebtorDetails> debtor(DebtorId id) {
        return debtors.details(id);
    }

    /** One short statement, for what is asked once a case. */
    public Optional<DebtorPlace> place(DebtorId id) {
        return debtors.place(id);
    }

    public Optional<AccountSummary> account(AccountId id) {
        return debtors.accounts("a.id = ?", id.value()).stream().findFirst();
    }

    /** {@code portfolio} may be null: then the account is looked for in all of them, and the first by the portfolio's name is given. */
    public Optional<AccountSummary> accountByExternalId(String portfolio, String externalId) {
        List<AccountSummary> found = portfolio == null ? debtors.accounts("a.external_id = ?", externalId)
                : debtors.accounts("a.external_id = ? AND p.name = ?", externalId, portfolio);
        return found.stream().findFirst();
    }

    /** @throws java.util.NoSuchElementException when there is no such debtor with an account */
    public DebtorPosition position(DebtorId id) {
        return Optional.ofNullable(positions(List.of(id)).get(id)).orElseThrow();
    }

    public Map<DebtorId, DebtorPosition> positions(Collection<DebtorId> ids) {
        Map<DebtorId, DebtorPosition> found = new HashMap<>();
        positions.of(values(ids)).forEach(position -> found.put(position.debtorId(), position));
        return found;
    }

    public Map<DebtorId, String> names(Collection<DebtorId> ids) {
        Map<DebtorId, String> names = new HashMap<>();
        Sql.inParts(values(ids), part -> jdbc.query("SELECT id, name FROM debtor WHERE id IN (" + part + ")", row -> {
            names.put(new DebtorId(row.getObject("id", UUID.class)), row.getString("name"));
        }));
        return names;
    }

    public Optional<PortfolioDetails> find(String name) {
        return portfolios.find(name).map(PortfolioRow::details);
    }

    /** @throws java.util.NoSuchElementException when there is none of that name */
    public PortfolioDetails portfolio(String name) {
        return find(name).orElseThrow();
    }

    public List<PortfolioDetails> portfolios() {
        return portfolios.all().stream().map(PortfolioRow::details).toList();
    }

    /**
     * By name, document, telephone, account or the debtor's external id; every word must fit the beginning of one. At most five hundred are
     * counted.
     */
    public Page<DebtorHit> search(String q, Pageable page) {
        String question = q == null ? "" : q.strip();
        if (question.isEmpty()) {
            return Page.empty(page);
        }
        Set<UUID> found = new LinkedHashSet<>(jdbc.queryForList("SELECT debtor_id FROM account WHERE external_id = ?", UUID.class, question));
        found.addAll(jdbc.queryForList("SELECT id FROM debtor WHERE external_id = ?", UUID.class, question));
        found.addAll(terms.find(question, MOST_HITS));
        if (found.isEmpty() && question.length() >= FEWEST_LETTERS) {
            // Who never was in arrears is not among the terms: rare enough to read through the names.
            found.addAll(jdbc.queryForList("SELECT id FROM debtor WHERE name LIKE ? LIMIT " + MOST_HITS, UUID.class,
                    "%" + question.replaceAll("[\\\\%_]", "\\\\$0") + "%"));
        }
        List<DebtorHit> hits = debtors.hits(found);
        int from = (int) Math.min(page.getOffset(), hits.size());
        return new PageImpl<>(hits.subList(from, Math.min(hits.size(), from + page.getPageSize())), page, hits.size());
    }

    /** What was paid from one day to another, both included, whenever we heard of it, and did not bounce. */
    public Money paidBetween(DebtorId debtor, LocalDate from, LocalDate to) {
        String currency = jdbc.queryForObject("SELECT p.currency FROM debtor d JOIN portfolio p ON p.id = d.portfolio_id WHERE d.id = ?", String.class,
                debtor.value());
        BigDecimal paid = jdbc.queryForObject("SELECT COALESCE(SUM(amount), 0) FROM payment WHERE debtor_id = ? AND paid_on BETWEEN ? AND ?"
                + " AND reversed_at IS NULL",
                BigDecimal.class, debtor.value(), from, to);
        return Money.of(paid, currency);
    }

    /** Newest first, those that bounced too. */
    public List<PaymentSummary> payments(DebtorId debtor) {
        return jdbc.query("""
                SELECT p.*, a.external_id FROM payment p JOIN account a ON a.id = p.account_id WHERE p.debtor_id = ?
                 ORDER BY p.paid_on DESC, p.received_at DESC""", Portfolios::payment, debtor.value());
    }

    private static PaymentSummary payment(ResultSet row, int number) throws SQLException {
        return new PaymentSummary(new PaymentId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)), row.getString("external_id"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")), row.getObject("paid_on", LocalDate.class), row.getString("reference"),
                Utc.read(row, "received_at"), row.getString("source"), row.getString("received_by"), row.getObject("reversed_on", LocalDate.class));
    }

    public Optional<PaymentDetails> payment(PaymentId id) {
        return payments.details(id);
    }

    /** Money of the debtor's that exceeds what an account owed when it came, of accounts where that is something, until a newer file includes the payment. */
    public Map<AccountId, Money> credits(DebtorId debtor) {
        return payments.credits(debtor.value());
    }

    /** Those of the file, paid or not, and those to come, by due day; empty where no due day is known. */
    public List<PlannedInstalment> instalments(AccountId account) {
        PortfolioRow portfolio = portfolios.of(jdbc.queryForObject("SELECT portfolio_id FROM account WHERE id = ?", Integer.class, account.value()));
        AllocationOrder order = orders.of(jdbc.queryForObject("SELECT product FROM account WHERE id = ?", String.class, account.value()));
        LocalDate today = portfolio.today(clock);
        List<Instalment> all = new ArrayList<>(accounts.instalments(account.value()));
        InstalmentPlan rest = accounts.planOf(account.value());
        while (rest != null && !rest.isEmpty()) {
            all.add(rest.next(portfolio.digits()));
            rest = rest.afterNext(portfolio.digits());
        }
        return all.stream().map(it -> new PlannedInstalment(it.number(), it.dueOn(), Money.of(it.amount(), portfolio.currency()),
                Money.of(it.paid(), portfolio.currency()), Money.of(it.chargesUnpaid(order), portfolio.currency()), it.isPastDue(today))).toList();
    }

    /** The nominal annual rate (TNA, month = TNA/12) in percent at which an account repays; empty where the creditor's file does not tell it. */
    public Optional<BigDecimal> nominalRatePct(AccountId account) {
        return Optional.ofNullable(accounts.planOf(account.value()))
                .map(plan -> plan.monthlyRate().movePointRight(2).multiply(BigDecimal.valueOf(12)).setScale(4, RoundingMode.HALF_EVEN));
    }

    private static List<UUID> values(Collection<DebtorId> ids) {
        return ids.stream().map(DebtorId::value).distinct().toList();
    }
}
