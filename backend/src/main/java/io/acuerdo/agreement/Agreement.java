package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

/**
 * An agreement and every step it may take. A step that is not allowed from where it stands throws {@link IllegalStateException}; who made a
 * proposal, or revised it, never decides on it.
 */
@Entity
@Table(name = "agreement")
class Agreement extends ServicedAgreement {

    @Id
    private UUID id;
    private UUID debtorId;
    private String portfolio;
    private UUID offerId;
    private boolean withinOffer;
    private BigDecimal ratePct;
    private BigDecimal totalPayment;
    private BigDecimal totalInterest;
    private BigDecimal totalCostPct;
    @Embedded
    private Concession concession;
    private String proposedBy;
    private String maker;
    private String checker;
    private String approverGroup;
    private Instant proposedAt;
    private Instant waitingSince;
    private Instant decideUntil;
    private Instant approvedAt;
    private Instant acceptUntil;
    private String terms;
    private String termsSha256;
    private String documentSha256;
    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "agreement_account", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<RefinancedAccount> accounts = new ArrayList<>();

    protected Agreement() {
    }

    Agreement(CaseId caseId, DebtorId debtorId, String portfolio, Draft draft, String maker, Instant now) {
        this.id = AgreementId.next().value();
        this.caseId = caseId.value();
        this.debtorId = debtorId.value();
        this.portfolio = portfolio;
        this.type = draft.type();
        this.proposedBy = maker;
        this.proposedAt = now;
        this.accounts.addAll(draft.accounts());
        put(draft, maker);
    }

    private void put(Draft draft, String by) {
        status = AgreementStatus.PROPOSED;
        maker = by;
        currency = draft.terms().principal().currency().getCurrencyCode();
        downPayment = draft.downPayment() == null ? null : new AwaitedDownPayment(draft.downPayment());
        conditions = draft.terms().conditions();
        principal = draft.terms().principal().amount();
        ratePct = draft.terms().ratePct();
        installments = draft.terms().installments();
        firstDueOn = draft.terms().firstDueOn();
        today = draft.today();
        concession = draft.concession();
        totalPayment = sum(draft.rows().stream().map(ScheduleRow::payment));
        totalInterest = sum(draft.rows().stream().map(ScheduleRow::interest));
        totalCostPct = draft.totalCostPct();
        rows.clear();
        draft.rows().forEach(row -> rows.add(new Instalment(row, draft.toleranceDays())));
    }

