package io.acuerdo.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;

/** Promises to pay as people, processes and other programs use them. */
@Service
public class Promises {

    /** Records what the debtor promised; on a case whose promise was just broken this is the one renegotiation. */
    public PromiseResult record(RecordPromise wish) {
        throw new UnsupportedOperationException();
    }

    /** Takes the place of the broken promise the case stands at; possible once. */
    public PromiseResult renegotiate(RecordPromise wish) {
        throw new UnsupportedOperationException();
    }

    /** Takes an open promise back. Empty when that is done, else why not. */
    public Optional<Refusal> cancel(PromiseId id, String why, Actor by) {
        throw new UnsupportedOperationException();
    }

    public Optional<PromiseDetails> details(PromiseId id) {
        return Optional.empty();
    }

    /** All promises of a case, the newest first. */
    public List<PromiseDetails> ofCase(CaseId caseId) {
        return List.of();
    }

    /** Promises due from one day to another, both included, that were neither cancelled nor superseded; by day. */
    public List<PromiseDetails> dueBetween(LocalDate from, LocalDate to) {
        return List.of();
    }
}
