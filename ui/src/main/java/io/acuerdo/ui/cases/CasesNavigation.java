package io.acuerdo.ui.cases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.acuerdo.cases.CaseId;

/** The ways to the case screens from elsewhere. */
public final class CasesNavigation {

    private CasesNavigation() {
    }

    /** A link with the given text to the page of a case. */
    public static RouterLink link(CaseId id, String text) {
        return new RouterLink(text, CaseView.class, id.toString());
    }

    public static void open(CaseId id) {
        UI.getCurrent().navigate(CaseView.class, id.toString());
    }

    /** The list behind a figure: parameters as the list itself writes them into its address. */
    public static void openList(QueryParameters filter) {
        UI.getCurrent().navigate("casos", filter);
    }
}
