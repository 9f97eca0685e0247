package io.acuerdo.ui.shell;

import java.util.Locale;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.acuerdo.ui.i18n.SessionLanguage;
import io.acuerdo.ui.i18n.Texts;

/** Spanish, English or Portuguese, each named in its own language. */
public class LanguageSelect extends Select<Locale> {

    public LanguageSelect() {
        setItems(Texts.SPANISH, Locale.ENGLISH, Texts.PORTUGUESE);
        setItemLabelGenerator(locale -> switch (locale.getLanguage()) {
            case "en" -> "English";
            case "pt" -> "Português";
            default -> "Español";
        });
        setValue(Texts.closest(getLocale()));
        setAriaLabel(getTranslation("shell.language"));
        addThemeVariants(SelectVariant.LUMO_SMALL);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                SessionLanguage.choose(change.getValue());
            }
        });
    }
}
