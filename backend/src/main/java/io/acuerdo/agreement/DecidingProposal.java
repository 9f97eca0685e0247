package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.acuerdo.agreement.ApproverPolicy.Seat;
import io.acuerdo.agreement.DecisionRecord.Said;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.document.ReceivedFile;
import io.acuerdo.document.ReceivedFiles;
import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about a proposal that waits: yes, no, back, a document first; who may say so; what several voices come to; what happens when nobody
 * says anything in time. Everything is recorded with the figures of its moment and kept for ever (ADR 0014).
 */
@Service
@Transactional
public class DecidingProposal {

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final DecisionRecord record;
    private final ReceivedFiles files;
    private final ApprovalTimes times;
    private final Clock clock;

    DecidingProposal(AgreementRepository agreements, AgreementStore store, DecisionRecord record, ReceivedFiles files, ApprovalTimes times, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.record = record;
        this.files = files;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Takes what a person said. The rule's own approval takes nobody's word, and what is decided stays so. Whoever made the proposal, or stands in for its maker, is not heard: that is
     * refused before the task is completed, and throws {@link IllegalStateException} here.
     *
     * @param decision   APPROVE, RETURN, REJECT or ASK_DOCUMENT; null where nobody is to decide
     * @param onBehalfOf may be null
     */
    public ApprovalOutcome decide(AgreementId id, ApprovalOutcome decision, String by, String onBehalfOf, String reason) {
        var agreement = store.open(id).agreement();
        if (agreement.status() != AgreementStatus.IN_APPROVAL) {
            return decidedAlready(agreement.status());
        }
        if (Authority.AUTOMATIC.equals(agreement.approverGroup())) {
            record.add(agreement, new Said(ApprovalStep.AUTOMATIC, Authority.RULE, null, null));
            return ApprovalOutcome.APPROVE;
        }
        Set<String> makers = record.makers(agreement);
        if (makers.contains(by) || onBehalfOf != null && makers.contains(onBehalfOf)) {
            throw new IllegalStateException(by + " made this proposal or stands in for its maker, and cannot decide on it");
        }
        if (CommitteePolicy.decidesByVotes(agreement.approverGroup()) && (decision == ApprovalOutcome.APPROVE || decision == ApprovalOutcome.REJECT)) {
            return vote(agreement, decision == ApprovalOutcome.APPROVE, by, onBehalfOf, reason);
        }
        record.add(agreement, new Said(ApprovalStep.valueOf(decision.name()), by, onBehalfOf, reason));
        if (decision == ApprovalOutcome.ASK_DOCUMENT) {
            agreement.passTo(agreement.approverGroup(), null);
            store.tell(agreement, TimelineKind.AGREEMENT_DOCUMENT_ASKED, ApprovingAgreement.person(by), AgreementStore.sentence("documentAsked", by, text(reason)),
                    "reason", reason, "onBehalfOf", onBehalfOf);
        }
        return decision;
    }

    /** A process that began anew goes on where the agreement stands. */
    private static ApprovalOutcome decidedAlready(AgreementStatus status) {
        return switch (status) {
            case RETURNED -> ApprovalOutcome.RETURN;
            case REJECTED, CANCELLED, SUPERSEDED -> ApprovalOutcome.REJECT;
            default -> ApprovalOutcome.APPROVE;
        };
    }

    private ApprovalOutcome vote(Agreement agreement, boolean inFavour, String by, String onBehalfOf, String reason) {
        if (record.votes(agreement.id()).stream().anyMatch(vote -> vote.isOf(by) || onBehalfOf != null && vote.isOf(onBehalfOf))) {
            throw new IllegalStateException(by + " has spoken already");
        }
        record.add(agreement, new Said(inFavour ? ApprovalStep.VOTE_FOR : ApprovalStep.VOTE_AGAINST, by, onBehalfOf, reason));
        List<Vote> votes = record.votes(agreement.id());
        store.tell(agreement, TimelineKind.AGREEMENT_VOTED, ApprovingAgreement.person(by),
                AgreementStore.sentence(inFavour ? "votedFor" : "votedAgainst", by, votes.stream().filter(vote -> vote.isFor() == inFavour).count(), CommitteePolicy.VOICES),
                "reason", reason, "onBehalfOf", onBehalfOf);
        return CommitteePolicy.outcome(votes);
    }

    /** What was asked for is there, attached or elsewhere, or why it is not: the same authority decides on, with its full time. */
    public void giveDocument(AgreementId id, String by, String note, String reference) {
        var agreement = store.open(id).agreement();
        var asked = record.documentAskedFor(id);
        if (agreement.status() == AgreementStatus.IN_APPROVAL && asked.isPresent()) {
            List<ReceivedFile> attached = files.of(asked.get().id());
            String told = (text(reference) + (note == null || note.isBlank() ? "" : ": " + note.strip())).strip();
            record.add(agreement, new Said(ApprovalStep.GIVE_DOCUMENT, by, null, told, attached));
            String names = attached.stream().map(ReceivedFile::fileName).collect(Collectors.joining(", "));
            String shown = told.isEmpty() ? names : names.isEmpty() ? told : told + " (" + names + ")";
            store.tell(agreement, TimelineKind.AGREEMENT_DOCUMENT_GIVEN, ApprovingAgreement.person(by), AgreementStore.sentence("documentGiven", by, shown),
                    "reference", reference, "note", note, "files", names.isEmpty() ? null : names);
        }
    }

    /** Nobody decided in time: the next authority is asked; the committee is reminded. Before the time nothing happens. */
    public ApprovalRequest escalate(AgreementId id) {
        var agreement = store.open(id).agreement();
        Instant now = clock.instant();
        Instant until = agreement.decideUntil();
        if (agreement.status() == AgreementStatus.IN_APPROVAL && until != null && EscalationPolicy.isOver(until, now)) {
            String from = agreement.approverGroup();
            String to = EscalationPolicy.next(from);
            agreement.passTo(to, times.until(agreement, to, until, now));
            boolean same = to.equals(from);
            record.add(agreement, new Said(same ? ApprovalStep.REMIND : ApprovalStep.ESCALATE, Actor.SYSTEM.username(), null, same ? null : from + " → " + to));
            store.tell(agreement, TimelineKind.AGREEMENT_ESCALATED, Actor.SYSTEM, AgreementStore.sentence(same ? "reminded" : "escalated", from, to), "from", from, "to", to);
        }
        return new ApprovalRequest(agreement.approverGroup(), agreement.decideUntil());
    }

    /** In whose place this person would decide on the proposal that waits in this case: nobody's but their own, or somebody's who is away. */
    @Transactional(readOnly = true)
    public Optional<String> inPlaceOf(CaseId caseId, Actor actor) {
        return waiting(caseId).flatMap(agreement -> seat(agreement, actor) instanceof Seat.Taken(String onBehalfOf) ? Optional.ofNullable(onBehalfOf) : Optional.empty());
    }

    /** Why this person may not decide so on the proposal that waits in this case; empty when nothing stands against it. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(CaseId caseId, Actor actor, ApprovalOutcome decision, boolean givesReason) {
        var waiting = waiting(caseId);
        if (waiting.isEmpty()) {
            return Optional.of(Problem.sentence("notWaiting"));
        }
        var agreement = waiting.get();
        if (seat(agreement, actor) instanceof Seat.Refused(Problem why)) {
            return Optional.of(why.inWords().message());
        }
        if (record.documentAskedFor(agreement.id()).isPresent()) {
            return Optional.of(Problem.sentence("documentAwaited"));
        }
        if (decision == ApprovalOutcome.APPROVE) {
            boolean late = !agreement.terms().firstDueOn().isAfter(store.earliestDay(agreement, clock.instant()));
            return late ? Optional.of(Problem.sentence("firstDuePassed", agreement.terms().firstDueOn())) : Optional.empty();
        }
        return givesReason ? Optional.empty() : Optional.of(Problem.sentence("reasonMissing"));
    }

    /** Whether a file is attached that answers to what an approver in this case has asked for. */
    @Transactional(readOnly = true)
    public boolean hasDocument(CaseId caseId) {
        return waiting(caseId).flatMap(agreement -> record.documentAskedFor(agreement.id())).filter(asked -> !files.of(asked.id()).isEmpty()).isPresent();
    }

    /** Everything that was decided on this agreement, the oldest first. */
    @Transactional(readOnly = true)
    public List<ApprovalDecision> decisions(AgreementId id) {
        return record.of(id);
    }

    private Seat seat(Agreement agreement, Actor actor) {
        return ApproverPolicy.seat(actor, agreement.approverGroup(), record.makers(agreement), record.votes(agreement.id()));
    }

    private Optional<Agreement> waiting(CaseId caseId) {
        return agreements.idsOfCase(caseId.value(), List.of(AgreementStatus.IN_APPROVAL)).stream().findFirst().flatMap(agreements::findById);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
