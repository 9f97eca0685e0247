package io.acuerdo.agreement;

import java.util.List;
import java.util.Locale;

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

    /** In the language of the person whose request this thread serves; Spanish where there is none. */
    static String sentence(String key, Object... values) {
        var context = LocaleContextHolder.getLocaleContext();
        Locale asked = context == null ? null : context.getLocale();
        return TEXTS.text(asked == null ? Texts.DEFAULT : asked, "problem." + key, values);
    }
}
