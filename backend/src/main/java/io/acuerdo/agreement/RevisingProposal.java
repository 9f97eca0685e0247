package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

import io.acuerdo.agreement.Proposals.Outcome;
import io.acuerdo.portfolio.AccountId;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Money;
import org.springframework.stereotype.Component;

/** Gives a returned proposal back for correction, and calculates what was corrected on today's balances. */
@Component
class RevisingProposal {

    private final AgreementStore store;
    private final Proposals proposals;
    private final AmendingAgreement amending;
    private final Portfolios portfolios;
    private final Clock clock;

    RevisingProposal(AgreementStore store, Proposals proposals, AmendingAgreement amending, Portfolios portfolios, Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.amending = amending;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    ReturnedTerms asItWas(Agreement agreement) {
        RefinancingTerms terms = agreement.terms();
        AgreementType type = agreement.type();
        boolean amends = agreement.amends().isPresent();
        boolean skips = type == AgreementType.HOLIDAY && !amends;
        Money first = agreement.upfront().downPayment();
        return new ReturnedTerms(type, terms.principal().amount(), terms.ratePct(), installments(agreement), amends ? RefinancingPolicy.MAX_INSTALLMENTS : most(type), terms.firstDueOn(),
                first == null ? null : first.amount(), first == null ? null : dayOfDownPayment(agreement, null, terms.firstDueOn()),
                amends || skips || type == AgreementType.RESCHEDULE, !type.setsARate(), skips, amends || skips);
    }

    private static int most(AgreementType type) {
        return switch (type) {
            case HOLIDAY -> TypePolicy.MOST_SKIPPED;
            case VERBAL -> TypePolicy.MOST_VERBAL_INSTALMENTS;
            default -> RefinancingPolicy.MAX_INSTALLMENTS;
        };
    }

    /** What was asked for: a holiday keeps its schedule, not how many instalments it skips. */
    private int installments(Agreement agreement) {
        if (agreement.type() != AgreementType.HOLIDAY || agreement.amends().isPresent()) {
            return agreement.terms().installments();
        }
        var plan = portfolios.instalments(new AccountId(agreement.accounts().getFirst().accountId()));
        return PaymentHoliday.skipped(plan, agreement.terms().firstDueOn(), today(agreement));
    }

    Outcome draft(Agreement agreement, RevisedTerms revised) {
        ReturnedTerms before = asItWas(agreement);
        int installments = revised.installments() == null ? before.installments() : revised.installments();
        LocalDate firstDueOn = revised.firstDueOn() == null ? before.firstDueOn() : revised.firstDueOn();
        BigDecimal rate = before.fixedRate() ? null : revised.ratePct() == null ? before.ratePct() : revised.ratePct();
        if (agreement.amends().isPresent()) {
            return amending.revised(agreement, new RevisedTerms(null, rate, installments, firstDueOn));
        }
        BigDecimal principal = before.fixedAmount() ? null : revised.principal() == null ? before.principal() : revised.principal();
        var wanted = new Wanted(agreement.type(), agreement.terms().accounts(), money(principal, agreement), rate, agreement.terms().conditions(), installments,
                firstDueOn, upfront(agreement, revised, firstDueOn));
        return proposals.draft(store.debtor(agreement.debtorId()), wanted, agreement.facts().restructureCount());
    }

    private Upfront upfront(Agreement agreement, RevisedTerms revised, LocalDate firstDueOn) {
        Money first = revised.downPayment() == null ? agreement.upfront().downPayment() : money(revised.downPayment(), agreement);
        if (first == null || first.amount().signum() == 0) {
            return Upfront.NOTHING;
        }
        return new Upfront(null, first, dayOfDownPayment(agreement, revised.downPaymentDueOn(), firstDueOn));
    }

    private LocalDate dayOfDownPayment(Agreement agreement, LocalDate wanted, LocalDate firstDueOn) {
        LocalDate day = wanted == null ? agreement.upfront().downPaymentDueOn() : wanted;
        LocalDate today = today(agreement);
        return wanted == null && (day == null || day.isBefore(today) || !day.isBefore(firstDueOn)) ? Proposals.usualDayOfDownPayment(firstDueOn, today) : day;
    }

    private LocalDate today(Agreement agreement) {
        return LocalDate.ofInstant(clock.instant(), portfolios.portfolio(agreement.portfolio()).zone());
    }

    private static Money money(BigDecimal amount, Agreement agreement) {
        return amount == null ? null : Money.of(amount, agreement.currency());
    }
}
