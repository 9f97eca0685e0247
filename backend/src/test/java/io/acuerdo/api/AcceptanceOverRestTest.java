package io.acuerdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.api.ApiClient.Answer;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.staff.NewUser;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The debtor's yes and its one-time code, as a portal or a bank's own program would record them. */
@ApiTest
class AcceptanceOverRestTest {

    private static final String AGENT = "yes-agent";
    private static final String HEADER = "cartera,acreedor,pais,moneda,deudor_id,documento,nombre,correo,cuenta_id,producto,cuota,vence_el,valor,saldo_capital\n";
    private static final Duration CODE_IS_GOOD_FOR = Duration.ofMinutes(15);

    @Autowired
    private ApiClient api;
    @Autowired
    private Users users;
    @Autowired
    private ApprovingAgreement approving;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MovableClock clock;

    private final String portfolio = "yes-" + UUID.randomUUID().toString().substring(0, 8);
    private Duration offset;
    private String caseId;
    private String agreement;
    private String document;

    @BeforeEach
    void anApprovedAgreement() {
        offset = clock.offset();
        users.create(new NewUser(AGENT, "Ana", "una frase bastante larga", Set.of(Role.AGENT), Set.of("early-arrears")), Actor.SYSTEM);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Bogota"));
        var row = portfolio + ",Banco de Prueba,CO,COP,D1,CC 1,Persona Uno,uno." + portfolio + "@correo.test," + portfolio + "-C1,Libre inversión,1," + today.minusDays(40)
                + ",100000.00,290000.00\n";
        var run = api.upload("/api/v1/imports?profile=cartera", "cartera.csv", (HEADER + row).getBytes(StandardCharsets.UTF_8)).json().path("id").asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of("DONE", "FAILED").contains(api.get("/api/v1/imports/" + run).json().path("status").asString()));
        caseId = api.get("/api/v1/cases?portfolio=" + portfolio).json().at("/items/0/id").asString();
        agreement = propose(BusinessCalendar.of("CO").workingDayFrom(today.plusMonths(1)));
        approving.requestApproval(AgreementId.of(id()), "refinancing-approval");
        approving.issue(AgreementId.of(id()), "supervisor1");
        document = api.get(agreement).json().path("documentSha256").asString();
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void theRightCodeForTheTextThatWasReadIsAYesWithItsEvidence() {
        var sent = sendCode();
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().path("to").asString()).isEqualTo("u***@correo.test");
        assertThat(sent.body()).doesNotContain(digits()).doesNotContain("uno." + portfolio);

