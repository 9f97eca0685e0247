package io.acuerdo.promise;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies a promise to pay. */
public record PromiseId(UUID value) {

    public static PromiseId next() {
        return new PromiseId(Ids.next());
    }

    public static PromiseId of(String text) {
        return new PromiseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
