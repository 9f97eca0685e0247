package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** That the debtor was told of a breach, until when it can be cured, and what the breach has cost in the end. */
@Embeddable
class BreachNotice {

    private LocalDate noticeSentOn;
    private LocalDate cureEndsOn;
    private BigDecimal haircutRevoked;

    protected BreachNotice() {
    }

    BreachNotice(LocalDate noticeSentOn, LocalDate cureEndsOn) {
        this.noticeSentOn = noticeSentOn;
        this.cureEndsOn = cureEndsOn;
    }

    LocalDate noticeSentOn() {
        return noticeSentOn;
    }

    LocalDate cureEndsOn() {
        return cureEndsOn;
    }

    BigDecimal haircutRevoked() {
        return haircutRevoked;
    }

    void revoke(BigDecimal haircut) {
        haircutRevoked = haircut;
    }
}
