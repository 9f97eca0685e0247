package io.acuerdo.portfolio;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * These debtors owe something past due: new in arrears, or with a balance that changed. Published in bulk, in the transaction that found it,
 * also for debtors that were in arrears before. Who opens cases for them tells how many through {@link #casesOpened()}, for the report of the
 * import.
 */
public record DebtorsInArrears(List<DebtorPosition> positions, IntConsumer casesOpened) {

    public DebtorsInArrears(List<DebtorPosition> positions) {
        this(positions, ignored -> { });
    }
}
