package io.acuerdo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @TempDir
    Path dir;

    @Test
    void withoutWordsItIsTheDefault() {
        var options = parse();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.empty()).isFalse();
        assertThat(options.sandbox()).isFalse();
        assertThat(options.importFile()).isNull();
    }

    @Test
    void optionsCombine() throws Exception {
        var file = Files.writeString(dir.resolve("cartera.csv"), "x");
        var options = parse("--sandbox", "--empty", "--port=9090", "--import", file.toString(), "--profile", "cartera", "--as-of", "2026-11-01");
        assertThat(options.sandbox()).isTrue();
        assertThat(options.empty()).isTrue();
        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.importFile()).isEqualTo(file);
        assertThat(options.profile()).isEqualTo("cartera");
        assertThat(options.asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void eachMistakeIsToldInOneSentence() throws Exception {
        var file = Files.writeString(dir.resolve("cartera.csv"), "x").toString();
        refuses("Unknown option --fast", "--fast");
        refuses("Unknown option extra", "extra");
        refuses("--port needs a number", "--port", "many");
        refuses("--port needs a number", "--port", "0");
        refuses("--port needs a number", "--port", "70000");
        refuses("needs a value", "--port");
        refuses("needs a value", "--import", "--profile", "cartera");
        refuses("takes no value", "--empty=yes");
        refuses("does not exist", "--import", dir.resolve("nothing.csv").toString(), "--profile", "cartera");
        refuses("--import needs --profile", "--import", file);
        refuses("go with --import", "--profile", "cartera");
        refuses("--as-of needs a day", "--import", file, "--profile", "cartera", "--as-of", "yesterday");
        refuses("does not go with --servers-only", "--import", file, "--profile", "cartera", "--servers-only");
    }

    private static void refuses(String sentence, String... words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(LaunchFailure.class).hasMessageContaining(sentence).message().doesNotContain("\n").endsWith(".");
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words));
    }
}
