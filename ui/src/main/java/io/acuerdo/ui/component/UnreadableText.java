package io.acuerdo.ui.component;

import com.vaadin.flow.component.textfield.TextField;

/** Says at once, at the field, that what was typed cannot be read; what was typed stays. */
final class UnreadableText {

    private UnreadableText() {
    }

    static void mark(TextField field, boolean readable, String otherwise) {
        boolean wrong = !readable && !field.getValue().isBlank();
        if (wrong) {
            field.setErrorMessage(field.getTranslation(otherwise));
        }
        field.setInvalid(wrong);
    }
}
