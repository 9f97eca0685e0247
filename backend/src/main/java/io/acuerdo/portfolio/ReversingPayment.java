package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.acuerdo.portfolio.AccountStore.Account;
import io.acuerdo.portfolio.AccountStore.Judged;
import io.acuerdo.portfolio.PaymentRows.Row;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.PaymentComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back payments that bounced: balances are what they would be without them. Of a payment that lies on top of the creditor's file nothing is
 * left; what a file had included is owed again, with the due days it had paid, until a newer file says how it stands. New arrears open a new case.
 */
@Service
public class ReversingPayment {

    private static final int REASON_LENGTH = 500;

    private final AccountStore accounts;
    private final PaymentRows payments;
    private final PortfolioRows portfolios;
    private final Positions positions;
    private final SearchTerms search;
    private final AllocationOrders allocation;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    ReversingPayment(AccountStore accounts, PaymentRows payments, PortfolioRows portfolios, Positions positions, SearchTerms search,
            AllocationOrders allocation, ApplicationEventPublisher events, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.portfolios = portfolios;
        this.positions = positions;
        this.search = search;
        this.allocation = allocation;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** {@code reversedOn} lies between the day of the payment and today; a repeat changes nothing. */
    @Transactional
    public ReversalResult reverse(PaymentId id, String reason, LocalDate reversedOn, String by) {
        Row seen = payments.find(id).orElse(null);
        if (seen == null) {
            return new ReversalResult.UnknownPayment();
        }
        Account account = accounts.lock(List.of(seen.accountId())).get(seen.accountId());
        Row payment = payments.find(id).orElseThrow();
        if (payment.reversed()) {
            return new ReversalResult.AlreadyReversed(id);
        }
        PortfolioRow portfolio = portfolios.of(account.portfolioId());
        LocalDate today = portfolio.today(clock);
        if (reason == null || reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            return new ReversalResult.Refused("reason", texts.now("reversal.reason", String.valueOf(REASON_LENGTH)));
        }
        if (reversedOn == null || reversedOn.isAfter(today) || reversedOn.isBefore(payment.paidOn())) {
            return new ReversalResult.Refused("reversedOn", texts.now("reversal.day", payment.paidOn().toString(), today.toString()));
        }
        payments.reverse(id, reversedOn, reason.strip(), by);
        Account without = payment.onTop() ? account.with(account.terms(), account.paidSince().subtract(payment.amount()))
                : account.with(owedAgain(account.terms(), payment), account.paidSince());
        var order = allocation.of(account.product());
        payments.keep(AllocationPolicy.allocate(without.terms(), today, payments.onTop(account), portfolio.digits(), order));
        accounts.replace(List.of(new Judged(without, without.terms().on(today, without.paidSince(), portfolio.digits(), order))));
        tell(payment, reversedOn, reason.strip(), by);
        return new ReversalResult.Reversed(id);
    }

    private void tell(Row payment, LocalDate reversedOn, String reason, String by) {
        events.publishEvent(new PaymentReversed(new PaymentId(payment.id()), new DebtorId(payment.debtorId()), new AccountId(payment.accountId()),
                Money.of(payment.amount(), payment.currency()), payment.paidOn(), payment.reference(), payment.receivedAt(), reversedOn, reason, by));
        List<DebtorPosition> now = positions.of(List.of(payment.debtorId()));
        List<DebtorPosition> inArrears = now.stream().filter(DebtorPosition::isInArrears).toList();
        search.add(inArrears);
        events.publishEvent(new DebtorsInArrears(inArrears));
        events.publishEvent(new BalancesUpdated(now));
    }

    /** The instalments the payment had paid are open again; where that is not known, as much is due since the day it was paid on. */
    private AccountTerms owedAgain(AccountTerms terms, Row payment) {
        List<Instalment> instalments = new ArrayList<>(terms.instalments());
        List<PaymentAllocation> parts = payments.allocations(payment.id());
        if (parts.isEmpty()) {
            parts = List.of(new PaymentAllocation(PaymentComponent.PRINCIPAL, payment.amount(), free(terms), payment.paidOn()));
        }
        BigDecimal principal = BigDecimal.ZERO;
        for (PaymentAllocation part : parts) {
            if (part.component() == PaymentComponent.PRINCIPAL) {
                principal = principal.add(part.amount());
            }
            if (part.instalment() != null) {
                open(instalments, part, free(terms));
            }
        }
        BigDecimal owed = payment.amount().subtract(PaymentAllocation.credit(parts));
        return new AccountTerms(instalments, terms.plan(), terms.outstanding().add(principal), terms.payoff() == null ? null : terms.payoff().add(owed));
    }

    private static void open(List<Instalment> instalments, PaymentAllocation part, int free) {
        BigDecimal charges = part.component() == PaymentComponent.PRINCIPAL ? BigDecimal.ZERO : part.amount();
        for (int i = 0; i < instalments.size(); i++) {
            Instalment known = instalments.get(i);
            if (known.dueOn().equals(part.dueOn())) {
                instalments.set(i, known.plus(part.amount(), charges));
                return;
            }
        }
        boolean taken = instalments.stream().anyMatch(it -> it.number() == part.instalment());
        instalments.add(Instalment.open(taken ? free + instalments.size() : part.instalment(), part.dueOn(), part.amount(), charges));
    }

    private static int free(AccountTerms terms) {
        int last = terms.instalments().stream().mapToInt(Instalment::number).max().orElse(0);
        return Math.max(last, terms.plan() == null ? 0 : terms.plan().lastNumber()) + 1;
    }
}
