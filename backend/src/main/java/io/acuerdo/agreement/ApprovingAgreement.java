package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.acuerdo.agreement.DecisionRecord.Said;
import io.acuerdo.agreement.Proposals.Outcome;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.document.Documents;
import io.acuerdo.document.IssueDocument;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a proposal to its approval, step by step as the process asks for them. A step that comes too late, because the proposal has gone
 * another way meanwhile, changes nothing.
 */
@Service
@Transactional
public class ApprovingAgreement {

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final RevisingProposal revising;
    private final AgreementPrinter printer;
    private final Portfolios portfolios;
    private final Documents documents;
    private final AgreementSettings settings;
    private final DecisionRecord record;
    private final ApprovalTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovingAgreement(AgreementRepository agreements, AgreementStore store, RevisingProposal revising, AgreementPrinter printer,
                       Portfolios portfolios, Documents documents, AgreementSettings settings, DecisionRecord record, ApprovalTimes times,
                       ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.revising = revising;
        this.printer = printer;
        this.portfolios = portfolios;
        this.documents = documents;
        this.settings = settings;
        this.record = record;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProposalToDecide assess(AgreementId id) {
        var agreement = agreements.findById(id.value()).orElseThrow();
        return new ProposalToDecide(agreement.facts(), agreement.maker());
    }

    /**
     * Lays a proposal before the group that may approve, or asks the same group again. Answers who is to decide and until when: an answer of the database, not
     * of whoever asks. Where that is decided already, because a process began anew, nobody is to decide.
     */
    public ApprovalRequest requestApproval(AgreementId id, String approverGroup) {
        var agreement = store.open(id).agreement();
        Instant now = clock.instant();
        if (agreement.status() == AgreementStatus.PROPOSED) {
            agreement.requestApproval(approverGroup, now);
            record.add(agreement, new Said(ApprovalStep.SUBMIT, agreement.maker(), null, null));
        }
        if (agreement.status() != AgreementStatus.IN_APPROVAL) {
            return new ApprovalRequest(Authority.AUTOMATIC, now);
        }
        if (agreement.decideUntil() == null) {
            agreement.passTo(agreement.approverGroup(), times.until(agreement, now));
        }
        return new ApprovalRequest(agreement.approverGroup(), agreement.decideUntil());
    }

    /** Approves: fixes the terms, prints them, keeps file and hashes. Answers until when the debtor may accept. {@code by} is null for the rule. */
    public Instant issue(AgreementId id, String by) {
        var agreement = store.open(id).agreement();
        Instant now = clock.instant();
        if (agreement.status() != AgreementStatus.IN_APPROVAL) {
            return agreement.acceptUntil() == null ? now : agreement.acceptUntil();
        }
        String checker = settled(agreement, ApprovalStep.APPROVE, by, null);
        DebtorDetails debtor = store.debtor(agreement.debtorId());
        Instant acceptUntil = acceptUntil(agreement, debtor, now);
        String before = agreement.amends().flatMap(one -> agreements.findById(one.value())).map(Agreement::documentSha256).orElse(null);
        var terms = CanonicalTerms.of(agreement, debtor, portfolios.portfolio(agreement.portfolio()), acceptUntil, before);
        var content = printer.content(agreement, debtor, portfolios.portfolio(agreement.portfolio()), terms, acceptUntil);
        var kept = documents.issue(new IssueDocument(id.value(), agreement.caseId().value(), content, before));
        agreement.approve(checker, terms.json(), terms.sha256(), kept.sha256(), acceptUntil, now);
        String summary = AgreementStore.sentence(checker.equals(Authority.RULE) ? "approvedByRule" : "approved", checker);
        store.tell(agreement, TimelineKind.AGREEMENT_APPROVED, person(checker), summary, "documentSha256", kept.sha256(),
                "termsSha256", terms.sha256(), "acceptUntil", acceptUntil);
        events.publishEvent(new AgreementApproved(agreement.id(), agreement.caseId()));
        return acceptUntil;
    }

    /** The end of the last day for it, in the debtor's zone where that is latest, but never after the first instalment falls due. */
    private Instant acceptUntil(Agreement agreement, DebtorDetails debtor, Instant now) {
        LocalDate firstDueOn = agreement.terms().firstDueOn();
        return debtor.zones().stream().map(zone -> {
            LocalDate last = LocalDate.ofInstant(now, zone).plusDays(settings.acceptanceDays());
            return (last.isAfter(firstDueOn) ? firstDueOn : last).plusDays(1).atStartOfDay(zone).toInstant();
        }).max(Instant::compareTo).orElseThrow();
    }

    /** Answers the terms for the form in which they are to be changed. */
    public ReturnedTerms returnToMaker(AgreementId id, String checker, String reason) {
        var agreement = store.open(id).agreement();
        if (agreement.status() == AgreementStatus.IN_APPROVAL) {
            settled(agreement, ApprovalStep.RETURN, checker, reason);
            agreement.returnToMaker(checker, reason);
            store.tell(agreement, TimelineKind.AGREEMENT_RETURNED, person(checker), AgreementStore.sentence("returned", checker, reason), "reason", reason);
        }
        return revising.asItWas(agreement);
    }

    public void reject(AgreementId id, String checker, String reason) {
        var opened = store.open(id);
        if (opened.agreement().status() == AgreementStatus.IN_APPROVAL) {
            settled(opened.agreement(), ApprovalStep.REJECT, checker, reason);
            opened.agreement().reject(checker, reason, clock.instant());
            String summary = AgreementStore.sentence("rejected", checker, reason);
            store.tell(opened.agreement(), TimelineKind.AGREEMENT_REJECTED, person(checker), summary, "reason", reason);
            store.giveBack(opened, summary, person(checker));
        }
    }

    /** Sends a returned proposal in again with other terms, calculated on today's balances. */
    public ProposalResult resubmit(AgreementId id, RevisedTerms revised, String by) {
        var agreement = store.open(id).agreement();
        if (agreement.status() != AgreementStatus.RETURNED) {
            return new ProposalResult.Refused(List.of(new Problem("agreementId", "notReturned").inWords()));
        }
        return switch (revising.draft(agreement, revised)) {
            case Outcome.Wrong(var problems) -> new ProposalResult.Refused(problems);
            case Outcome.Ready(var draft) -> {
                agreement.resubmit(draft, by);
                store.tell(agreement, TimelineKind.AGREEMENT_PROPOSED, person(by), AgreementStore.sentence("resubmitted",
                        draft.terms().principal(), draft.terms().installments()), "principal", draft.terms().principal(),
                        "installments", draft.terms().installments(), "ratePct", draft.terms().ratePct());
                yield new ProposalResult.Proposed(id);
            }
        };
    }

    public void withdraw(AgreementId id, String by) {
        var opened = store.open(id);
        if (opened.agreement().status() == AgreementStatus.RETURNED) {
            opened.agreement().cancel(null, clock.instant());
            String summary = AgreementStore.sentence("withdrawn", "");
            store.tell(opened.agreement(), TimelineKind.AGREEMENT_CANCELLED, person(by), summary);
            store.giveBack(opened, summary, person(by));
        }
    }

    /** Ends an approved agreement that nobody accepted in time. */
    public void expire(AgreementId id) {
        var opened = store.open(id);
        var agreement = opened.agreement();
        if (agreement.status() == AgreementStatus.APPROVED && !clock.instant().isBefore(agreement.acceptUntil())) {
            agreement.expire(clock.instant());
            String summary = AgreementStore.sentence("expired");
            store.tell(agreement, TimelineKind.AGREEMENT_CANCELLED, Actor.SYSTEM, summary, "reason", "EXPIRED");
            store.giveBack(opened, summary, Actor.SYSTEM);
        }
    }

    /** Why the returned proposal of this case cannot be sent in again with these terms; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> whyMayNotResubmit(CaseId caseId, RevisedTerms revised) {
        var returned = waiting(caseId, AgreementStatus.RETURNED);
        if (returned.isEmpty()) {
            return Optional.of(Problem.sentence("notReturned"));
        }
        return switch (revising.draft(returned.get(), revised)) {
            case Outcome.Wrong(var problems) -> Optional.of(new ProposalResult.Refused(problems).reason());
            case Outcome.Ready ready -> Optional.empty();
        };
    }

    private Optional<Agreement> waiting(CaseId caseId, AgreementStatus status) {
        return agreements.idsOfCase(caseId.value(), List.of(status)).stream().findFirst().flatMap(agreements::findById);
    }

    /** Who decided, by the record. A decision that is not there yet is put there; a committee's needs its voices. */
    private String settled(Agreement agreement, ApprovalStep step, String by, String reason) {
        var round = record.ofThisRound(agreement.id());
        var said = round.stream().filter(one -> one.step() == step || one.step() == ApprovalStep.AUTOMATIC).reduce((earlier, later) -> later);
        if (said.isPresent()) {
            return said.get().by();
        }
        if (step != ApprovalStep.RETURN && CommitteePolicy.decidesByVotes(agreement.approverGroup())) {
            if (CommitteePolicy.outcome(record.votes(agreement.id())) != ApprovalOutcome.valueOf(step.name())) {
                throw new IllegalStateException("The committee has not said " + step);
            }
            return round.getLast().by();
        }
        record.add(agreement, new Said(step, by, null, reason));
        return by;
    }

    static Actor person(String username) {
        return new Actor(username, Set.of(), Set.of());
    }
}
