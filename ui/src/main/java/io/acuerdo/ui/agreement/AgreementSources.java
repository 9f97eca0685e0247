package io.acuerdo.ui.agreement;

import io.acuerdo.agreement.AcceptingAgreement;
import io.acuerdo.agreement.AgreementPreview;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.ui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the panel of one agreement asks. */
@Component
public record AgreementSources(Agreements agreements, AcceptingAgreement accepting, AgreementPreview preview, SignedIn signedIn) {
}
