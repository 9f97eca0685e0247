package io.acuerdo.ui.agreement;

import com.vaadin.flow.router.RouterLink;
import io.acuerdo.agreement.AgreementId;

/** The ways to the agreement screens from elsewhere. */
public final class AgreementNavigation {

    private AgreementNavigation() {
    }

    /** A link with the given text to the page of an agreement. */
    public static RouterLink link(AgreementId id, String text) {
        return new RouterLink(text, AgreementView.class, id.toString());
    }
}
