package io.acuerdo.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values, one below the other: a description list. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts with(String name, String value) {
        return with(name, new Span(value == null || value.isBlank() ? "–" : value));
    }

    public Facts with(String name, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        add(new DescriptionList.Term(name), description);
        return this;
    }
}
