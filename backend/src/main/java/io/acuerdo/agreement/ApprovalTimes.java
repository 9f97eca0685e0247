package io.acuerdo.agreement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.BusinessCalendar;
import org.springframework.stereotype.Component;

/** Until when an authority may take, by the settings of the installation and the days and hours people work where the portfolio is. */
@Component
class ApprovalTimes {

    private final ApprovalSettings settings;
    private final Portfolios portfolios;

    ApprovalTimes(ApprovalSettings settings, Portfolios portfolios) {
        this.settings = settings;
        this.portfolios = portfolios;
    }

    /** For the group before which it lies, from now on. */
    Instant until(Agreement agreement, Instant now) {
        return time(agreement).after(now, EscalationPolicy.time(agreement.approverGroup(), settings.approvalTimes())).truncatedTo(ChronoUnit.MILLIS);
    }

    /** For the group that is asked next, from the end of the time that is over. */
    Instant until(Agreement agreement, String next, Instant last, Instant now) {
        return EscalationPolicy.until(last, EscalationPolicy.time(next, settings.approvalTimes()), now, time(agreement));
    }

    private ApprovalTime time(Agreement agreement) {
        PortfolioDetails portfolio = portfolios.portfolio(agreement.portfolio());
        return new ApprovalTime(settings.approvalTimeCounted(), BusinessCalendar.of(portfolio.country()), portfolio.zone());
    }
}
