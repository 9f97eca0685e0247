package io.acuerdo.portfolio;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of this module: in the language of who asks, or in Spanish where they are kept with a load. */
@Component("portfolioTexts")
class Texts {

    private static final Locale KEPT = Locale.forLanguageTag("es");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    String now(String key, Object... arguments) {
        return messages.getMessage("portfolio." + key, arguments, LocaleContextHolder.getLocale());
    }

    String kept(String key, Object... arguments) {
        return messages.getMessage("portfolio." + key, arguments, KEPT);
    }
}
