package io.acuerdo.paper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.agreement.AgreementBreached;
import io.acuerdo.agreement.AgreementCompleted;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementPreview;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.AgreementSummary;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.InstalmentStatus;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.document.DocumentContent;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.Documents;
import io.acuerdo.document.IssueDocument;
import io.acuerdo.document.StoredDocument;
import io.acuerdo.document.Wording;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.DebtorPosition;
import io.acuerdo.portfolio.PaymentDetails;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.portfolio.PaymentSummary;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.promise.PromiseDetails;
import io.acuerdo.promise.PromiseId;
import io.acuerdo.promise.Promises;
import io.acuerdo.shared.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the papers. A notice of breach and a paid-off certificate are made when an agreement ends, in the same transaction; a receipt, a
 * confirmation and a statement when somebody first asks for them, and from then on they stay the same. There is one statement a case and day.
 */
@Service
@Transactional
public class Papers {

    private final Documents documents;
    private final Portfolios portfolios;
    private final Cases cases;
    private final Promises promises;
    private final Agreements agreements;
    private final AgreementPreview preview;
    private final Clock clock;

    Papers(Documents documents, Portfolios portfolios, Cases cases, Promises promises, Agreements agreements,
           AgreementPreview preview, Clock clock) {
        this.documents = documents;
        this.portfolios = portfolios;
        this.cases = cases;
        this.promises = promises;
        this.agreements = agreements;
        this.preview = preview;
        this.clock = clock;
    }

    /** That a payment arrived. It lies in the folder of the debtor's open case. */
    public PaperResult receipt(PaymentId id) {
        Optional<PaymentSummary> found = portfolios.payment(id).map(PaymentDetails::payment);
        if (found.isEmpty()) {
            return new PaperResult.Unknown();
        }
        AccountSummary account = portfolios.account(found.get().accountId()).orElseThrow();
        return receipt(found.get(), account, cases.openCaseOf(account.debtorId()).orElse(null));
    }

    /** For the folder of this case, which may have ended since. */
    PaperResult receipt(PaymentId id, CaseId folder) {
        return portfolios.payment(id).map(PaymentDetails::payment)
                .map(payment -> receipt(payment, portfolios.account(payment.accountId()).orElseThrow(), folder)).orElseGet(PaperResult.Unknown::new);
    }

    private PaperResult receipt(PaymentSummary payment, AccountSummary account, CaseId folder) {
        if (payment.isReversed()) {
            return new PaperResult.NotNow(WhyNot.bounced(payment));
        }
        return made(payment.id().value(), folder, receiptText(payment, account), DocumentType.PAYMENT_RECEIPT);
    }

    private Sheet receiptText(PaymentSummary payment, AccountSummary account) {
        return sheet(debtor(account.debtorId()))
                .with("account", account.externalId()).with("product", account.product()).with("amount", payment.amount()).with("paidOn", payment.paidOn())
                .with("reference", Wording.orDash(payment.reference())).with("receivedAt", payment.receivedAt()).with("pastDue", account.pastDue())
                .with("outstanding", account.outstanding()).with("asOf", clock.instant());
    }

    /** What the debtor promised. One that was withdrawn is not confirmed, unless it was before. */
    public PaperResult confirmation(PromiseId id) {
        Optional<PromiseDetails> found = promises.details(id);
        if (found.isEmpty()) {
            return new PaperResult.Unknown();
        }
        Optional<StoredDocument> kept = documents.find(id.value(), DocumentType.PROMISE_CONFIRMATION.name());
        if (kept.isEmpty() && WhyNot.isWithdrawn(found.get())) {
            return new PaperResult.NotNow(WhyNot.withdrawn(found.get()));
        }
        return made(id.value(), found.get().caseId(), confirmationText(found.get()), DocumentType.PROMISE_CONFIRMATION);
    }

    private Sheet confirmationText(PromiseDetails promise) {
        return sheet(debtor(promise.debtorId())).with("amount", promise.amount()).with("dueOn", promise.dueOn())
                .with("graceEndsOn", promise.graceEndsOn()).with("promisedAt", promise.recordedAt());
    }

