package io.acuerdo.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} of the application in the middle of an import and in the middle of sending: no case twice, no message twice, nothing lost. */
class SurvivesKillIT {

    private static final int COPIES = 8;
    private static final int DEBTORS = 300;
    private static final Pattern RECIPIENT = Pattern.compile("(?m)^To: .*?(k\\d+@correo\\.test)");

    private Product product;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        product = Product.start("survives-kill", "--sandbox", "--empty");
        api = product.api();
    }

    @AfterEach
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void anImportGoesOnWhereItWasAndOpensEachCaseOnce() throws IOException {
        String file;
        try (InputStream demo = getClass().getResourceAsStream("/demo/lending_club.csv")) {
            file = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
        }
        int afterHeader = file.indexOf('\n') + 1;
        long rows = file.substring(afterHeader).lines().count() * COPIES;
        String id = api.importFile("lending-club", "big.csv", file.substring(0, afterHeader) + file.substring(afterHeader).repeat(COPIES));
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50)).until(() -> importOf(id).get("rowsRead").asLong() > 10_000);
        assertThat(importOf(id).get("status").asString()).as("killed in the middle").isEqualTo("RUNNING");

        product.killApplication();

        awaitDone(id);
        JsonNode run = importOf(id);
        assertThat(run.get("rowsRead").asLong()).isEqualTo(rows);
        assertThat(run.get("rowsAccepted").asLong()).isEqualTo(rows);
        assertThat(run.get("accountsCreated").asLong()).isEqualTo(rows);
        List<JsonNode> cases = api.all("cases?portfolio=lending-club");
        assertThat(cases).hasSize(run.get("casesOpened").asInt()).isNotEmpty();
        assertThat(cases.stream().map(it -> it.get("debtorId").asString())).doesNotHaveDuplicates();
    }

    @Test
    void aMessageLeavesOnceAndOneCaughtInBetweenIsInDoubt() throws IOException {
        String dueOn = api.today().minusDays(2).toString();
        StringBuilder file = new StringBuilder("deudor_id,nombre,correo,pais,moneda,cuenta_id,producto,vence_el,valor\n");
        for (int number = 1; number <= DEBTORS; number++) {
            file.append("K-%1$d,Persona %1$d,k%1$d@correo.test,CO,COP,K-CTA-%1$d,Crédito,%2$s,100000%n".formatted(number, dueOn));
        }
        awaitDone(api.importFile("cartera", "kill.csv", file.toString()));
        // The first reminder leaves in the next lawful hour, which weekends and holidays may put off, yet within the three days before the second one.
        CompletableFuture<String> days = CompletableFuture.supplyAsync(() -> api.advance("P3D"));
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(20)).until(() -> letters().size() > 30 || days.isDone());
        assertThat(days).as("killed in the middle").isNotDone();
        product.killApplication();
        assertThat(days).as("the answer was lost with the application").isCompletedExceptionally();
        assertThat(letters()).hasSizeBetween(1, DEBTORS - 1);

        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInSameThread().until(() -> {
            api.advance("PT10M");
            return left().size() >= DEBTORS;
        });

        List<String> letters = letters();
        assertThat(letters).as("no letter twice").doesNotHaveDuplicates();
        List<JsonNode> left = left();
        assertThat(left.stream().map(it -> it.get("to").asString())).as("nothing lost, nothing twice").hasSize(DEBTORS).doesNotHaveDuplicates();
        assertThat(left).filteredOn(it -> !letters.contains(it.get("to").asString())).as("what has no letter is in doubt").allSatisfy(it ->
                assertThat(api.all("cases/" + it.get("caseId").asString() + "/timeline")).anyMatch(entry -> entry.get("kind").asString().equals("MESSAGE_IN_DOUBT")));
    }

    private JsonNode importOf(String id) {
        return api.get("imports/" + id);
    }

    private void awaitDone(String id) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(500)).until(() -> importOf(id).get("status").asString().equals("DONE"));
    }

    /** What the product says has left to this test's debtors. */
    private List<JsonNode> left() {
        return api.get("sandbox/outbox").get("items").valueStream().filter(it -> it.get("to").asString().matches("k\\d+@correo\\.test")).toList();
    }

    /** Who of this test's debtors got a letter, once a letter. */
    private List<String> letters() throws IOException {
        List<String> recipients = new ArrayList<>();
        for (Path mail : product.mails()) {
            Matcher recipient = RECIPIENT.matcher(Files.readString(mail, StandardCharsets.ISO_8859_1));
            if (recipient.find()) {
                recipients.add(recipient.group(1));
            }
        }
        return recipients;
    }
}
