package io.acuerdo.ui.component;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state by icon and word, never by colour alone. */
public class Status extends Span {

    /** How a state feels; chooses colour and nothing else. */
    public enum Tone {
        QUIET, GOOD, WAIT, BAD
    }

    public Status(VaadinIcon icon, String word, Tone tone) {
        Icon picture = icon.create();
        picture.setSize("14px");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(word));
        addClassNames("status", "status-" + tone.name().toLowerCase());
    }
}
