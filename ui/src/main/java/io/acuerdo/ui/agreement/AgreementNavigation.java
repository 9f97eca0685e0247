package io.acuerdo.ui.agreement;

import com.vaadin.flow.router.QueryParameters;
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

    /** A link with the given text to what was decided on an agreement, on its page. */
    public static RouterLink decisions(AgreementId id, String text) {
        RouterLink link = link(id, text);
        link.setQueryParameters(QueryParameters.of(AgreementView.SHOW, AgreementView.DECISIONS));
        return link;
    }
}
