package io.acuerdo.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.shared.Money;

/**
 * Writes a message from its template in {@code templates/mail/<name>_<language>.txt} with the figures of this moment. The first line is the
 * subject; {@code {{name}}} is replaced. A template is data: a name that it asks for and nobody knows is an error, never an empty place.
 */
@Component
class Letters {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern SAFE_NAME = Pattern.compile("[a-z0-9-]+");

    private final Clock clock;
    private final Map<String, Optional<String>> files = new ConcurrentHashMap<>();

    Letters(Clock clock) {
        this.clock = clock;
    }

    boolean exists(String template) {
        return file(template, "es").isPresent();
    }

    Letter write(String template, DebtorDetails debtor, PortfolioDetails portfolio) {
        var language = languageOf(debtor.language(), debtor.country());
        var text = file(template, language).or(() -> file(template, "es")).orElseThrow(() -> new IllegalArgumentException("No template " + template));
        var lines = text.split("\n", 2);
        var values = values(debtor, portfolio, localeOf(language, debtor.country()));
        // a line break in somebody's name must not become a header of the mail
        return new Letter(fill(lines[0], values).replaceAll("\\p{Cntrl}+", " ").strip(), fill(lines[1], values).strip() + "\n");
    }

    /** One of ours: es, en, pt_BR. */
    static String languageOf(String language, String country) {
        var wanted = language == null || language.isBlank() ? switch (country) {
            case "US" -> "en";
            case "BR" -> "pt";
            default -> "es";
        } : language.toLowerCase(Locale.ROOT);
        return wanted.startsWith("pt") ? "pt_BR" : wanted.startsWith("en") ? "en" : "es";
    }

    private static Locale localeOf(String language, String country) {
        return Locale.of(language.substring(0, 2), country);
    }

    private Map<String, String> values(DebtorDetails debtor, PortfolioDetails portfolio, Locale locale) {
        var owed = debtor.accounts().stream().filter(account -> account.pastDue().isPositive()).toList();
        var total = owed.stream().map(AccountSummary::pastDue).reduce(Money.zero(portfolio.currency()), Money::plus);
        var oldest = owed.stream().map(AccountSummary::oldestUnpaidDueOn).filter(day -> day != null).min(LocalDate::compareTo);
        var today = LocalDate.ofInstant(clock.instant(), portfolio.zone());
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var values = new HashMap<String, String>();
        values.put("name", debtor.name());
        values.put("creditor", portfolio.creditor());
        values.put("pastDue", total.format(locale));
        values.put("since", oldest.map(days::format).orElse("–"));
        values.put("accounts", lines(owed, days, locale));
        values.put("today", days.format(today));
        return values;
    }

    private static String lines(List<AccountSummary> accounts, DateTimeFormatter days, Locale locale) {
        return accounts.stream().map(account -> "  • " + (account.product() + " " + account.externalId()).strip() + ": " + account.pastDue().format(locale)
                + (account.oldestUnpaidDueOn() == null ? "" : " (" + days.format(account.oldestUnpaidDueOn()) + ")")).collect(Collectors.joining("\n"));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("A template asks for {{" + place.group(1) + "}}, which is not known");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private Optional<String> file(String template, String language) {
        if (template == null || !SAFE_NAME.matcher(template).matches()) {
            return Optional.empty();
        }
        return files.computeIfAbsent("/templates/mail/" + template + "_" + language + ".txt", path -> {
            try (var file = Letters.class.getResourceAsStream(path)) {
                return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
