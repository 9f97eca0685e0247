package io.acuerdo.agreement;

import java.time.LocalDate;
import java.util.List;

import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.shared.Money;
import org.springframework.stereotype.Component;

/** Gathers what {@link OfferValue} counts with: the debtor's arrears, the business's expectation, the portfolio's cost of funds. */
@Component
class OfferValuation {

    private final Cases cases;
    private final RecoveryTable table;
    private final ApprovalSettings settings;

    OfferValuation(Cases cases, RecoveryTable table, ApprovalSettings settings) {
        this.cases = cases;
        this.table = table;
        this.settings = settings;
    }

    OfferValue value(DebtorDetails debtor, List<AccountSummary> accounts, Money payoff, List<ScheduleRow> rows, int restructureCount, LocalDate today) {
        int dpd = accounts.stream().mapToInt(AccountSummary::dpd).max().orElse(0);
        String segment = cases.openCaseOf(debtor.id()).flatMap(cases::summary).map(CaseSummary::segment).orElse(null);
        ExpectedRecovery expected = table.expected(new RecoveryFacts(dpd, segment, restructureCount));
        return OfferValue.of(payoff, rows, expected, settings.costOfFundsPct(debtor.portfolio(), today), today);
    }
}
