package io.acuerdo.portfolio;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies one run of an import. */
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
