package io.acuerdo.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.acuerdo.agreement.AgreementBreached;
import io.acuerdo.agreement.AgreementCompleted;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.BreachingAgreement;
import io.acuerdo.agreement.InstalmentOutcome;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.cases.CaseId;
import io.acuerdo.document.DocumentEntry;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.Documents;
import io.acuerdo.document.StoredDocument;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.promise.PromiseResult;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.RecordPromise;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.testing.DatabaseTest;
import io.acuerdo.testing.Diary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class PapersTest {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Papers papers;
    @Autowired
    private PaperDesk desk;
    @Autowired
    private Documents documents;
    @Autowired
    private MovableClock clock;

    private Duration offset;
    private Diary diary;
    private CaseId caseId;

    @BeforeEach
    void aCase() {
        offset = clock.offset();
        diary = new Diary(beans).on("2026-03-02").fileSays("2026-01-20 250.00", "2026-02-20 250.00");
        caseId = diary.openCase();
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void aReceiptIsMadeOnceForItsPayment() throws IOException {
        diary.debtorPays("100.00", "2026-03-01");
        PaymentId payment = beans.getBean(Portfolios.class).payments(diary.debtor()).getFirst().id();

        var receipt = made(papers.receipt(payment));
        assertThat(text(receipt)).contains("Recibo de pago", "Ana María Ñáñez", "Banco del Diario", "100,00 COP", "400,00 COP");
        diary.debtorPays("50.00", "2026-03-02");
        assertThat(made(papers.receipt(payment)).sha256()).isEqualTo(receipt.sha256());
        assertThat(papers.receipt(new PaymentId(UUID.randomUUID()))).isInstanceOf(PaperResult.Unknown.class);
    }

    @Test
    void aPromiseIsConfirmedWithTheLastDayThatKeepsIt() throws IOException {
        var recorded = beans.getBean(Promises.class).record(new RecordPromise(caseId, Diary.cop("250.00"), LocalDate.parse("2026-03-10"), Diary.AGENT));
        var confirmation = made(papers.confirmation(((PromiseResult.Recorded) recorded).id()));
        assertThat(text(confirmation)).contains("Confirmación de promesa de pago", "250,00 COP", "10 mar 2026", "11 mar 2026");
    }

    @Test
    void thereIsOneStatementADayAndNoCertificateWhileSomethingIsOwed() throws IOException {
        var first = made(papers.statement(caseId));
        assertThat(text(first)).contains("Estado de la deuda", "500,00 COP", "41");
        assertThat(text(first).replace(" ", "")).as("a long number of an account breaks over lines").contains(diary.account());
        assertThat(made(papers.statement(caseId)).sha256()).isEqualTo(first.sha256());
        assertThat(papers.paidOff(caseId)).isInstanceOfSatisfying(PaperResult.NotNow.class, why -> assertThat(why.reason()).contains("500"));
        diary.on("2026-03-03");
        assertThat(made(papers.statement(caseId)).sha256()).isNotEqualTo(first.sha256());
        assertThat(documents.ofCase(caseId.value())).hasSize(2);

        diary.debtorPays("500.00", "2026-03-03");
        assertThat(text(made(papers.paidOff(caseId)))).contains("Paz y salvo", "no debe nada");
    }

    @Test
    void theEndOfAnAgreementLeavesItsPaperInTheFolder() throws IOException {
        var proposed = (ProposalResult.Proposed) beans.getBean(Agreements.class).propose(ProposeAgreement.refinancing(caseId, List.of(), null, new BigDecimal("12"), 3,
                LocalDate.parse("2026-04-01"), Diary.AGENT));
        AgreementId id = proposed.id();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(t -> {
            beans.publishEvent(new AgreementBreached(id, caseId));
            beans.publishEvent(new AgreementCompleted(id, caseId));
        });

        assertThat(documents.ofCase(caseId.value())).extracting(DocumentEntry::kind).containsExactlyInAnyOrder("BREACH_NOTICE", "PAID_OFF_CERTIFICATE");
        assertThat(text(documents.find(id.value(), "BREACH_NOTICE").orElseThrow())).contains("Aviso de incumplimiento", id.toString(), "Ana María Ñáñez");
    }

    @Test
    void anAgreementThatIsPutBackInForceAndBreaksAgainHasANoticeOfEachBreach() throws IOException {
        AgreementId id = inForce();
        breaks(id, 1, "2026-04-10", "2026-04-22");
        diary.on("2026-04-23").debtorPays("168.00", "2026-04-01");
        assertThat(beans.getBean(Agreements.class).details(id).orElseThrow().status()).isEqualTo(AgreementStatus.ACTIVE);
        breaks(id, 2, "2026-05-12", "2026-05-24");

        var notices = documents.ofCase(caseId.value()).stream().filter(entry -> entry.kind().equals("BREACH_NOTICE")).toList();
        assertThat(notices).hasSize(2);
        assertThat(text(documents.find(notices.getLast().id()).orElseThrow())).contains("22 abr 2026").doesNotContain("24 may 2026");
        assertThat(text(documents.find(notices.getFirst().id()).orElseThrow())).contains("24 may 2026").doesNotContain("22 abr 2026");
    }

    @Test
    void theDeskSeesWhatItMayGiveOutAndAPaperThatExistsIsNotMadeTwice() {
        diary.debtorPays("100.00", "2026-03-01");
        var promise = ((PromiseResult.Recorded) beans.getBean(Promises.class).record(new RecordPromise(caseId, Diary.cop("250.00"), LocalDate.parse("2026-03-10"), Diary.AGENT))).id();
        assertThat(desk.choices(caseId)).extracting(PaperChoice::type).containsExactly(DocumentType.DEBT_STATEMENT, DocumentType.PAID_OFF_CERTIFICATE,
                DocumentType.PAYMENT_RECEIPT, DocumentType.PROMISE_CONFIRMATION);
        assertThat(desk.choices(caseId)).allMatch(choice -> choice.made() == null);
        assertThat(choice(DocumentType.PAID_OFF_CERTIFICATE).whyNot()).contains("400");

        for (var type : List.of(DocumentType.DEBT_STATEMENT, DocumentType.PAYMENT_RECEIPT, DocumentType.PROMISE_CONFIRMATION)) {
            var first = made(desk.make(caseId, type, choice(type).subjectId()));
            assertThat(choice(type).made().id()).isEqualTo(first.id());
            assertThat(made(desk.make(caseId, type, choice(type).subjectId())).id()).isEqualTo(first.id());
        }
        assertThat(documents.ofCase(caseId.value())).hasSize(3);

        beans.getBean(Promises.class).cancel(promise, "Se equivocó", Diary.AGENT);
        assertThat(choice(DocumentType.PROMISE_CONFIRMATION).made()).as("what was given away stays").isNotNull();
        diary.theLastPaymentBounces();
        assertThat(choice(DocumentType.PAYMENT_RECEIPT)).satisfies(bounced -> assertThat(bounced.made()).isNull())
                .satisfies(bounced -> assertThat(bounced.whyNot()).contains("se devolvió"));
        assertThat(desk.make(caseId, DocumentType.PAYMENT_RECEIPT, choice(DocumentType.PAYMENT_RECEIPT).subjectId())).isInstanceOf(PaperResult.NotNow.class);
    }

    @Test
    void aPromiseThatWasWithdrawnIsNotConfirmedAndSomebodyElsesIsUnknown() {
        var promises = beans.getBean(Promises.class);
        var id = ((PromiseResult.Recorded) promises.record(new RecordPromise(caseId, Diary.cop("250.00"), LocalDate.parse("2026-03-10"), Diary.AGENT))).id();
        promises.cancel(id, "Se equivocó", Diary.AGENT);
        assertThat(choice(DocumentType.PROMISE_CONFIRMATION).whyNot()).contains("se canceló");
        assertThat(papers.confirmation(id)).isInstanceOf(PaperResult.NotNow.class);
        assertThat(desk.make(CaseId.of(UUID.randomUUID().toString()), DocumentType.PROMISE_CONFIRMATION, id.value())).isInstanceOf(PaperResult.Unknown.class);
        assertThat(desk.make(caseId, DocumentType.PAYMENT_RECEIPT, UUID.randomUUID())).isInstanceOf(PaperResult.Unknown.class);
    }

    private PaperChoice choice(DocumentType type) {
        return desk.choices(caseId).stream().filter(choice -> choice.type() == type).findFirst().orElseThrow();
    }

    private AgreementId inForce() {
        var agreements = beans.getBean(Agreements.class);
        var proposed = (ProposalResult.Proposed) agreements.propose(ProposeAgreement.refinancing(caseId, List.of(), null, new BigDecimal("0"), 3,
                LocalDate.parse("2026-04-01"), Diary.AGENT));
        beans.getBean(ApprovingAgreement.class).requestApproval(proposed.id(), "refinancing-approval");
        beans.getBean(ApprovingAgreement.class).issue(proposed.id(), "supervisor1");
        agreements.accept(proposed.id(), "Ana", "BRANCH", Diary.AGENT);
        beans.getBean(ServicingAgreement.class).activate(proposed.id());
        return proposed.id();
    }

    private void breaks(AgreementId id, int instalment, String noticed, String ended) {
        var breaching = beans.getBean(BreachingAgreement.class);
        diary.on(noticed);
        assertThat(beans.getBean(ServicingAgreement.class).judge(id, instalment)).isEqualTo(InstalmentOutcome.MISSED);
        breaching.notice(id, "supervisor1");
        diary.on(ended);
        breaching.breach(id, "Sin pago", "supervisor1");
        assertThat(beans.getBean(Agreements.class).details(id).orElseThrow().status()).isEqualTo(AgreementStatus.BREACHED);
    }

    private static StoredDocument made(PaperResult result) {
        return ((PaperResult.Made) result).document();
    }

    private static String text(StoredDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(document.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
