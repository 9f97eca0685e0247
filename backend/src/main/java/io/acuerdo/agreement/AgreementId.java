package io.acuerdo.agreement;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies an agreement. */
public record AgreementId(UUID value) {

    public static AgreementId next() {
        return new AgreementId(Ids.next());
    }

    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
