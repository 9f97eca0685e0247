package io.acuerdo.portfolio;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies a debtor. */
public record DebtorId(UUID value) {

    public static DebtorId next() {
        return new DebtorId(Ids.next());
    }

    public static DebtorId of(String text) {
        return new DebtorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
