package io.acuerdo.promise.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.acuerdo.promise.PromiseRefusal;
import io.acuerdo.promise.PromiseResult;
import io.acuerdo.promise.Refusal;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Texts;

/** What a form about a promise brings and gets back. */
record PromiseForm(BigDecimal amount, LocalDate dueOn) {

    /** Empty where the entries are no amount and day. */
    static Optional<PromiseForm> parse(Object amount, String dueOn) {
        try {
            return Optional.of(new PromiseForm(new BigDecimal(String.valueOf(amount)), LocalDate.parse(String.valueOf(dueOn))));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static Actor actor(String completedBy) {
        return completedBy == null || completedBy.isBlank() ? Actor.SYSTEM : new Actor(completedBy, Set.of(), Set.of());
    }

    static Map<String, Object> answer(Answer answer) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.PROMISE_RECORDED, answer.recorded());
        variables.put(Variables.REFUSAL, answer.refusal());
        return variables;
    }

    /** Kept in the job ledger: what the process is told, also when the job comes twice. */
    record Answer(boolean recorded, String refusal) {

        static Answer of(PromiseResult result) {
            return switch (result) {
                case PromiseResult.Recorded recorded -> new Answer(true, null);
                case PromiseResult.Refused refused -> new Answer(false, refused.message(Texts.DEFAULT));
            };
        }

        static Answer unreadable() {
            return new Answer(false, Refusal.of(PromiseRefusal.UNREADABLE).message(Texts.DEFAULT));
        }
    }
}
