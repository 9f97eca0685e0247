package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of approval, under {@code acuerdo.agreement}.
 *
 * @param costOfFundsPct what the creditor's money costs, effective annual in percent, where a portfolio has no figure of its own
 * @param fundingCosts   figures of single portfolios, each from a day on
 * @param approvalTimes  how long an approval may wait at a group before it goes to the next one
 * @param approvalTimeCounted whether that time runs on the clock or only while people work where the portfolio is
 */
@ConfigurationProperties("acuerdo.agreement")
record ApprovalSettings(@DefaultValue("12") BigDecimal costOfFundsPct, @DefaultValue List<FundingCost> fundingCosts,
                        @DefaultValue Map<String, Duration> approvalTimes, @DefaultValue("WORKING") ApprovalTime.Counted approvalTimeCounted) {

    record FundingCost(String portfolio, LocalDate from, BigDecimal pct) {
    }

    /** Effective annual, in percent, of that day. */
    BigDecimal costOfFundsPct(String portfolio, LocalDate day) {
        return fundingCosts.stream().filter(cost -> cost.portfolio().equals(portfolio) && !cost.from().isAfter(day))
                .max(Comparator.comparing(FundingCost::from)).map(FundingCost::pct).orElse(costOfFundsPct);
    }
}
