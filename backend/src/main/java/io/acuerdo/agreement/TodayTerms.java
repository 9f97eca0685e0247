package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the chosen accounts owed when the proposal was made. What the creditor's file does not tell is null. */
@Embeddable
record TodayTerms(@Column(name = "today_payoff") BigDecimal payoff, @Column(name = "today_past_due") BigDecimal pastDue,
                  @Column(name = "today_rate_pct") BigDecimal ratePct, @Column(name = "today_instalment") BigDecimal instalment,
                  @Column(name = "today_months") Integer months, @Column(name = "today_ends_on") LocalDate endsOn,
                  @Column(name = "today_total") BigDecimal total, @Column(name = "today_as_of") Instant asOf) {

    DebtTerms read(String currency) {
        return new DebtTerms(Money.of(payoff, currency), ratePct, instalment == null ? null : Money.of(instalment, currency), months, endsOn,
                total == null ? null : Money.of(total, currency), Money.of(pastDue, currency), asOf);
    }
}
