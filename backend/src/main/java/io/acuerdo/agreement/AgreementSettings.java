package io.acuerdo.agreement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Days a debtor has to accept an approved agreement, and days after its due date on which an instalment is still kept. */
@ConfigurationProperties("acuerdo.agreement")
record AgreementSettings(@DefaultValue("10") int acceptanceDays, @DefaultValue("5") int toleranceDays) {
}
