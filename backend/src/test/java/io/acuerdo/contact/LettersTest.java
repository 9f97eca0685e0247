package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.acuerdo.portfolio.AccountId;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.shared.Money;

class LettersTest {

    private final Letters letters = new Letters(Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC));

    @Test
    void saysWhatIsOwedSinceWhenAndHowToAnswer() {
        var letter = letters.write("reminder-1", debtor("Ana Ruiz", "CO", "es", "1250000", "COP"), portfolio("CO", "COP"));
        assertThat(letter.subject()).isEqualTo("Tu cuota con Banco Único: un recordatorio");
        assertThat(letter.text()).contains("Hola, Ana Ruiz:", "1.250.000\u00a0COP", "17 de octubre de 2026", "Crédito A-1", "responde a este correo",
                "23 de noviembre de 2026").doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource({"US,en,USD,'1,234.50\u00a0USD','October 17, 2026'", "US,es,USD,'1,234.50\u00a0USD','17 de octubre de 2026'",
            "BR,pt_BR,BRL,'1.234,50\u00a0BRL','17 de outubro de 2026'", "CO,es,COP,'1.234,50\u00a0COP','17 de octubre de 2026'",
            "MX,,MXN,'1,234.50\u00a0MXN','17 de octubre de 2026'"})
    void writesAmountsAndDaysAsTheDebtorsCountryDoes(String country, String language, String currency, String amount, String since) {
        assertThat(letters.write("reminder-2", debtor("Ana", country, language, "1234.50", currency), portfolio(country, currency)).text())
                .contains(amount, since);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminder-1", "reminder-2", "reminder-3", "reminder-4"})
    void everyTemplateIsThereInThreeLanguagesAndNeverThreatens(String template) {
        for (var language : List.of("es", "en", "pt")) {
            var letter = letters.write(template, debtor("Ana", "CO", language, "1000", "COP"), portfolio("CO", "COP"));
            assertThat((letter.subject() + letter.text()).toLowerCase(Locale.ROOT)).contains("banco único")
                    .doesNotContain("moros", "última advertencia", "consecuencias legales", "final warning", "legal action", "último aviso", "ação judicial");
        }
        assertThat(template).matches(letters::exists);
    }

    @Test
    void aLineBreakInANameDoesNotReachTheSubject() {
        var letter = letters.write("reminder-2", debtor("Ana\r\nBcc: all@example.test", "CO", "es", "1000", "COP"), portfolio("CO", "COP"));
        assertThat(letter.subject()).doesNotContain("\r", "\n");
    }

    @Test
    void everyTemplateFileEndsInOneOfOurLanguages() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/templates/mail"))) {
            assertThat(files.map(file -> file.getFileName().toString())).isNotEmpty().allMatch(name -> name.matches("[a-z0-9-]+_(es|en|pt_BR)\\.txt"));
        }
    }

    @Test
    void aNameThatIsNoTemplateNeverReachesTheFileSystem() {
        assertThat(letters.exists("../messages/contact")).isFalse();
        assertThat(letters.exists("reminder-9")).isFalse();
    }

    private static PortfolioDetails portfolio(String country, String currency) {
        return new PortfolioDetails("test", "Banco Único", country, currency, ZoneId.of("America/Bogota"));
    }

    private static DebtorDetails debtor(String name, String country, String language, String pastDue, String currency) {
        var debtor = DebtorId.next();
        var zero = Money.zero(currency);
        var accounts = List.of(
                new AccountSummary(AccountId.next(), "A-1", debtor, "test", "Crédito", 37, Money.of(pastDue, currency), zero, zero,
                        LocalDate.parse("2026-10-17"), Instant.EPOCH),
                new AccountSummary(AccountId.next(), "A-2", debtor, "test", "Tarjeta", 0, zero, zero, zero, null, Instant.EPOCH));
        return new DebtorDetails(debtor, "test", "D-1", name, "123", country, null, language, List.of(ZoneId.of("America/Bogota")), List.of(), accounts);
    }
}
