package io.acuerdo.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.InstalmentStatus;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.contact.Channel;
import io.acuerdo.contact.MessageStatus;
import io.acuerdo.document.DocumentType;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.promise.PromiseStatus;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.UserRefusal;
import io.acuerdo.task.WorkBoard;
import io.acuerdo.ui.i18n.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("(?:getTranslation|super|action|tile|amount|row|lever|money|number|percent|@Menu\\(title =)[^\"\n]{0,40}\"([a-z][A-Za-z]+(?:\\.[A-Za-z_]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_language_says_the_same_things() throws IOException {
        Set<String> spanish = texts("").stringPropertyNames();
        assertThat(spanish).hasSizeGreaterThan(200);
        assertThat(texts("_en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(spanish);
        assertThat(texts("_pt_BR").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(spanish);
    }

    @Test
    void every_language_has_the_same_places_for_figures() throws IOException {
        Properties spanish = texts("");
        for (String language : List.of("_en", "_pt_BR")) {
            Properties other = texts(language);
            spanish.stringPropertyNames().forEach(key -> assertThat(places(other.getProperty(key))).as(key + language)
                    .isEqualTo(places(spanish.getProperty(key))));
        }
    }

    @Test
    void every_key_in_a_view_has_a_text() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    used.add(keys.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(150);
        assertThat(texts("").stringPropertyNames()).containsAll(used);
    }

    @Test
    void one_is_not_many() {
        Texts texts = new Texts();
        assertThat(texts.getTranslation("inbox.count", Texts.SPANISH, 0)).isEqualTo("0 tareas");
        assertThat(texts.getTranslation("inbox.count", Texts.SPANISH, 1)).isEqualTo("1 tarea");
        assertThat(texts.getTranslation("inbox.count", Texts.SPANISH, 1200)).isEqualTo("1.200 tareas");
        assertThat(texts.getTranslation("cases.count", Locale.ENGLISH, 1L)).isEqualTo("1 case");
        assertThat(texts.getTranslation("case.days", Texts.PORTUGUESE, 1)).isEqualTo("1 dia");
        assertThat(texts.getTranslation("imports.rejects", Texts.SPANISH, 1L)).isEqualTo("Descargar la fila rechazada con su motivo (CSV)");
        assertThat(texts.getTranslation("imports.rejects", Texts.SPANISH, 12L)).contains("las 12 filas");
    }

    @Test
    void every_group_of_a_role_has_a_name() throws IOException {
        assertThat(texts("").stringPropertyNames()).containsAll(Arrays.stream(Role.values()).map(role -> "group." + role.group()).toList());
    }

    @Test
    void every_state_has_a_word() throws IOException {
        Set<String> spanish = texts("").stringPropertyNames();
        assertThat(spanish).containsAll(keys("stage.", Stage.values())).containsAll(keys("hold.", HoldReason.values()))
                .containsAll(keys("timeline.", TimelineKind.values())).containsAll(keys("message.", MessageStatus.values()))
                .containsAll(keys("channel.", Channel.values())).containsAll(keys("agreement.status.", AgreementStatus.values()))
                .containsAll(keys("schedule.status.", InstalmentStatus.values())).containsAll(keys("promise.status.", PromiseStatus.values()))
                .containsAll(keys("imports.status.", ImportStatus.values())).containsAll(keys("role.", Role.values()))
                .containsAll(keys("user.refusal.", UserRefusal.values())).containsAll(keys("board.age.", WorkBoard.Age.values()))
                .containsAll(keys("document.type.", DocumentType.values()));
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).collect(java.util.stream.Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(TextsTest.class.getResourceAsStream("/messages/ui" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
