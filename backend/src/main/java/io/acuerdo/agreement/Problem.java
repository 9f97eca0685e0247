package io.acuerdo.agreement;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

import io.acuerdo.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is wrong with a field, before it is put in words: the key of its sentence and the values in it. */
record Problem(String field, String key, Object... values) {

    private static final Texts TEXTS = new Texts("agreement");

    FieldProblem inWords() {
        return new FieldProblem(field, sentence(key, values));
    }

    static List<FieldProblem> inWords(List<Problem> problems) {
        return problems.stream().map(Problem::inWords).toList();
    }

    /** A sentence that need not be there, as those about what a process owner has named. */
    static Optional<String> text(String key, Object... values) {
        try {
            return Optional.of(TEXTS.text(language(), key, values));
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }

    private static Locale language() {
        var context = LocaleContextHolder.getLocaleContext();
        Locale asked = context == null ? null : context.getLocale();
        return asked == null ? Texts.DEFAULT : asked;
    }

    static String sentence(Locale language, String key, Object... values) {
        return TEXTS.text(language, "problem." + key, values);
    }

    /** In the language of the person whose request this thread serves; Spanish where there is none. */
    static String sentence(String key, Object... values) {
        return TEXTS.text(language(), "problem." + key, values);
    }
}
