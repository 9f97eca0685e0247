package io.acuerdo.promise;

import java.util.Locale;

/** What became of the wish to record or renegotiate a promise. */
public sealed interface PromiseResult {

    record Recorded(PromiseId id) implements PromiseResult {
    }

    record Refused(Refusal refusal) implements PromiseResult {

        public PromiseRefusal reason() {
            return refusal.reason();
        }

        public String message(Locale language) {
            return refusal.message(language);
        }
    }
}
