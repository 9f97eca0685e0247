package io.acuerdo.ui.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.stereotype.Component;

/**
 * Screen texts from {@code messages/ui*.properties}. Spanish is the bundle without a suffix and the answer to every language that has none of
 * its own. A key without text comes back in brackets, so that it is seen.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale SPANISH = Locale.forLanguageTag("es");
    public static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private static final List<Locale> LOCALES = List.of(SPANISH, Locale.ENGLISH, PORTUGUESE);

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return find(key, locale).map(text -> parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters)).orElse("[" + key + "]");
    }

    /** The text as it stands in the bundle of the nearest language; empty where there is none. */
    public static Optional<String> find(String key, Locale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle("messages.ui", closest(locale),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key));
        } catch (MissingResourceException missing) {
            return Optional.empty();
        }
    }

    /** The provided locale nearest to what a browser asks for; Spanish when none speaks that language. */
    public static Locale closest(Locale wanted) {
        return wanted == null ? SPANISH
                : LOCALES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())).findFirst().orElse(SPANISH);
    }
}
