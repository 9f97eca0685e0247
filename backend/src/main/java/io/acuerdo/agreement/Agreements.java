package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.acuerdo.agreement.Proposals.Outcome;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.document.Documents;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements from the proposal to the last instalment, as people and other programs use them. */
@Service
@Transactional
public class Agreements {

    static final List<AgreementStatus> LIVING = Arrays.stream(AgreementStatus.values()).filter(AgreementStatus::isLiving).toList();
    static final List<AgreementType> RESTRUCTURES = Arrays.stream(AgreementType.values()).filter(AgreementType::restructures).toList();
    private static final String CHANNEL = "[A-Z][A-Z0-9_]{1,39}";
    private static final int LONGEST_NAME = 200;

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final Offers offers;
    private final Proposals proposals;
    private final AgreementMoney money;
    private final ApprovalsToDecide approvals;
    private final Cases cases;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(AgreementRepository agreements, AgreementStore store, Offers offers, Proposals proposals, AgreementMoney money, ApprovalsToDecide approvals, Cases cases,
               Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.offers = offers;
        this.proposals = proposals;
        this.money = money;
        this.approvals = approvals;
        this.cases = cases;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes an agreement on an open case that is not on hold and has no living agreement. */
    public ProposalResult propose(ProposeAgreement wish) {
        Optional<CaseStanding> standing = cases.lock(wish.caseId());
        Optional<Problem> blocked = standing.map(this::whyNot).orElse(Optional.of(new Problem("caseId", "unknownCase")));
        if (blocked.isPresent()) {
            return new ProposalResult.Refused(List.of(blocked.get().inWords()));
        }
        Optional<ProposalResult.Refused> closed = wish.offerId() == null ? Optional.empty() : offers.whyNot(wish.offerId(), wish.caseId(), wish.type());
        if (closed.isPresent()) {
            return closed.get();
        }
        return switch (draft(standing.orElseThrow(), wish)) {
            case Drafted.Wrong(var problems) -> new ProposalResult.Refused(problems);
            case Drafted.Ready(var agreement) -> {
                agreements.saveAndFlush(agreement);
                RefinancingTerms terms = agreement.terms();
                String summary = AgreementStore.sentence("proposed." + agreement.type(), terms.principal(), terms.installments());
                cases.moveTo(wish.caseId(), Stage.REFINANCING, agreement.id().value(), summary, wish.maker());
                store.tell(agreement, TimelineKind.AGREEMENT_PROPOSED, wish.maker(), summary, "principal", terms.principal(),
                        "installments", terms.installments(), "ratePct", terms.ratePct());
                events.publishEvent(new AgreementProposed(agreement.id(), agreement.caseId()));
                yield new ProposalResult.Proposed(agreement.id());
            }
        };
    }

    private sealed interface Drafted {
        record Ready(Agreement agreement) implements Drafted {
        }

        record Wrong(List<FieldProblem> problems) implements Drafted {
        }
    }

    private Drafted draft(CaseStanding standing, ProposeAgreement wish) {
        var debtor = store.debtor(standing.debtorId());
        int earlier = agreements.countAccepted(debtor.id().value(), RESTRUCTURES);
        var wanted = new Wanted(wish.type(), wish.accountExternalIds(), wish.principal(), wish.ratePct(), wish.conditions(), wish.installments(), wish.firstDueOn(),
                wish.upfront());
        return switch (proposals.draft(debtor, wanted, earlier)) {
            case Outcome.Wrong(var problems) -> new Drafted.Wrong(problems);
            case Outcome.Ready(var draft) -> {
                Optional<OfferLimits> limits = offers.limits(wish.offerId(), wish.caseId(), wish.type());
                List<Problem> beyond = new ArrayList<>(limits.map(within -> OfferPolicy.check(wanted, draft, within)).orElse(List.of()));
                proposals.aboveLastKnownCap(debtor, draft.type(), draft.terms()).ifPresent(beyond::add);
                if (wish.offerId() != null && !beyond.isEmpty()) {
                    yield new Drafted.Wrong(Problem.inWords(beyond));
                }
                var agreement = new Agreement(wish.caseId(), debtor.id(), debtor.portfolio(), draft, wish.maker().username(), clock.instant());
                agreement.takeUp(wish.offerId(), limits.isPresent() && beyond.isEmpty());
                yield new Drafted.Ready(agreement);
            }
        };
    }

    /** What a proposal would come to, without sending it. Whether the case takes one now is not asked. */
    @Transactional(readOnly = true)
    public ProposalPreview preview(ProposeAgreement wish) {
        return cases.standing(wish.caseId()).map(standing -> switch (draft(standing, wish)) {
            case Drafted.Wrong(var problems) -> new ProposalPreview.Impossible(problems);
            case Drafted.Ready(var agreement) -> new ProposalPreview.Possible(agreement.details());
        }).orElseGet(() -> new ProposalPreview.Impossible(Problem.inWords(List.of(new Problem("caseId", "unknownCase")))));
    }

    private Optional<Problem> whyNot(CaseStanding standing) {
        if (!standing.isOpen()) {
            return Optional.of(new Problem("caseId", "caseEnded"));
        }
        if (standing.onHold()) {
            return Optional.of(new Problem("caseId", "caseOnHold"));
        }
        return agreements.idsOfCase(standing.id().value(), LIVING).isEmpty() ? Optional.empty() : Optional.of(new Problem("caseId", "livingAgreement"));
    }

    /** Why nothing can be proposed for this case now, whatever the terms; empty when something may be. */
    @Transactional(readOnly = true)
    public Optional<String> whyMayNotPropose(CaseId id) {
        return cases.standing(id).map(this::whyNot).orElse(Optional.of(new Problem("caseId", "unknownCase"))).map(problem -> problem.inWords().message());
    }

    /** Withdraws an agreement that has not been accepted. Empty when that is done, else the reason why not. */
    public Optional<String> cancel(AgreementId id, String reason, Actor actor) {
        var opened = store.open(id);
        var agreement = opened.agreement();
        if (!agreement.status().isLiving() || agreement.status().isServiced()) {
            return Optional.of(Problem.sentence("notCancellable"));
        }
        agreement.cancel(reason, clock.instant());
        String summary = AgreementStore.sentence("withdrawn", reason == null ? "" : reason);
        store.giveBack(opened, summary, actor);
        store.tell(agreement, TimelineKind.AGREEMENT_CANCELLED, actor, summary, "reason", reason);
        events.publishEvent(new AgreementCancelled(agreement.id(), agreement.caseId()));
        return Optional.empty();
    }

    /**
     * Records the debtor's yes to an approved agreement with its evidence; a repeat answers the first evidence. {@code saidBy} is a channel such as
     * PORTAL, BRANCH, CALL or EMAIL, kept in capitals. Money of that day counts already.
     */
    public AcceptanceResult accept(AgreementId id, String acceptedBy, String saidBy, Actor actor) {
        String channel = saidBy == null ? "" : saidBy.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        var opened = store.open(id);
        var agreement = opened.agreement();
        if (agreement.acceptance() != null) {
            return new AcceptanceResult.Accepted(agreement.acceptance());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> refusal = refusal(opened, acceptedBy, channel, now);
        if (refusal.isPresent()) {
            return new AcceptanceResult.Refused(AcceptanceResult.Cause.NOT_ACCEPTABLE, Problem.sentence(refusal.get()));
        }
        var evidence = new AcceptanceEvidence(acceptedBy.strip(), channel, now, actor.username(), agreement.documentSha256());
        money.supersede(agreement);
        agreement.accept(evidence, store.earliestDay(agreement, now));
        String summary = AgreementStore.sentence("accepted", evidence.acceptedBy(), channel);
        cases.moveTo(agreement.caseId(), Stage.AGREEMENT, id.value(), summary, actor);
        store.tell(agreement, TimelineKind.AGREEMENT_ACCEPTED, actor, summary, "acceptedBy", evidence.acceptedBy(), "channel", channel,
                "documentSha256", evidence.documentSha256());
        events.publishEvent(new AgreementAccepted(agreement.id(), agreement.caseId()));
        money.gather(agreement);
        return new AcceptanceResult.Accepted(evidence);
    }

    private static Optional<String> refusal(AgreementStore.Opened opened, String acceptedBy, String channel, Instant now) {
        var agreement = opened.agreement();
        if (agreement.status() != AgreementStatus.APPROVED || !opened.standing().isOpen()) {
            return Optional.of("notApproved");
        }
        if (!now.isBefore(agreement.acceptUntil())) {
            return Optional.of("acceptanceExpired");
        }
        if (opened.standing().onHold()) {
            return Optional.of("caseOnHold");
        }
        if (acceptedBy == null || acceptedBy.isBlank() || acceptedBy.length() > LONGEST_NAME) {
            return Optional.of("acceptedByMissing");
        }
        return !channel.matches(CHANNEL) ? Optional.of("channelMissing") : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<AgreementDetails> details(AgreementId id) {
        return agreements.findById(id.value()).map(Agreement::details);
    }

    /** All agreements of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<AgreementSummary> ofCase(CaseId caseId) {
        return agreements.findByCaseIdOrderByProposedAtDesc(caseId.value()).stream().map(Agreement::summary).toList();
    }

    /** Agreements in any of these states, or in every state when none is named. Sort by {@code proposedAt, principal, status}. */
    @Transactional(readOnly = true)
    public Page<AgreementSummary> search(Collection<AgreementStatus> statuses, Pageable page) {
        var wanted = statuses.isEmpty() ? List.of(AgreementStatus.values()) : statuses;
        return agreements.findByStatusIn(wanted, page).map(Agreement::summary);
    }

    /** Proposals that wait for a yes or no, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<ApprovalSummary> waitingForApproval() {
        return approvals.waiting();
    }

    /** The PDF made at approval; empty before. */
    @Transactional(readOnly = true)
    public Optional<AgreementFile> document(AgreementId id) {
        return documents.find(id.value(), AgreementPrinter.KIND).map(kept -> new AgreementFile(kept.fileName(), kept.content(), kept.sha256()));
    }

    /** Calculates a schedule without keeping it. */
    @Transactional(readOnly = true)
    public QuoteResult quote(QuoteRequest request) {
        return proposals.quote(request);
    }
}
