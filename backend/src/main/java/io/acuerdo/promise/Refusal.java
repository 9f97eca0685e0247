package io.acuerdo.promise;

import java.util.List;
import java.util.Locale;

import io.acuerdo.shared.Texts;

/** A reason with the figures its sentence needs. */
public record Refusal(PromiseRefusal reason, List<Object> values) {

    private static final Texts TEXTS = new Texts("promise");

    public Refusal {
        values = List.copyOf(values);
    }

    public static Refusal of(PromiseRefusal reason, Object... values) {
        return new Refusal(reason, List.of(values));
    }

    /** The reason as a sentence for people. */
    public String message(Locale language) {
        return TEXTS.text(language, "refusal." + reason, values.toArray());
    }
}
