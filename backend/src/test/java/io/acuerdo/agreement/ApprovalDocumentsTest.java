package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.api.ApiClient;
import io.acuerdo.api.ApiTest;
import io.acuerdo.cases.Cases;
import io.acuerdo.document.FileRefusal;
import io.acuerdo.document.ReceivedFiles;
import io.acuerdo.document.Sha256;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ApprovalDocumentsTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));
    private static final Locale SPANISH = Locale.of("es");
    /** A photo of one dot. */
    private static final byte[] PHOTO = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private DecidingProposal deciding;
    @Autowired
    private ApprovalDocuments documents;
    @Autowired
    private ApiClient api;
    @Autowired
    private Imports imports;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private Cases cases;
    @Autowired
    private MovableClock clock;

    private Opened opened;
    private AgreementId id;

    @BeforeEach
    void aDocumentIsAskedFor() {
        var fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        opened = fixture.openCase();
        id = propose(fixture, opened);
        deciding.decide(id, ApprovalOutcome.ASK_DOCUMENT, "supervisor1", null, "Certificado de ingresos");
    }

    private AgreementId propose(CaseFixture fixture, Opened one) {
        var wish = ProposeAgreement.refinancing(one.caseId(), List.of(), null, new BigDecimal("12"), 3, fixture.noHoliday(30), AGENT);
        AgreementId made = ((ProposalResult.Proposed) agreements.propose(wish)).id();
        approvals.requestApproval(made, "refinancing-approval");
        return made;
    }

    @Test
    void whatIsAttachedGoesOnWithTheAnswerAndTheDecisionHoldsItsHash() {
        assertThat(documents.awaitedIn(opened.caseId())).contains(id);
        assertThat(deciding.hasDocument(opened.caseId())).isFalse();
        var attached = (AttachResult.Attached) documents.attach(id, "../../etc/Ingresos de Ñandú.PNG", PHOTO, AGENT, SPANISH);
        assertThat(attached.document()).extracting(AttachedDocument::fileName, AttachedDocument::mediaType, AttachedDocument::asked, AttachedDocument::by)
                .containsExactly("Ingresos de Ñandú.PNG", "image/png", 2, "agent1");
        assertThat(deciding.hasDocument(opened.caseId())).isTrue();

        deciding.giveDocument(id, "agent1", null, null);

        ApprovalDecision given = deciding.decisions(id).getLast();
        assertThat(given.step()).isEqualTo(ApprovalStep.GIVE_DOCUMENT);
        assertThat(given.inputs().get("documents")).asInstanceOf(InstanceOfAssertFactories.LIST).singleElement(InstanceOfAssertFactories.MAP)
                .containsEntry("fileName", "Ingresos de Ñandú.PNG").containsEntry("sha256", Sha256.of(PHOTO));
        assertThat(documents.of(id)).containsExactly(attached.document());
        assertThat(documents.content(id, attached.document().id()).orElseThrow().bytes()).isEqualTo(PHOTO);
    }

    @Test
    void aFileIsTakenInOnlyWhileOneIsAwaitedAndNoMoreThanTen() {
        for (int i = 0; i < 10; i++) {
            assertThat(documents.attach(id, "foto.png", PHOTO, AGENT, SPANISH)).isInstanceOf(AttachResult.Attached.class);
        }
        assertThat(documents.attach(id, "foto.png", PHOTO, AGENT, SPANISH)).isEqualTo(AttachResult.Rule.TOO_MANY.refused(SPANISH));
        deciding.giveDocument(id, "agent1", null, "C-17");
        assertThat(documents.awaitedIn(opened.caseId())).isEmpty();
        assertThat(documents.attach(id, "foto.png", PHOTO, AGENT, SPANISH)).isEqualTo(AttachResult.Rule.NONE_AWAITED.refused(SPANISH));
        assertThat(documents.of(id)).hasSize(10);
    }

    @Test
    void aRefusedFileSaysWhatWouldBeAccepted() {
        var refused = (AttachResult.Refused) documents.attach(id, "ingresos.pdf", "<html>".getBytes(), AGENT, SPANISH);
        assertThat(refused.rule()).isEqualTo(FileRefusal.NOT_ACCEPTED);
        assertThat(refused.reason()).contains("ni PDF ni JPEG ni PNG").contains("Se recibe PDF, JPEG o PNG de hasta 10 MB");
        assertThat(documents.of(id)).isEmpty();
    }

    @Test
    void theLargestFileThatMayComeFitsIntoTheDatabaseByteForByte() {
        byte[] large = Arrays.copyOf(PHOTO, ReceivedFiles.MOST_BYTES);
        var attached = (AttachResult.Attached) documents.attach(id, "grande.png", large, AGENT, SPANISH);
        assertThat(documents.content(id, attached.document().id()).orElseThrow().bytes()).isEqualTo(large);
    }

    @Test
    void overRestItIsSentAsAnAttachmentThatNoBrowserRunsAndOnlyUnderItsOwnAgreement() {
        String path = "/api/v1/agreements/" + id + "/attachments";
        var created = api.upload(path, "ingresos.png", PHOTO);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().path("sha256").asString()).isEqualTo(Sha256.of(PHOTO));
        String file = created.json().path("id").asString();

        var sent = api.get(path + "/" + file);
        assertThat(sent.raw().body()).isEqualTo(PHOTO);
        assertThat(sent.contentType()).isEqualTo("image/png");
        var headers = sent.raw().headers();
        assertThat(headers.firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).startsWith("attachment;").contains("ingresos.png"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(value -> assertThat(value).contains("sandbox"));

        var fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        AgreementId other = propose(fixture, fixture.openCase());
        assertThat(api.get("/api/v1/agreements/" + other + "/attachments/" + file).status()).isEqualTo(404);
        var refused = api.upload("/api/v1/agreements/" + other + "/attachments", "ingresos.png", PHOTO);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("NONE_AWAITED");
        assertThat(api.get(path).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void theRecordSaysOverRestThatItsChainIsWhole() {
        var record = api.get("/api/v1/agreements/" + id + "/decisions").json();
        assertThat(record.path("items").get(1).path("previousSha256").asString()).isEqualTo(record.path("items").get(0).path("sha256").asString());
        assertThat(record.path("chain").path("intact").asBoolean()).isTrue();
        assertThat(record.path("chain").path("verified").asInt()).isEqualTo(2);
        var whole = api.get("/api/v1/approvals/chain").json();
        assertThat(whole.path("intact").asBoolean()).isTrue();
        assertThat(whole.path("decisions").asInt()).isGreaterThanOrEqualTo(2);
    }
}
