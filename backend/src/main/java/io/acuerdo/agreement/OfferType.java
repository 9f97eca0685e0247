package io.acuerdo.agreement;

import java.util.Arrays;
import java.util.Optional;

/** The ways out that the table of offers knows, by the names of the REST contract. */
public enum OfferType {
    PAY_NOW, PROMISE, VERBAL, SETTLEMENT, REFINANCING, CONSOLIDATION, RESCHEDULE, HOLIDAY;

    /** Whether it can be taken up for a single account only. */
    public boolean isAboutOneAccount() {
        return this == RESCHEDULE || this == HOLIDAY;
    }

    /** The agreement that takes it up; empty for paying and promising, which need none. */
    public Optional<AgreementType> agreement() {
        return Arrays.stream(AgreementType.values()).filter(type -> type.name().equals(name())).findFirst();
    }

    static OfferType of(AgreementType type) {
        return valueOf(type.name());
    }
}
