package io.acuerdo.agreement;

import java.math.BigDecimal;

/**
 * What is expected of a debt when nothing is agreed, and of an offer that is agreed.
 *
 * @param recoveryPct share of the payoff that comes in all the same, in percent
 * @param months      months until it comes, counted as if it came at once
 * @param costPct     what collecting it costs, in percent of what comes
 * @param keepPct     share of such offers that are kept to the end, in percent
 */
public record ExpectedRecovery(BigDecimal recoveryPct, int months, BigDecimal costPct, BigDecimal keepPct) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ExpectedRecovery {
        if (months < 0 || !isShare(recoveryPct) || !isShare(costPct) || !isShare(keepPct)) {
            throw new IllegalArgumentException("No expectation: " + recoveryPct + " % in " + months + " months, cost " + costPct + " %, kept " + keepPct + " %");
        }
    }

    private static boolean isShare(BigDecimal pct) {
        return pct.signum() >= 0 && pct.compareTo(HUNDRED) <= 0;
    }
}
