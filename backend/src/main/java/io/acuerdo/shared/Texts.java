package io.acuerdo.shared;

import java.text.MessageFormat;
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

    public String text(Locale language, String key, Object... values) {
        var pattern = ResourceBundle.getBundle(bundle, language, NO_MACHINE_LOCALE).getString(key);
        return new MessageFormat(pattern, language).format(values);
    }

    /** The Spanish sentence. */
    public String text(String key, Object... values) {
        return text(DEFAULT, key, values);
    }
}
