package io.acuerdo.promise;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the house agreed on about promises.
 *
 * @param thresholdPct how much of the amount must be paid, in percent
 * @param graceDays calendar days after the due day on which paying still keeps the promise
 * @param mostDaysAhead how far ahead of today the due day may lie
 * @param followUpWorkingDays how long an agent has to follow up a broken promise, in working days
 */
@ConfigurationProperties("acuerdo.promise")
record PromiseSettings(@DefaultValue("100") BigDecimal thresholdPct, @DefaultValue("1") int graceDays, @DefaultValue("30") int mostDaysAhead,
                       @DefaultValue("2") int followUpWorkingDays) {

    PromiseSettings {
        if (thresholdPct.signum() <= 0 || thresholdPct.compareTo(BigDecimal.valueOf(100)) > 0 || graceDays < 0 || mostDaysAhead < 0
                || followUpWorkingDays < 1) {
            throw new IllegalArgumentException("acuerdo.promise: the threshold lies between 0 and 100 percent, the days are not negative");
        }
    }
}
