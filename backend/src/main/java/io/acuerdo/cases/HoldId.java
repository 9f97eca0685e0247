package io.acuerdo.cases;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies a hold on a case. */
public record HoldId(UUID value) {

    public static HoldId next() {
        return new HoldId(Ids.next());
    }

    public static HoldId of(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
