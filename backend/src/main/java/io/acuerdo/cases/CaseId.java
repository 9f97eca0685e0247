package io.acuerdo.cases;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies a collection case. */
public record CaseId(UUID value) {

    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
