package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.util.List;

/**
 * A proposal that has passed every check, with its schedule and the comparison with today. {@code totalCostPct} is the effective annual cost of the
 * flows in percent; null where the instalments are those of the product, and so is a
 * down payment that nobody asks for.
 */
record Draft(AgreementType type, RefinancingTerms terms, DownPayment downPayment, List<RefinancedAccount> accounts, List<ScheduleRow> rows, BigDecimal totalCostPct, TodayTerms today, Concession concession, int toleranceDays) {
}