    private static BigDecimal sum(java.util.stream.Stream<Money> amounts) {
        return amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param offerId may be null: a proposal can stay within what is on offer without naming it */
    void takeUp(UUID offerId, boolean within) {
        this.offerId = offerId;
        this.withinOffer = within;
    }

    void requestApproval(String group, Instant now) {
        expect(AgreementStatus.PROPOSED);
        status = AgreementStatus.IN_APPROVAL;
        approverGroup = group;
        waitingSince = now;
    }

    /** Whose decision it is now, and until when; without an end while something is awaited first. */
    void passTo(String group, Instant until) {
        expect(AgreementStatus.IN_APPROVAL);
        approverGroup = group;
        decideUntil = until;
    }

    /** A file and the hash of its terms are there from this step on, and nothing of the terms changes any more. */
    void approve(String checker, String canonicalTerms, String termsHash, String documentHash, Instant acceptUntil, Instant now) {
        decide(checker, AgreementStatus.APPROVED, null);
        this.approvedAt = now;
        this.acceptUntil = acceptUntil;
        this.terms = canonicalTerms;
        this.termsSha256 = termsHash;
        this.documentSha256 = documentHash;
    }

    void returnToMaker(String checker, String reason) {
        decide(checker, AgreementStatus.RETURNED, reason);
    }

    void reject(String checker, String reason, Instant now) {
        decide(checker, AgreementStatus.REJECTED, reason);
        endedAt = now;
    }

    private void decide(String checker, AgreementStatus next, String reason) {
        expect(AgreementStatus.IN_APPROVAL);
        if (isMaker(checker)) {
            throw new IllegalStateException(checker + " made this proposal and cannot decide on it");
        }
        this.checker = checker;
        this.reason = reason;
        this.waitingSince = null;
        this.decideUntil = null;
        this.status = next;
    }

    boolean isMaker(String username) {
        return makers().contains(username);
    }

    /** Who proposed it, and who revised it last. */
    Set<String> makers() {
        return new HashSet<>(List.of(proposedBy, maker));
    }

    /** Other terms than those that were held against an offer: they stand within none until somebody with the authority says yes. */
    void resubmit(Draft draft, String by) {
        expect(AgreementStatus.RETURNED);
        put(draft, by);
        takeUp(null, false);
    }

    void accept(AcceptanceEvidence evidence, LocalDate day) {
        expect(AgreementStatus.APPROVED);
        if (!evidence.at().isBefore(acceptUntil)) {
            throw new IllegalStateException("Could be accepted until " + acceptUntil);
        }
        status = AgreementStatus.ACCEPTED;
        acceptance = new Acceptance(evidence, day);
    }

    /** Proposed to take the place of this one. */
    void amend(Agreement predecessor) {
        expect(AgreementStatus.PROPOSED);
        predecessor.expect(AgreementStatus.ACTIVE);
        amends = predecessor.id;
        haircutBefore = predecessor.haircut().amount();
    }

    /** Its successor was accepted. */
    void supersede(Agreement successor, Instant now) {
        expect(AgreementStatus.ACTIVE);
        amendedBy = successor.id;
        end(AgreementStatus.SUPERSEDED, now);
    }

    void expire(Instant now) {
        expect(AgreementStatus.APPROVED);
        if (now.isBefore(acceptUntil)) {
            throw new IllegalStateException("May be accepted until " + acceptUntil);
        }
        end(AgreementStatus.CANCELLED, now);
    }

    /** Before the debtor's yes by a person's wish; later only because the case has ended. */
    void cancel(String reason, Instant now) {
        expect(AgreementStatus.PROPOSED, AgreementStatus.IN_APPROVAL, AgreementStatus.RETURNED, AgreementStatus.APPROVED, AgreementStatus.ACCEPTED,
                AgreementStatus.ACTIVE);
        this.reason = reason;
        this.waitingSince = null;
        this.decideUntil = null;
        end(AgreementStatus.CANCELLED, now);
    }

    AgreementId id() {
        return new AgreementId(id);
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    DebtorId debtorId() {
        return new DebtorId(debtorId);
    }

    String portfolio() {
        return portfolio;
    }

    AgreementType type() {
        return type;
    }

    AgreementStatus status() {
        return status;
    }

    String maker() {
        return maker;
    }

    String approverGroup() {
        return approverGroup;
    }

    Instant decideUntil() {
        return decideUntil;
    }

    Instant acceptUntil() {
        return acceptUntil;
    }

    String documentSha256() {
        return documentSha256;
    }

    String currency() {
        return currency;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    List<RefinancedAccount> accounts() {
        return List.copyOf(accounts);
    }

    boolean replaces(UUID accountId) {
        return accounts.stream().anyMatch(account -> account.accountId().equals(accountId));
    }

    RefinancingTerms terms() {
        return new RefinancingTerms(accounts.stream().map(RefinancedAccount::externalId).toList(), money(principal), plain(ratePct), conditions, installments, firstDueOn);
    }

    /** What was settled upfront, for terms that are revised; charges that were split once stay in the amounts. */
    Upfront upfront() {
        return downPayment == null ? Upfront.NOTHING : new Upfront(null, money(downPayment.amount()), downPayment.dueOn());
    }

    ProposalFacts facts() {
        return new ProposalFacts(money(principal), plain(concession.haircutPct()), plain(concession.npvLossPct()), plain(concession.rateCutPct()),
                months(), concession.restructureCount(), type, withinOffer);
    }

    /** From the first due day to the last, both months included. */
    private int months() {
        return (int) ChronoUnit.MONTHS.between(firstDueOn, rows.getLast().dueOn()) + 1;
    }

    AcceptanceEvidence acceptance() {
        return acceptance == null ? null : acceptance.evidence();
    }

    AgreementSummary summary() {
        var next = status.isServiced() ? plan().next().map(Instalment::dueOn).orElse(null) : null;
        return new AgreementSummary(id(), caseId(), type, status, money(principal), installments, rows.getFirst().read(currency).payment(),
                money(totalPayment), paid(), maker, proposedAt, next, (int) plan().missed(), status.isServiced() ? cureEndsOn().orElse(null) : null);
    }

    AgreementDetails details() {
        var schedule = rows.stream().map(row -> row.read(currency)).toList();
        var proposal = new DebtTerms(money(principal), plain(conditions.nominalPct(ratePct)), schedule.getFirst().payment(), months(), schedule.getLast().dueOn(),
                money(totalPayment).plus(money(downPayment == null ? BigDecimal.ZERO : downPayment.amount())), Money.zero(currency), null);
        return new AgreementDetails(id(), caseId(), type, status, terms(), today.read(currency), proposal, facts(), schedule, money(totalPayment),
                money(totalInterest), paid(), maker, checker, approverGroup, reason, proposedAt, waitingSince, approvedAt, acceptUntil, acceptance(),
                endedAt, documentSha256 != null, termsSha256, documentSha256, concession.npv(currency), totalCostPct == null ? null : plain(totalCostPct), life());
    }

    ApprovalSummary approval(String debtorName, List<String> unusual, DecisionRecord.Tally tally) {
        int needed = CommitteePolicy.decidesByVotes(approverGroup) ? CommitteePolicy.VOICES : 1;
        return new ApprovalSummary(id(), caseId(), debtorName, portfolio, money(principal), plain(concession.haircutPct()), plain(concession.npvLossPct()),
                concession.npv(currency), installments, waitingSince, decideUntil, maker, approverGroup, unusual, tally.inFavour(), tally.against(), needed,
                tally.awaitsDocument());
    }

    /** Without the zeros that the column adds. */
    private static BigDecimal plain(BigDecimal pct) {
        return new BigDecimal(pct.signum() == 0 ? "0" : pct.stripTrailingZeros().toPlainString());
    }
}
