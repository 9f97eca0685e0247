package io.acuerdo.agreement;

import java.util.List;

/** A proposal that has passed every check, with its schedule and the comparison with today. */
record Draft(AgreementType type, RefinancingTerms terms, List<RefinancedAccount> accounts, List<ScheduleRow> rows, TodayTerms today, Concession concession, int toleranceDays) {
}
