package io.acuerdo.agreement;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code acuerdo.agreement}.
 *
 * @param acceptanceDays days a debtor has to accept an approved agreement
 * @param toleranceDays  days after its due date on which an instalment is still kept
 * @param cureDays           days a debtor has to pay what is past due after the notice of a breach
 * @param breachAfterMissed  so many instalments missed at once bring the notice without a person's decision
 * @param watchInstalments   so many instalments in a row paid on time make days past due count as cured
 * @param mostHolidayPeriods periods of payment holiday that one agreement may have in all
 * @param usuryCaps      a file with more usury caps, in the form of the bundled one; may be left out
 */
@ConfigurationProperties("acuerdo.agreement")
record AgreementSettings(@DefaultValue("10") int acceptanceDays, @DefaultValue("5") int toleranceDays, @DefaultValue("10") int cureDays,
                         @DefaultValue("3") int breachAfterMissed, @DefaultValue("3") int watchInstalments, @DefaultValue("3") int mostHolidayPeriods,
                         Path usuryCaps) {
}