    /** What is owed today in the portfolio's zone, account by account. */
    public PaperResult statement(CaseId id) {
        Optional<CaseSummary> found = cases.summary(id);
        if (found.isEmpty()) {
            return new PaperResult.Unknown();
        }
        DebtorDetails debtor = debtor(found.get().debtorId());
        return made(statementOf(id, today(debtor)), id, statementText(debtor), DocumentType.DEBT_STATEMENT);
    }

    static UUID statementOf(CaseId id, LocalDate day) {
        return UUID.nameUUIDFromBytes(("statement/" + id + "/" + day).getBytes(StandardCharsets.UTF_8));
    }

    private Sheet statementText(DebtorDetails debtor) {
        DebtorPosition position = portfolios.position(debtor.id());
        var text = sheet(debtor).with("asOf", clock.instant()).with("pastDue", position.pastDue())
                .with("outstanding", position.outstanding()).with("payoff", position.payoff());
        text.rows("accounts", debtor.accounts().stream().map(account -> text.row().with("externalId", account.externalId())
                .with("product", Wording.orDash(account.product())).with("daysPastDue", account.dpd()).with("pastDue", account.pastDue())
                .with("outstanding", account.outstanding()).with("payoff", account.payoff())).toList());
        return text;
    }

    /** «Paz y salvo»: of a completed agreement, else of a debt whose payoff is nothing. */
    public PaperResult paidOff(CaseId id) {
        Optional<CaseSummary> found = cases.summary(id);
        if (found.isEmpty()) {
            return new PaperResult.Unknown();
        }
        Optional<AgreementSummary> completed = completed(id);
        if (completed.isPresent()) {
            return new PaperResult.Made(paidOff(completed.get().id()));
        }
        DebtorDetails debtor = debtor(found.get().debtorId());
        Money payoff = portfolios.position(debtor.id()).payoff();
        if (payoff.isPositive()) {
            return new PaperResult.NotNow(WhyNot.stillOwed(payoff));
        }
        return made(id.value(), id, paidOffText(debtor), DocumentType.PAID_OFF_CERTIFICATE);
    }

    Optional<AgreementSummary> completed(CaseId id) {
        return agreements.ofCase(id).stream().filter(agreement -> agreement.status() == AgreementStatus.COMPLETED).findFirst();
    }

    private Sheet paidOffText(DebtorDetails debtor) {
        var text = sheet(debtor).with("paidOffOn", today(debtor));
        accounts(text, debtor.accounts());
        return text;
    }

    @EventListener
    void on(AgreementCompleted completed) {
        paidOff(completed.agreementId());
    }

    private StoredDocument paidOff(AgreementId id) {
        AgreementDetails agreement = agreements.details(id).orElseThrow();
        DebtorDetails debtor = debtor(cases.summary(agreement.caseId()).orElseThrow().debtorId());
        LocalDate on = agreement.endedAt() == null ? today(debtor) : LocalDate.ofInstant(agreement.endedAt(), debtor.zones().getFirst());
        var text = sheet(debtor).with("paidOffOn", on).with("agreement", id.toString()).with("paid", agreement.paid());
        accounts(text, debtor.accounts().stream().filter(account -> agreement.terms().accounts().contains(account.externalId())).toList());
        return documents.issue(new IssueDocument(endOf(agreement, DocumentType.PAID_OFF_CERTIFICATE), agreement.caseId().value(),
                text.content(DocumentType.PAID_OFF_CERTIFICATE), agreement.documentSha256()));
    }

    private static void accounts(Sheet text, List<AccountSummary> accounts) {
        text.rows("accounts", accounts.stream().map(account -> text.row().with("externalId", account.externalId())
                .with("product", Wording.orDash(account.product()))).toList());
    }

