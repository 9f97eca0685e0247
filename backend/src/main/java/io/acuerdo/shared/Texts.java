package io.acuerdo.shared;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** A module's sentences for people, from its bundle {@code messages/<module>}: Spanish unless another of our languages (en, pt_BR) is asked for. */
public final class Texts {

    public static final Locale DEFAULT = Locale.of("es");
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    public Texts(String module) {
        bundle = "messages." + module;
    }

    /** @param values amounts and days among them are written as people of that language do */
    public String text(Locale language, String key, Object... values) {
        var pattern = ResourceBundle.getBundle(bundle, language, NO_MACHINE_LOCALE).getString(key);
        return new MessageFormat(pattern, language).format(Arrays.stream(values).map(value -> readable(language, value)).toArray());
    }

    /** An amount or a day in Spanish, for a sentence that is kept. */
    public static String words(Object value) {
        return String.valueOf(readable(DEFAULT, value));
    }

    private static Object readable(Locale language, Object value) {
        return switch (value) {
            case Money money -> money.format(language);
            case LocalDate day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language).format(day);
            case null, default -> value;
        };
    }

    /** The Spanish sentence. */
    public String text(String key, Object... values) {
        return text(DEFAULT, key, values);
    }
}
