package io.acuerdo.agreement.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.ExpectedRecovery;
import io.acuerdo.agreement.RecoveryFacts;
import io.acuerdo.agreement.RecoveryTable;
import io.acuerdo.agreement.process.AgreementProcess.AskedHere;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.Decision;
import io.acuerdo.engine.Decisions;
import org.springframework.stereotype.Component;

/** Asks {@code expected-recovery} in process, so that a proposal can be valued while the engine is away. */
@Component
class DecidedRecovery implements RecoveryTable {

    private final Decisions decisions;

    DecidedRecovery(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public ExpectedRecovery expected(RecoveryFacts facts) {
        Map<String, Object> asked = new HashMap<>();
        asked.put(Variables.DPD, facts.dpd());
        asked.put(Variables.SEGMENT, facts.segment());
        asked.put(Variables.RESTRUCTURE_COUNT, facts.restructureCount());
        return switch (decisions.evaluate(AskedHere.EXPECTED_RECOVERY, asked)) {
            case Decision.Made made when made.value() instanceof Map<?, ?> row -> new ExpectedRecovery(number(row, "recoveryPct"),
                    number(row, "months").intValueExact(), number(row, "costPct"), number(row, "keepPct"));
            case Decision.Made made -> throw new IllegalStateException(AskedHere.EXPECTED_RECOVERY + " answers " + made.value());
            case Decision.Failed failed -> throw new IllegalStateException(failed.decisionId() + ": " + failed.reason());
        };
    }

    private static BigDecimal number(Map<?, ?> row, String name) {
        return new BigDecimal(String.valueOf(row.get(name)));
    }
}