        var yes = accept("Persona Uno", digits(), document);
        assertThat(yes.status()).as(yes.body()).isEqualTo(200);
        assertThat(yes.json().path("documentSha256").asString()).isEqualTo(document);
        assertThat(yes.json().path("codeConfirmedAt").asString()).isNotBlank();
        assertThat(yes.json().path("recordedBy").asString()).isEqualTo(AGENT);
        assertThat(api.get(agreement).json().path("status").asString()).isIn("ACCEPTED", "ACTIVE");
        var evidence = api.get(agreement + "/evidence");
        assertThat(evidence.contentType()).startsWith("application/pdf");
        assertThat(evidence.raw().headers().firstValue("ETag")).contains('"' + yes.json().path("evidenceSha256").asString() + '"');
    }

    @Test
    void aWrongCodeCountsItsTryAndTheRightOneIsStillGood() {
        sendCode();
        var wrong = accept("Persona Uno", wrongDigits(), document, "Accept-Language", "es");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.contentType()).startsWith("application/problem+json");
        assertThat(wrong.json().path("code").asString()).isEqualTo("CODE_WRONG");
        assertThat(wrong.json().path("detail").asString()).contains("quedan 4 intentos").doesNotContain(digits());
        assertThat(api.get(agreement).json().path("status").asString()).isEqualTo("APPROVED");
        assertThat(api.get(agreement + "/evidence").status()).isEqualTo(404);

        assertThat(accept("Persona Uno", digits(), document).status()).isEqualTo(200);
    }

    @Test
    void fiveWrongCodesLockItForTheRightOneToo() {
        sendCode();
        for (int left = 4; left >= 1; left--) {
            assertThat(accept("Persona Uno", wrongDigits(), document).json().path("code").asString()).isEqualTo("CODE_WRONG");
        }
        assertThat(accept("Persona Uno", wrongDigits(), document).json().path("code").asString()).isEqualTo("CODE_LOCKED");
        assertThat(accept("Persona Uno", digits(), document).json().path("code").asString()).isEqualTo("CODE_LOCKED");
        assertThat(sendCode().status()).as("no other one before the quarter of an hour is over").isEqualTo(422);

        clock.advance(CODE_IS_GOOD_FOR);
        assertThat(sendCode().status()).isEqualTo(201);
        assertThat(accept("Persona Uno", digits(), document).status()).isEqualTo(200);
    }

    @Test
    void aRequestThatIsSentAgainUnderItsKeyIsOneTry() {
        sendCode();
        var key = UUID.randomUUID().toString();
        var first = accept("Persona Uno", wrongDigits(), document, "Idempotency-Key", key);
        for (int i = 0; i < 6; i++) {
            assertThat(accept("Persona Uno", wrongDigits(), document, "Idempotency-Key", key).body()).isEqualTo(first.body());
        }
        assertThat(accept("Persona Uno", digits(), document).status()).isEqualTo(200);
    }

    @Test
    void anExpiredAndAReplacedCodeAreOfNoUse() {
        sendCode();
        var expired = digits();
        clock.advance(CODE_IS_GOOD_FOR);
        assertThat(accept("Persona Uno", expired, document).json().path("code").asString()).isEqualTo("CODE_EXPIRED");
        sendCode();
        var replaced = digits();
        sendCode();
        assertThat(digits()).as("one in a million").isNotEqualTo(replaced);
        assertThat(accept("Persona Uno", replaced, document).json().path("code").asString()).isEqualTo("CODE_WRONG");
        assertThat(accept("Persona Uno", digits(), document).status()).isEqualTo(200);
    }

    @Test
    void aCodeThatNobodySentIsAskedFor() {
        var refused = accept("Persona Uno", "123456", document);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("NO_CODE");
    }

    @Test
    void aSecondYesAnswersTheFirstAndUsesNeitherItsCodeNorItsName() {
        sendCode();
        var digits = digits();
        var first = accept("Persona Uno", digits, document);
        var replayed = accept("Otra Persona", digits, document);
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.json()).isEqualTo(first.json());
        assertThat(accept("Otra Persona", "000000", null).json()).isEqualTo(first.json());
        assertThat(sendCode().status()).as("nothing waits for a yes any more").isEqualTo(422);
        assertThat(kinds()).containsOnlyOnce("AGREEMENT_ACCEPTED");
    }

    @Test
    void aTextThatChangedSinceItWasReadIsRefusedWithTheOneOfNow() {
        sendCode();
        var refused = accept("Persona Uno", digits(), "ab".repeat(32));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("TEXT_CHANGED");
        assertThat(refused.json().path("detail").asString()).contains(document);
        assertThat(accept("Persona Uno", digits(), document.toUpperCase()).status()).as("and has used up neither code nor try").isEqualTo(200);
    }

    @Test
    void aYesWithoutACodeIsAYes() {
        var yes = accept("Persona Uno", null, null);
        assertThat(yes.status()).as(yes.body()).isEqualTo(200);
        assertThat(yes.json().path("codeChannel").isNull()).isTrue();
        assertThat(api.get(agreement + "/evidence").status()).isEqualTo(200);
    }

    @Test
    void aCodeGoesToNobodyElse() {
        assertThat(api.post(agreement + "/acceptance-codes", "{\"contactPoint\":\"otro@correo.test\"}", "Acuerdo-User", AGENT).status()).isEqualTo(422);
        assertThat(api.post(agreement + "/acceptance-codes", "{\"contactPoint\":\"UNO." + portfolio + "@correo.test\"}", "Acuerdo-User", AGENT).status()).isEqualTo(201);
        assertThat(api.post("/api/v1/agreements/" + UUID.randomUUID() + "/acceptance-codes", "{}").status()).isEqualTo(404);
    }

    private Answer sendCode() {
        return api.post(agreement + "/acceptance-codes", "{}", "Acuerdo-User", AGENT);
    }

    private Answer accept(String who, String code, String textSha256, String... headers) {
        var body = "{\"acceptedBy\":\"" + who + "\",\"channel\":\"CALL\"" + (code == null ? "" : ",\"code\":\"" + code + "\"")
                + (textSha256 == null ? "" : ",\"textSha256\":\"" + textSha256 + "\"") + "}";
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Acuerdo-User";
        all[headers.length + 1] = AGENT;
        return api.post(agreement + "/acceptance", body, all);
    }

    private String wrongDigits() {
        return digits().equals("111111") ? "222222" : "111111";
    }

    /** As the debtor reads them in the newest mail. */
    private String digits() {
        var body = jdbc.sql("SELECT body FROM outbound_message WHERE case_id = ? AND template = 'one-time-code' ORDER BY requested_at DESC, id DESC LIMIT 1")
                .param(caseId).query(String.class).single();
        return Pattern.compile("\\b\\d{6}\\b").matcher(body).results().findFirst().orElseThrow().group();
    }

    private String propose(LocalDate firstDueOn) {
        var terms = """
                {"type":"REFINANCING","terms":{"rate":{"type":"TNA","pct":"24","convention":"NOMINAL_12"},"installments":6,"firstDueOn":"%s"}}""".formatted(firstDueOn);
        var proposed = api.post("/api/v1/cases/" + caseId + "/agreements", terms, "Acuerdo-User", AGENT);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        return "/api/v1/agreements/" + proposed.json().path("id").asString();
    }

    private String id() {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }

    private List<String> kinds() {
        return api.get("/api/v1/cases/" + caseId + "/timeline").json().path("items").valueStream().map(item -> item.path("kind").asString()).toList();
    }
}
