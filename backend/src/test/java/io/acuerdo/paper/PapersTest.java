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
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.cases.CaseId;
import io.acuerdo.document.DocumentEntry;
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

    private static StoredDocument made(PaperResult result) {
        return ((PaperResult.Made) result).document();
    }

    private static String text(StoredDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(document.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
