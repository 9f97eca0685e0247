package io.acuerdo.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.agreement.Agreements;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.document.DocumentEntry;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.Documents;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.DebtorPosition;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.portfolio.PaymentSummary;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.promise.PromiseDetails;
import io.acuerdo.promise.PromiseId;
import io.acuerdo.promise.Promises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk may give out for a case, one by one: a paper that exists, one that can be made now, or why it cannot. Makes the one that is chosen. */
@Service
@Transactional
public class PaperDesk {

    private final Papers papers;
    private final Documents documents;
    private final Cases cases;
    private final Portfolios portfolios;
    private final Promises promises;
    private final Agreements agreements;
    private final Clock clock;

    PaperDesk(Papers papers, Documents documents, Cases cases, Portfolios portfolios, Promises promises, Agreements agreements, Clock clock) {
        this.papers = papers;
        this.documents = documents;
        this.cases = cases;
        this.portfolios = portfolios;
        this.promises = promises;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Today's statement, the certificate, the receipts and the confirmations, the newest payment and promise first. Empty when there is no such case. */
    @Transactional(readOnly = true)
    public List<PaperChoice> choices(CaseId id) {
        Optional<CaseSummary> found = cases.summary(id);
        if (found.isEmpty()) {
            return List.of();
        }
        DebtorId debtor = found.get().debtorId();
        LocalDate today = LocalDate.ofInstant(clock.instant(), portfolios.portfolio(found.get().portfolio()).zone());
        DebtorPosition position = portfolios.position(debtor);
        var all = new ArrayList<PaperChoice>();
        all.add(new PaperChoice(DocumentType.DEBT_STATEMENT, id.value(), position.pastDue(), today, null,
                one(Papers.statementOf(id, today), DocumentType.DEBT_STATEMENT), null));
        all.add(certificate(id, position, today));
        all.addAll(receipts(portfolios.payments(debtor)));
        all.addAll(confirmations(promises.ofCase(id)));
        return all;
    }

    private PaperChoice certificate(CaseId id, DebtorPosition position, LocalDate today) {
        var completed = papers.completed(id);
        UUID subject = completed.map(agreement -> papers.endOf(agreements.details(agreement.id()).orElseThrow(), DocumentType.PAID_OFF_CERTIFICATE)).orElse(id.value());
        boolean owed = completed.isEmpty() && position.payoff().isPositive();
        return new PaperChoice(DocumentType.PAID_OFF_CERTIFICATE, id.value(), position.payoff(), today, null,
                owed ? null : one(subject, DocumentType.PAID_OFF_CERTIFICATE), owed ? WhyNot.stillOwed(position.payoff()) : null);
    }

    private List<PaperChoice> receipts(List<PaymentSummary> payments) {
        Map<UUID, DocumentEntry> made = documents.about(payments.stream().map(payment -> payment.id().value()).toList(), DocumentType.PAYMENT_RECEIPT);
        return payments.stream().map(payment -> new PaperChoice(DocumentType.PAYMENT_RECEIPT, payment.id().value(), payment.amount(), payment.paidOn(),
                payment.reference(), payment.isReversed() ? null : made.get(payment.id().value()), payment.isReversed() ? WhyNot.bounced(payment) : null)).toList();
    }

    private List<PaperChoice> confirmations(List<PromiseDetails> all) {
        Map<UUID, DocumentEntry> made = documents.about(all.stream().map(promise -> promise.id().value()).toList(), DocumentType.PROMISE_CONFIRMATION);
        return all.stream().map(promise -> new PaperChoice(DocumentType.PROMISE_CONFIRMATION, promise.id().value(), promise.amount(), promise.dueOn(), null,
                made.get(promise.id().value()), made.containsKey(promise.id().value()) || !WhyNot.isWithdrawn(promise) ? null : WhyNot.withdrawn(promise))).toList();
    }

    private DocumentEntry one(UUID subject, DocumentType type) {
        return documents.about(List.of(subject), type).get(subject);
    }

    /** Makes the paper, or answers the one that exists. {@code subject} as {@link #choices} names it; of another debtor it is unknown. */
    public PaperResult make(CaseId id, DocumentType type, UUID subject) {
        return switch (type) {
            case DEBT_STATEMENT -> papers.statement(id);
            case PAID_OFF_CERTIFICATE -> papers.paidOff(id);
            case PAYMENT_RECEIPT -> isOfDebtor(id, subject) ? papers.receipt(new PaymentId(subject), id) : new PaperResult.Unknown();
            case PROMISE_CONFIRMATION -> promises.details(new PromiseId(subject)).filter(promise -> promise.caseId().equals(id))
                    .map(promise -> papers.confirmation(promise.id())).orElseGet(PaperResult.Unknown::new);
            case AGREEMENT, ACCEPTANCE_EVIDENCE, BREACH_NOTICE -> throw new IllegalArgumentException("Nobody asks for " + type + ": its step makes it");
        };
    }

    private boolean isOfDebtor(CaseId id, UUID payment) {
        return cases.summary(id).map(found -> portfolios.payments(found.debtorId()).stream().anyMatch(one -> one.id().value().equals(payment))).orElse(false);
    }
}
