package io.acuerdo.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The product's main road in a real browser: a file in, reminders out, a broken promise, a refinancing approved, its PDF, kept to the end. */
class WholeRoadIT {

    private static final String HEADER = "deudor_id,nombre,documento,correo,telefono,pais,moneda,idioma,cuenta_id,producto,vence_el,valor\n";

    private static Product product;
    private static Api api;
    private static Screens screens;

    @BeforeAll
    static void start() throws IOException {
        product = Product.start("whole-road", "--sandbox", "--empty");
        api = product.api();
        screens = new Screens(product);
    }

    @AfterAll
    static void stop() {
        if (screens != null) {
            screens.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @Test
    void aFileBecomesCasesAndABrokenPromiseAKeptAgreement() throws IOException {
        LocalDate today = api.today();
        supervisorImports(today);

        api.advance("P4D");
        reminderLeft();

        Page agent = screens.signIn("agent1");
        openCase(agent, "Ana Restrepo");
        String caseId = agent.url().replaceAll(".*/caso/", "");
        promise(agent);
        api.advance("P9D");
        assertThat(timeline(caseId)).contains("PROMISE_RECORDED", "PROMISE_BROKEN", "TASK_CREATED");
        agent.navigate(product.url("bandeja"));
        assertThat(agent.getByText("Ana Restrepo").first()).isVisible();

        openCase(agent, "Ana Restrepo");
        anEmptyFormSaysWhatIsMissing(agent);
        propose(agent);
        Page supervisor = screens.signIn("supervisor1");
        approve(supervisor);
        String agreementId = agreementOf(caseId);
        accept(agent, caseId, agreementId);

        keep(agreementId);
        awaitStatus(agreementId, "COMPLETED");
        assertThat(timeline(caseId)).containsSubsequence("AGREEMENT_PROPOSED", "AGREEMENT_APPROVED", "AGREEMENT_ACCEPTED", "INSTALMENT_PAID",
                "AGREEMENT_COMPLETED");
    }

    private static void supervisorImports(LocalDate today) throws IOException {
        Path file = Files.createTempFile("cartera", ".csv");
        Files.writeString(file, HEADER + row(1, "Ana Restrepo", today.minusDays(34), "1250000") + row(2, "Luis Ibáñez", today.minusDays(3), "480000")
                + row(3, "Rosa Peña", today.plusDays(20), "90000"), StandardCharsets.UTF_8);
        Page page = screens.signIn("supervisor1");
        page.navigate(product.url("importaciones"));
        assertThat(page.locator("vaadin-select").first()).containsText("cartera");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        assertThat(page.getByText("Lista").first()).isVisible();
        page.navigate(product.url("casos"));
        assertThat(page.getByText("Luis Ibáñez")).isVisible();
        assertThat(page.getByText("2 casos")).isVisible();
        page.context().close();
        Files.delete(file);
    }

    private static String row(int number, String name, LocalDate dueOn, String amount) {
        return "D-%d,%s,10%06d,debtor%d@correo.test,+57300000000%d,CO,COP,es,CTA-%d,Crédito,%s,%s%n".formatted(number, name, number, number, number, number,
                dueOn, amount);
    }

    private static void reminderLeft() throws IOException {
        Page page = screens.signIn("supervisor1");
        page.navigate(product.url("salidas"));
        assertThat(page.getByText("Enviado").first()).isVisible();
        assertThat(product.mails()).isNotEmpty();
        page.context().close();
    }

    private static void openCase(Page page, String debtor) {
        page.navigate(product.url("casos?q=" + debtor.replace(" ", "+")));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(debtor)).click();
        page.waitForURL("**/caso/**");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(debtor))).isVisible();
    }

    private static void promise(Page page) {
        button(page, "Registrar promesa").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Registrar promesa", new Locator.GetByTextOptions().setExact(true)).last().click();
        assertThat(page.getByText("Promesa registrada").first()).isVisible();
    }

    private static void anEmptyFormSaysWhatIsMissing(Page page) {
        button(page, "Tomar").click();
        assertThat(button(page, "Devolver al grupo")).isVisible();
        button(page, "Completar").click();
        assertThat(page.locator(".fjs-form-field-error").first()).containsText("Falta este dato.");
    }

    private static void propose(Page page) {
        button(page, "Proponer acuerdo").click();
        page.getByLabel("Cuotas", new Page.GetByLabelOptions().setExact(true)).first().fill("3");
        page.getByLabel("Cuotas", new Page.GetByLabelOptions().setExact(true)).first().press("Tab");
        page.getByLabel("Tasa anual o mensual").fill("12");
        page.getByLabel("Tasa anual o mensual").press("Tab");
        page.getByRole(AriaRole.DIALOG).getByText("Enviar a aprobación").click();
        assertThat(page.getByText("Acuerdo propuesto").first()).isVisible();
    }

    private static void approve(Page page) {
        page.navigate(product.url("aprobaciones"));
        assertThat(page.getByText("Propuesta", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        Locator nothingWaits = page.getByText("Nada espera aprobación").first();
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(2)).until(() -> {
            if (!nothingWaits.isVisible() && button(page, "Aprobar (A)").isVisible()) {
                button(page, "Aprobar (A)").click();
                page.getByRole(AriaRole.DIALOG).getByText("Aprobar", new Locator.GetByTextOptions().setExact(true)).click();
            }
            return nothingWaits.isVisible();
        });
    }

    private static void accept(Page page, String caseId, String agreementId) throws IOException {
        awaitStatus(agreementId, "APPROVED");
        page.navigate(product.url("caso/" + caseId));
        page.getByText("Acuerdos (1)").click();
        Download download = page.waitForDownload(() -> page.getByText("Descargar acuerdo (PDF)").click());
        byte[] pdf = Files.readAllBytes(download.path());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page.locator("code").filter(new Locator.FilterOptions().setHasText(sha256(pdf)))).isVisible();
        button(page, "Registrar aceptación").click();
        page.getByLabel("Quién aceptó").fill("Ana Restrepo");
        page.getByRole(AriaRole.DIALOG).getByText("Registrar aceptación", new Locator.GetByTextOptions().setExact(true)).last().click();
        awaitStatus(agreementId, "ACTIVE");
        page.navigate(product.url("caso/" + caseId));
        assertThat(page.getByText("Acuerdo vigente: pagados 0 COP").first()).isVisible();
    }

    private static void keep(String agreementId) {
        int number = 0;
        for (JsonNode row : api.get("agreements/" + agreementId).get("rows")) {
            LocalDate now = api.today();
            LocalDate dueOn = LocalDate.parse(row.get("dueOn").asString());
            api.advance("P" + Math.max(0, now.until(dueOn, java.time.temporal.ChronoUnit.DAYS)) + "D");
            api.post("payments", """
                    {"accountExternalId":"CTA-1","amount":{"amount":"%s","currency":"COP"},"paidOn":"%s","reference":"ABONO-%d"}"""
                    .formatted(row.get("payment").asString(), dueOn, ++number), 201);
        }
    }

    private static void awaitStatus(String agreementId, String status) {
        Awaitility.await(status).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500))
                .until(() -> api.get("agreements/" + agreementId).get("status").asString(), status::equals);
    }

    private static String agreementOf(String caseId) {
        for (JsonNode entry : api.get("cases/" + caseId + "/timeline?size=500").get("items")) {
            if (entry.get("kind").asString().equals("AGREEMENT_PROPOSED")) {
                return entry.get("data").get("agreementId").asString();
            }
        }
        throw new AssertionError("No agreement was proposed");
    }

    private static List<String> timeline(String caseId) {
        return api.get("cases/" + caseId + "/timeline?size=500").get("items").valueStream().map(entry -> entry.get("kind").asString()).toList();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
