package io.acuerdo.agreement;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code acuerdo.agreement}.
 *
 * @param acceptanceDays days a debtor has to accept an approved agreement
 * @param toleranceDays  days after its due date on which an instalment is still kept
 * @param usuryCaps      a file with more usury caps, in the form of the bundled one; may be left out
 */
@ConfigurationProperties("acuerdo.agreement")
record AgreementSettings(@DefaultValue("10") int acceptanceDays, @DefaultValue("5") int toleranceDays, Path usuryCaps) {
}
