package io.acuerdo.agreement;

/** The business's expectation of what comes in without an offer; asked of the decision table {@code expected-recovery} that is live. */
public interface RecoveryTable {

    /** @throws IllegalStateException when the table is not there or answers nothing that can be counted with */
    ExpectedRecovery expected(RecoveryFacts facts);
}