    @EventListener
    void on(AgreementBreached breached) {
        AgreementDetails agreement = agreements.details(breached.agreementId()).orElseThrow();
        DebtorDetails debtor = debtor(cases.summary(breached.caseId()).orElseThrow().debtorId());
        documents.issue(new IssueDocument(endOf(agreement, DocumentType.BREACH_NOTICE), agreement.caseId().value(),
                breachText(agreement, debtor).content(DocumentType.BREACH_NOTICE), agreement.documentSha256()));
    }

    /**
     * What the paper about the end of an agreement is about: the agreement itself the first time. One that was put back in force and ends again has
     * a paper of its own for that end, because the first tells of another day and other money.
     */
    UUID endOf(AgreementDetails agreement, DocumentType type) {
        Optional<StoredDocument> first = documents.find(agreement.id().value(), type.name());
        boolean again = agreement.endedAt() != null && first.filter(kept -> kept.madeAt().isBefore(agreement.endedAt().truncatedTo(ChronoUnit.MICROS))).isPresent();
        return again ? UUID.nameUUIDFromBytes((type + "/" + agreement.id() + "/" + agreement.endedAt().truncatedTo(ChronoUnit.MILLIS)).getBytes(StandardCharsets.UTF_8))
                : agreement.id().value();
    }

    private Sheet breachText(AgreementDetails agreement, DebtorDetails debtor) {
        var text = sheet(debtor).with("agreement", agreement.id().toString())
                .with("breachedAt", agreement.endedAt() == null ? clock.instant() : agreement.endedAt()).with("paid", agreement.paid())
                .with("open", agreement.totalPayment().minus(agreement.paid()));
        text.rows("missed", agreement.rows().stream().filter(row -> row.status() == InstalmentStatus.MISSED).map(row -> text.row().with("number", row.number())
                .with("dueOn", row.dueOn()).with("payment", row.payment().minus(row.paid()))).toList());
        return text;
    }

    /**
     * What a document of this type would say about this case now, for the preview of a template: its newest payment, promise or agreement. Empty when
     * the case has none. Keeps nothing.
     */
    @Transactional(readOnly = true)
    public Optional<DocumentContent> example(DocumentType type, CaseId id) {
        return cases.summary(id).flatMap(found -> {
            DebtorDetails debtor = debtor(found.debtorId());
            Optional<AgreementDetails> agreement = agreements.ofCase(id).stream().findFirst().flatMap(newest -> agreements.details(newest.id()));
            return switch (type) {
                case AGREEMENT -> agreement.flatMap(newest -> preview.of(newest.id()));
                case PAYMENT_RECEIPT -> portfolios.payments(debtor.id()).stream().findFirst()
                        .map(payment -> receiptText(payment, portfolios.account(payment.accountId()).orElseThrow()).content(type));
                case PROMISE_CONFIRMATION -> promises.ofCase(id).stream().findFirst().map(promise -> confirmationText(promise).content(type));
                case BREACH_NOTICE -> agreement.map(newest -> breachText(newest, debtor).content(type));
                case DEBT_STATEMENT -> Optional.of(statementText(debtor).content(type));
                case PAID_OFF_CERTIFICATE -> Optional.of(paidOffText(debtor).content(type));
                case ACCEPTANCE_EVIDENCE -> Optional.empty();
            };
        });
    }

    private Sheet sheet(DebtorDetails debtor) {
        return Sheet.of(debtor, portfolios.portfolio(debtor.portfolio()));
    }

    private PaperResult made(UUID subject, CaseId folder, Sheet text, DocumentType type) {
        return new PaperResult.Made(documents.issue(new IssueDocument(subject, folder == null ? null : folder.value(), text.content(type))));
    }

    private DebtorDetails debtor(DebtorId id) {
        return portfolios.debtor(id).orElseThrow(() -> new IllegalStateException("There is no debtor " + id));
    }

    private LocalDate today(DebtorDetails debtor) {
        return LocalDate.ofInstant(clock.instant(), portfolios.portfolio(debtor.portfolio()).zone());
    }
}
