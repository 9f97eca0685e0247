package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.cases.Cases;
import io.acuerdo.contact.Outgoing;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.testing.DatabaseTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AcceptingAgreementTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent"));

    @Autowired
    private AcceptingAgreement accepting;
    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private Outgoing outgoing;
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
    @Autowired
    private JdbcClient jdbc;

    private Opened opened;
    private AgreementId id;
    private Duration offset;

    @BeforeEach
    void anApprovedAgreement() {
        offset = clock.offset();
        var fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        opened = fixture.openCase();
        var wish = ProposeAgreement.refinancing(opened.caseId(), List.of(), null, new BigDecimal("12"), 3, fixture.noHoliday(30), AGENT);
        id = ((ProposalResult.Proposed) agreements.propose(wish)).id();
        approvals.requestApproval(id, "refinancing-approval");
        approvals.issue(id, "supervisor1");
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void theCodeThatWasSentProvesTheYesAndEverythingStandsOnThePageOfEvidence() throws IOException {
        var sent = (AcceptanceCodeSent.Sent) accepting.sendCode(id, null);
        assertThat(sent.to()).startsWith("a***@mail.test");
        assertThat(Duration.between(clock.instant(), sent.expiresAt())).isCloseTo(Duration.ofMinutes(15), Duration.ofSeconds(20));
        String digits = digits();
        assertThat(jdbc.sql("SELECT code_hash FROM agreement_acceptance_code WHERE agreement_id = ?").param(id.toString()).query(String.class).single())
                .startsWith("$argon2id$").doesNotContain(digits);
        assertThat(outgoing.byCase(opened.caseId()).getLast().text()).as("our own people do not read it").contains("••••••").doesNotContain(digits);

        String document = agreements.details(id).orElseThrow().documentSha256();
        var result = accepting.accept(new AcceptAgreement(id, "Ana Peña", "PORTAL", digits.substring(0, 3) + " " + digits.substring(3), document, "203.0.113.7",
                "Mozilla/5.0 (Android 15)", AGENT));
        assertThat(result).isInstanceOf(AcceptanceResult.Accepted.class);

        var record = accepting.record(id).orElseThrow();
        assertThat(record.textSha256()).isEqualTo(document);
        assertThat(record.codeChannel()).isEqualTo("EMAIL");
        assertThat(record.codeConfirmedAt()).isNotNull();
        var evidence = accepting.evidence(id).orElseThrow();
        assertThat(evidence.sha256()).isEqualTo(record.evidenceSha256());
        try (var pdf = Loader.loadPDF(evidence.content())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ")).contains("Constancia de aceptación", "Ana Peña", "En el portal", "203.0.113.7",
                    "Mozilla/5.0 (Android 15)", document, record.termsSha256(), "Por correo electrónico (a***@mail.test)").doesNotContain(digits);
        }
        assertThat(accepting.accept(new AcceptAgreement(id, "Otra", "CALL", "000000", null, null, null, AGENT))).as("a repeat answers the first").isEqualTo(result);
    }

    @Test
    void fiveWrongTriesLockTheCodeAndNoOtherIsSentForAQuarterOfAnHour() {
        accepting.sendCode(id, null);
        String right = digits();
        String wrong = right.equals("111111") ? "222222" : "111111";
        for (int left = 4; left >= 1; left--) {
            assertThat(refusal(wrong)).contains(String.valueOf(left));
        }
        assertThat(refusal(wrong)).contains("bloqueado", "5");
        assertThat(refusal(right)).contains("bloqueado");
        assertThat(accepting.sendCode(id, null)).isInstanceOf(AcceptanceCodeSent.Refused.class);
        clock.setOffset(clock.offset().plusMinutes(16));
        assertThat(accepting.sendCode(id, null)).isInstanceOf(AcceptanceCodeSent.Sent.class);
        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.APPROVED);
    }

    @Test
    void aCodeExpiresAfterAQuarterOfAnHourAndANewerOneTakesItsPlace() {
        assertThat(refusal("123456")).contains("pida uno nuevo");
        accepting.sendCode(id, null);
        String first = digits();
        clock.setOffset(clock.offset().plusMinutes(15));
        assertThat(refusal(first)).contains("venció", "15");
        accepting.sendCode(id, null);
        String second = digits();
        if (!first.equals(second)) {
            assertThat(refusal(first)).contains("no es correcto");
        }
        assertThat(accepting.accept(new AcceptAgreement(id, " ", "PORTAL", second, null, null, null, AGENT))).as("a yes that fails elsewhere")
                .isInstanceOf(AcceptanceResult.Refused.class);
        assertThat(accepting.accept(new AcceptAgreement(id, "Ana", "PORTAL", second, null, null, null, AGENT))).as("does not use the code up")
                .isInstanceOf(AcceptanceResult.Accepted.class);
    }

    @Test
    void codesAreNotSentWithoutEnd() {
        for (int i = 0; i < 5; i++) {
            assertThat(accepting.sendCode(id, null)).isInstanceOf(AcceptanceCodeSent.Sent.class);
        }
        assertThat(accepting.sendCode(id, null)).isInstanceOf(AcceptanceCodeSent.Refused.class);
        assertThat(accepting.sendCode(id, "somebody@else.test")).isInstanceOf(AcceptanceCodeSent.Refused.class);
    }

    @Test
    void aTextThatChangedSinceIsRefusedWithTheOneOfNow() {
        var refused = accepting.accept(new AcceptAgreement(id, "Ana", "PORTAL", null, "ab".repeat(32), null, null, AGENT));
        assertThat(refused).isInstanceOfSatisfying(AcceptanceResult.Refused.class, why -> assertThat(why.reason())
                .contains(agreements.details(id).orElseThrow().documentSha256()));
    }

    @Test
    void aYesWithoutACodeHasItsPageOfEvidenceTooWhateverDoorItCameThrough() {
        agreements.accept(id, "Ana Peña", "BRANCH", AGENT);

        assertThat(accepting.evidence(id)).isPresent();
        assertThat(accepting.record(id).orElseThrow().codeChannel()).isNull();
    }

    private String refusal(String digits) {
        return ((AcceptanceResult.Refused) accepting.accept(new AcceptAgreement(id, "Ana", "PORTAL", digits, null, null, null, AGENT))).reason();
    }

    /** As they stand in the newest message that waits in the queue. */
    private String digits() {
        String body = jdbc.sql("SELECT body FROM outbound_message WHERE case_id = ? AND template = 'one-time-code' ORDER BY requested_at DESC, id DESC LIMIT 1")
                .param(opened.caseId().toString()).query(String.class).single();
        var digits = Pattern.compile("\\b\\d{6}\\b").matcher(body);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }
}
