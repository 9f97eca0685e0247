package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.acuerdo.portfolio.MappedRow.Refused;
import io.acuerdo.portfolio.PortfolioSettings.ProfileSettings;
import io.acuerdo.shared.TimeZones;

/** One row is an instalment, or an account with one. */
final class CarteraFormat implements RowFormat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"(),:;<>=]+@[^@\\s\"(),:;<>=]+\\.[^@\\s\"(),:;<>=.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{7,15}");
    private static final Map<String, String> LANGUAGES = Map.of("es", "es", "en", "en", "pt", "pt-BR", "pt-br", "pt-BR", "pt_br", "pt-BR");
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 60;
    private static final int MOST_INSTALMENTS = 1200;

    private final String profile;
    private final ProfileSettings defaults;
    private final CarteraProfile.Columns columns;
    private final LocalDate asOf;
    private final long seed;

    CarteraFormat(String profile, ProfileSettings defaults, CarteraProfile.Columns columns, LocalDate asOf) {
        this.profile = profile;
        this.defaults = defaults;
        this.columns = columns;
        this.asOf = asOf;
        this.seed = RowHash.mix(RowHash.mix(1, profile), defaults.columns().toString());
    }

    @Override
    public MappedRow map(long row, List<String> values, byte[] raw) {
        if (values.size() != columns.count()) {
            return new Refused("row.fields", String.valueOf(columns.count()), String.valueOf(values.size()));
        }
        try {
            return new Row(values).account(RowHash.of(seed, raw));
        } catch (Unusable unusable) {
            return unusable.refused;
        }
    }

    /** Leaves a row at its first fault; carries no stack because bad rows may come by the thousand. */
    private static final class Unusable extends RuntimeException {

        private final transient Refused refused;

        Unusable(Refused refused) {
            super(null, null, false, false);
            this.refused = refused;
        }
    }

    private final class Row {

        private final List<String> values;
        private int digits;

        Row(List<String> values) {
            this.values = values;
        }

        AccountDraft account(long hash) {
            AccountDraft.Owner owner = owner();
            AccountDraft.Debtor debtor = debtor(owner.country());
            List<Instalment> instalments = instalments();
            String product = optional("product", 80);
            return new AccountDraft(owner, debtor, required("accountId", 64), product == null ? "" : product, instalments, null,
                    amountOrNull("outstanding"), amountOrNull("payoff"), payments(), hash);
        }

        private AccountDraft.Owner owner() {
            String country = orElse(optional("country", 2), defaults.country());
            if (!TimeZones.knows(country)) {
                throw refuse("row.country", column("country"), country);
            }
            String currency = orElse(optional("currency", 3), defaults.currency());
            try {
                digits = Currency.getInstance(currency == null ? "" : currency).getDefaultFractionDigits();
            } catch (IllegalArgumentException e) {
                throw refuse("row.currency", column("currency"), currency);
            }
            return new AccountDraft.Owner(orElse(optional("portfolio", 64), profile), orElse(optional("creditor", 200), defaults.creditor()), country,
                    currency);
        }

        private AccountDraft.Debtor debtor(String country) {
            String subdivision = optional("subdivision", 8);
            if (subdivision != null && !subdivision.matches(country + "-[A-Z0-9]{1,3}")) {
                throw refuse("row.subdivision", column("subdivision"), subdivision, country);
            }
            String given = optional("language", 8);
            String language = given == null ? country.equals("BR") ? "pt-BR" : country.equals("US") ? "en" : "es"
                    : LANGUAGES.get(given.toLowerCase(Locale.ROOT));
            if (language == null) {
                throw refuse("row.oneOf", column("language"), given, "es, en, pt-BR");
            }
            List<ContactPoint> further = new ArrayList<>();
            String email = main(ContactPoint.EMAIL, optional("email", 254), EMAIL, further);
            String phone = main(ContactPoint.PHONE, digitsOf(optional("phone", 254)), PHONE, further);
            String second = main(ContactPoint.PHONE, digitsOf(optional("phone2", 254)), PHONE, further);
            if (second != null && !second.equals(phone)) {
                further.add(new ContactPoint(ContactPoint.PHONE, second, true));
            }
            return new AccountDraft.Debtor(required("debtorId", 64), required("name", 200), optional("document", 40), subdivision, language, email,
                    phone, further);
        }

        /** What does not look like an address is kept as unusable: a debt does not vanish behind a typing error. */
        private String main(String type, String value, Pattern pattern, List<ContactPoint> further) {
            if (value == null) {
                return null;
            }
            boolean usable = pattern.matcher(value).matches() && value.length() <= (type.equals(ContactPoint.PHONE) ? 16 : 254);
            if (!usable) {
                further.add(new ContactPoint(type, value, false));
            }
            return usable ? value : null;
        }

        private String digitsOf(String phone) {
            return phone == null ? null : phone.replaceAll("[\\s().-]", "");
        }

        private List<Instalment> instalments() {
            BigDecimal amount = text("amount").isEmpty() ? BigDecimal.ZERO : amount("amount");
            LocalDate dueOn = day("dueOn", asOf.plusYears(YEARS_AHEAD));
            if (dueOn == null) {
                if (amount.signum() > 0) {
                    throw refuse("row.missing", column("dueOn"));
                }
                return List.of();
            }
            BigDecimal paid = orZero(amountOrNull("paid"));
            BigDecimal charges = orZero(amountOrNull("charges"));
            if (paid.compareTo(amount) > 0) {
                throw refuse("row.more", column("paid"), paid.toPlainString(), column("amount"));
            }
            if (charges.compareTo(amount) > 0) {
                throw refuse("row.more", column("charges"), charges.toPlainString(), column("amount"));
            }
            return List.of(Instalment.open(number(), dueOn, amount.subtract(paid), charges.subtract(paid).max(BigDecimal.ZERO)));
        }

        private int number() {
            String text = text("instalment");
            if (text.isEmpty()) {
                return 1;
            }
            if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_INSTALMENTS) {
                throw refuse("row.number", column("instalment"), text);
            }
            return Integer.parseInt(text);
        }

        private List<AccountDraft.SeenPayment> payments() {
            String reference = optional("paymentReference", 100);
            if (reference == null) {
                return List.of();
            }
            if (text("paymentAmount").strip().startsWith("-")) {
                throw refuse("row.reversal", column("paymentAmount"), shortened(text("paymentAmount")));
            }
            BigDecimal amount = amount("paymentAmount");
            LocalDate paidOn = day("paymentOn", asOf);
            if (paidOn == null) {
                throw refuse("row.missing", column("paymentOn"));
            }
            if (amount.signum() == 0) {
                throw refuse("row.notPositive", column("paymentAmount"), "0");
            }
            return List.of(new AccountDraft.SeenPayment(reference, amount, paidOn));
        }

        private BigDecimal amountOrNull(String field) {
            return text(field).isEmpty() ? null : amount(field);
        }

        private BigDecimal amount(String field) {
            Amounts.Parsed parsed = Amounts.notNegative(text(field), digits, Amounts.MOST);
            if (parsed.problem() != null) {
                throw new Unusable(parsed.refused(column(field)));
            }
            return parsed.value();
        }

        private LocalDate day(String field, LocalDate latest) {
            String text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            LocalDate day;
            try {
                day = LocalDate.parse(text, DAY);
            } catch (DateTimeException e) {
                throw refuse("row.day", column(field), shortened(text));
            }
            if (day.isBefore(OLDEST) || day.isAfter(latest)) {
                throw refuse("row.dayRange", column(field), text, OLDEST.toString(), latest.toString());
            }
            return day;
        }

        private String required(String field, int most) {
            String text = optional(field, most);
            if (text == null) {
                throw refuse("row.missing", column(field));
            }
            return text;
        }

        private String optional(String field, int most) {
            String text = text(field);
            if (text.length() > most) {
                throw refuse("row.tooLong", column(field), String.valueOf(text.length()), String.valueOf(most));
            }
            return text.isEmpty() ? null : text;
        }

        private String text(String field) {
            return columns.text(values, field);
        }

        private String column(String field) {
            return columns.column(field);
        }
    }

    private static Unusable refuse(String key, Object... arguments) {
        return new Unusable(new Refused(key, arguments));
    }

    private static String orElse(String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static BigDecimal orZero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
