package io.acuerdo.contact;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The module's sentences for people: Spanish unless another of our languages is asked for. */
final class Texts {

    static final Locale DEFAULT = Locale.of("es");
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {
    }

    static String text(Locale language, String key, Object... values) {
        var pattern = ResourceBundle.getBundle("messages.contact", language, NO_MACHINE_LOCALE).getString(key);
        return new MessageFormat(pattern, language).format(values);
    }
}
