package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes new terms for an agreement in force. They are calculated on what pays it off that day, its open principal and charges, and go the way
 * of every proposal; meanwhile the agreement stays in force and takes payments, and nobody is asked about its instalments. The debtor's yes to the
 * new one supersedes it; a proposal that comes to nothing leaves it as it was.
 */
@Service
@Transactional
public class AmendingAgreement {

    private static final List<AgreementStatus> PENDING = Agreements.LIVING.stream().filter(AgreementStatus::isPending).toList();

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final AgreementSettings settings;
    private final Proposals proposals;
    private final OfferValuation valuation;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AmendingAgreement(AgreementRepository agreements, AgreementStore store, AgreementSettings settings, Proposals proposals, OfferValuation valuation,
                      Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.settings = settings;
        this.proposals = proposals;
        this.valuation = valuation;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when there is no such agreement */
    public ProposalResult propose(AmendAgreement wish) {
        var opened = store.open(wish.agreementId());
        var predecessor = opened.agreement();
        var blocked = whyNot(opened.standing(), predecessor);
        if (blocked.isPresent()) {
            return new ProposalResult.Refused(List.of(blocked.get().inWords()));
        }
        return switch (draft(predecessor, wish)) {
            case Proposals.Outcome.Wrong(var problems) -> new ProposalResult.Refused(problems);
            case Proposals.Outcome.Ready(var draft) -> new ProposalResult.Proposed(keep(predecessor, draft, wish));
        };
    }

    /** What new terms would come to, without proposing them. @throws IllegalArgumentException when there is no such agreement */
    @Transactional(readOnly = true)
    public ProposalPreview preview(AmendAgreement wish) {
        var predecessor = store.read(wish.agreementId());
        if (predecessor.status() != AgreementStatus.ACTIVE) {
            return new ProposalPreview.Impossible(Problem.inWords(List.of(new Problem("agreementId", "notInForce"))));
        }
        return switch (draft(predecessor, wish)) {
            case Proposals.Outcome.Wrong(var problems) -> new ProposalPreview.Impossible(problems);
            case Proposals.Outcome.Ready(var draft) -> new ProposalPreview.Possible(new Agreement(predecessor.caseId(), predecessor.debtorId(),
                    predecessor.portfolio(), draft, wish.maker().username(), clock.instant()).details());
        };
    }

    private AgreementId keep(Agreement predecessor, Draft draft, AmendAgreement wish) {
        var successor = new Agreement(predecessor.caseId(), predecessor.debtorId(), predecessor.portfolio(), draft, wish.maker().username(), clock.instant());
        successor.amend(predecessor);
        agreements.saveAndFlush(successor);
        String summary = AgreementStore.sentence("amendmentProposed", draft.terms().principal(), draft.terms().installments());
        cases.moveTo(predecessor.caseId(), Stage.REFINANCING, successor.id().value(), summary, wish.maker());
        store.tell(successor, TimelineKind.AGREEMENT_PROPOSED, wish.maker(), summary, "amends", predecessor.id(), "principal", draft.terms().principal(),
                "installments", draft.terms().installments(), "ratePct", draft.terms().ratePct());
        events.publishEvent(new AgreementProposed(successor.id(), successor.caseId()));
        return successor.id();
    }

    private Optional<Problem> whyNot(CaseStanding standing, Agreement predecessor) {
        if (predecessor.status() != AgreementStatus.ACTIVE || !standing.isAbout(Stage.AGREEMENT, predecessor.id().value())) {
            boolean pending = !agreements.idsOfCase(standing.id().value(), PENDING).isEmpty();
            return Optional.of(new Problem("agreementId", pending ? "amendmentPending" : "notInForce"));
        }
        if (predecessor.plan().next().isEmpty()) {
            return Optional.of(new Problem("agreementId", "notInForce"));
        }
        return standing.onHold() ? Optional.of(new Problem("agreementId", "caseOnHold")) : Optional.empty();
    }

    /** The new terms of a proposal that was returned, calculated on what the agreement in force is today. */
    Proposals.Outcome revised(Agreement successor, RevisedTerms revised) {
        var predecessor = successor.amends().flatMap(id -> agreements.findById(id.value())).orElseThrow();
        return draft(predecessor, new AmendAgreement(predecessor.id(), OverdueCharges.CAPITALISE, revised.ratePct(), revised.installments(), revised.firstDueOn(), null));
    }

    private Proposals.Outcome draft(Agreement predecessor, AmendAgreement wish) {
        LocalDate today = store.earliestDay(predecessor, clock.instant());
        var debtor = store.debtor(predecessor.debtorId());
        Payoff payoff = predecessor.payoff(today).orElseThrow();
        OverdueCharges choice = wish.overdueCharges() == null ? OverdueCharges.CAPITALISE : wish.overdueCharges();
        if (choice == OverdueCharges.COLLECT_FIRST) {
            return Proposals.Outcome.Wrong.of(List.of(new Problem("overdueCharges", "amendmentCollects")));
        }
        Money principal = OverdueChargesPolicy.split(choice, payoff.total(), payoff.principal()).principal();
        Conditions conditions = predecessor.terms().conditions();
        BigDecimal todayRate = predecessor.terms().ratePct();
        BigDecimal rate = predecessor.type().setsARate() ? wish.ratePct() : todayRate;
        if (wish.ratePct() != null && rate.compareTo(wish.ratePct()) != 0) {
            return Proposals.Outcome.Wrong.of(List.of(new Problem("rate", "noRateOfItsOwn." + predecessor.type())));
        }
        var asked = new Wanted(predecessor.type(), predecessor.terms().accounts(), principal, rate, conditions, wish.installments(), wish.firstDueOn(),
                Upfront.NOTHING);
        return switch (proposals.calculate(debtor, asked, payoff.total())) {
            case Proposals.Schedule.Wrong(var problems) -> new Proposals.Outcome.Wrong(problems);
            case Proposals.Schedule.Rows(var rows, var totalCostPct) -> {
                int earlier = agreements.countAccepted(debtor.id().value(), Agreements.RESTRUCTURES);
                var terms = new RefinancingTerms(asked.accounts(), principal, rate, conditions, wish.installments(), wish.firstDueOn());
                var accounts = debtor.accounts().stream().filter(account -> predecessor.replaces(account.id().value())).toList();
                OfferValue value = valuation.value(debtor, accounts, payoff.total(), rows, earlier, today);
                yield new Proposals.Outcome.Ready(new Draft(predecessor.type(), terms, null, predecessor.accounts(), rows, totalCostPct,
                        asItIs(predecessor, payoff, todayRate, today), Concession.of(payoff.total(), conditions.nominalPct(todayRate), principal,
                        conditions.nominalPct(rate), value, earlier), settings.toleranceDays()));
            }
        };
    }

    private TodayTerms asItIs(Agreement predecessor, Payoff payoff, BigDecimal rate, LocalDate today) {
        var open = predecessor.plan().inOrder().stream().filter(row -> !row.isPaid()).toList();
        BigDecimal pastDue = open.stream().filter(row -> row.dueOn().isBefore(today)).map(Instalment::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = open.stream().map(Instalment::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TodayTerms(payoff.total().amount(), pastDue, rate, open.getFirst().payment(), open.size(), open.getLast().dueOn(), total, clock.instant());
    }
}
