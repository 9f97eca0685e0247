package io.acuerdo.document;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import io.acuerdo.shared.Money;

/**
 * How figures and days are written for one debtor: words in one of our languages (es, en, pt-BR; Spanish for any other), numbers as in the debtor's
 * country, moments in the debtor's zone and with its name.
 */
public record Wording(Locale language, String country, ZoneId zone) {

    public static final String NOTHING = "–";
    private static final int RATE_DECIMALS = 4;

    /** @param language as the debtor's file gives it, may be null; {@code country} too */
    public static Wording of(String language, String country, ZoneId zone) {
        String start = language == null ? "" : language.substring(0, Math.min(2, language.length())).toLowerCase(Locale.ROOT);
        Locale ours = switch (start) {
            case "en" -> Locale.ENGLISH;
            case "pt" -> Locale.of("pt", "BR");
            default -> Locale.of("es");
        };
        return new Wording(ours, country == null || !country.matches("[A-Z]{2}") ? TemplateKey.EVERY_COUNTRY : country, zone);
    }

    private Locale numbers() {
        return Locale.of(language.getLanguage(), country.equals(TemplateKey.EVERY_COUNTRY) ? "" : country);
    }

    /** With every digit of the amount and the currency's code. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers());
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount()) + "\u00a0" + money.currency().getCurrencyCode();
    }

    public String percent(BigDecimal pct) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers());
        format.setMaximumFractionDigits(RATE_DECIMALS);
        return format.format(pct) + "\u00a0%";
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language).format(day);
    }

    public String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        return day(local.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(local) + " (" + zone.getId() + ")";
    }

    /** A dash for what is not known. */
    public static String orDash(String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }
}
