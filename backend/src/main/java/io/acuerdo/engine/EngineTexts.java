package io.acuerdo.engine;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of this module, in the language of who asks. */
@Component
class EngineTexts {

    private final MessageSource messages;

    EngineTexts(MessageSource messages) {
        this.messages = messages;
    }

    String get(String key, Object... values) {
        return messages.getMessage("engine." + key, values, LocaleContextHolder.getLocale());
    }
}
