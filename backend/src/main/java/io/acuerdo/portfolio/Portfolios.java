package io.acuerdo.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.shared.Money;

/** What is owed, by whom, since when. Reads only. */
@Service
@Transactional(readOnly = true)
public class Portfolios {

    public Optional<DebtorDetails> debtor(DebtorId id) {
        return Optional.empty();
    }

    public Optional<AccountSummary> account(AccountId id) {
        return Optional.empty();
    }

    /** {@code portfolio} may be null: then the account is looked for in all of them. */
    public Optional<AccountSummary> accountByExternalId(String portfolio, String externalId) {
        return Optional.empty();
    }

    public DebtorPosition position(DebtorId id) {
        return positions(List.of(id)).get(id);
    }

    public Map<DebtorId, DebtorPosition> positions(Collection<DebtorId> ids) {
        return Map.of();
    }

    public Map<DebtorId, String> names(Collection<DebtorId> ids) {
        return Map.of();
    }

    public Optional<PortfolioDetails> find(String name) {
        return Optional.empty();
    }

    public PortfolioDetails portfolio(String name) {
        return find(name).orElseThrow();
    }

    public List<PortfolioDetails> portfolios() {
        return List.of();
    }

    /** By name, document, account or phone. */
    public Page<DebtorHit> search(String q, Pageable page) {
        return Page.empty(page);
    }

    /** Both days included. */
    public Money paidBetween(DebtorId debtor, LocalDate from, LocalDate to) {
        return Money.zero("USD");
    }

    /** Newest first. */
    public List<PaymentSummary> payments(DebtorId debtor) {
        return List.of();
    }

    /** Open and paid ones that are known, and those to come. */
    public List<PlannedInstalment> instalments(AccountId account) {
        return List.of();
    }
}
