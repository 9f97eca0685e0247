package io.acuerdo.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} of the application in the middle of an import and in the middle of sending: no case twice, no message twice, nothing lost. */
class SurvivesKillIT {

    private static final int COPIES = 15;
    private static final int DEBTORS = 300;
    private static final Pattern RECIPIENT = Pattern.compile("(?m)^To: .*?([\\w.+-]+@[\\w.-]+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID: *(\\S+)");

    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        product = Product.start("survives-kill", "--sandbox", "--empty");
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void an_import_goes_on_where_it_was_and_opens_each_case_once() throws IOException {
        String file;
        try (InputStream demo = getClass().getResourceAsStream("/demo/lending_club.csv")) {
            file = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
        }
        int afterHeader = file.indexOf('\n') + 1;
        long rows = file.substring(afterHeader).lines().count() * COPIES;
        String id = product.importFile("lending-club", "big.csv", (file.substring(0, afterHeader) + file.substring(afterHeader).repeat(COPIES))
                .getBytes(StandardCharsets.UTF_8));
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50))
                .until(() -> product.get("imports/" + id).get("rowsRead").asLong() > 10_000);
        assertThat(product.get("imports/" + id).get("status").asString()).as("killed in the middle").isEqualTo("RUNNING");

        product.killApplication();

        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(1))
                .until(() -> product.get("imports/" + id).get("status").asString().equals("DONE"));
        JsonNode run = product.get("imports/" + id);
        assertThat(run.get("rowsRead").asLong()).isEqualTo(rows);
        assertThat(run.get("rowsAccepted").asLong()).isEqualTo(rows);
        assertThat(run.get("accountsCreated").asLong()).isEqualTo(rows);
        long cases = run.get("casesOpened").asLong();
        assertThat(product.get("cases?portfolio=lending-club&size=1").get("total").asLong()).isEqualTo(cases).isPositive();
        assertThat(debtorsWithACase()).hasSize((int) cases);
    }

    private static Set<String> debtorsWithACase() {
        Set<String> debtors = new HashSet<>();
        for (int page = 0; ; page++) {
            JsonNode items = product.get("cases?portfolio=lending-club&size=500&page=" + page).get("items");
            items.forEach(item -> debtors.add(item.get("debtorId").asString()));
            if (items.size() < 500) {
                return debtors;
            }
        }
    }

    @Test
    void a_message_leaves_once_and_one_caught_in_between_is_in_doubt() throws IOException {
        String today = OffsetDateTime.parse(product.advance("PT0S")).toLocalDate().minusDays(2).toString();
        StringBuilder file = new StringBuilder("deudor_id,nombre,correo,pais,moneda,cuenta_id,producto,vence_el,valor\n");
        for (int number = 1; number <= DEBTORS; number++) {
            file.append("K-%d,Persona %d,k%d@correo.test,CO,COP,K-CTA-%d,Crédito,%s,100000%n".formatted(number, number, number, number, today));
        }
        String id = product.importFile("cartera", "kill.csv", file.toString().getBytes(StandardCharsets.UTF_8));
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500))
                .until(() -> product.get("imports/" + id).get("status").asString().equals("DONE"));
        CompletableFuture<Void> days = CompletableFuture.runAsync(() -> product.advance("P2D"));
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(20)).until(() -> ours().size() > 30 || days.isDone());
        assertThat(ours()).as("killed in the middle").hasSizeBetween(1, DEBTORS - 1);

        product.killApplication();
        days.exceptionally(broken -> null).join();
        product.advance("P2D");

        Map<String, Integer> letters = ours();
        assertThat(letters.values()).as("each first reminder once").containsOnly(1);
        long inDoubt = product.get("sandbox/outbox").get("items").valueStream().filter(item -> item.get("to").asString("").startsWith("k")).count()
                - letters.size();
        assertThat(letters.size() + inDoubt).as("nothing lost").isEqualTo(DEBTORS);
    }

    /** First reminders of this test's debtors, by recipient: how many different messages. */
    private static Map<String, Integer> ours() throws IOException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (Path mail : product.mails()) {
            String text = Files.readString(mail, StandardCharsets.ISO_8859_1);
            Matcher recipient = RECIPIENT.matcher(text);
            Matcher messageId = MESSAGE_ID.matcher(text);
            if (recipient.find() && messageId.find() && recipient.group(1).matches("k\\d+@correo\\.test")) {
                ids.computeIfAbsent(recipient.group(1), key -> new HashSet<>()).add(mail.getFileName().toString());
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        ids.forEach((to, files) -> counts.put(to, files.size()));
        return counts;
    }
}
