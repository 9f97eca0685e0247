package io.acuerdo.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import io.acuerdo.ui.component.StaffPage;

/**
 * What an address says that opens nothing for this person. It is the same page for an unknown address, a case that is gone and a page that
 * needs another role, so that nobody learns by trying what there is.
 */
abstract class NothingHereView extends StaffPage {

    static final int STATUS = HttpStatusCode.NOT_FOUND.getCode();

    NothingHereView() {
        super("nothingHere.title");
        addClassName("nothing-here");
        add(new Paragraph(getTranslation("nothingHere.text")), new Anchor("", getTranslation("nothingHere.home")));
    }
}
