package io.acuerdo.ui.shell;

import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.acuerdo.engine.EngineStatus;

/** What is wrong with the engine, one sentence each, on every staff screen: better than an inbox that is silently empty. */
@SpringComponent
@UIScope
class EngineBanner extends Div {

    private static final int LOOK_EVERY_MS = 5000;

    private final transient EngineStatus engine;
    private List<String> shown = List.of();

    EngineBanner(EngineStatus engine) {
        this.engine = engine;
        addClassName("engine-banner");
        getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        attached.getUI().addPollListener(poll -> refresh());
        refresh();
    }

    private void refresh() {
        List<String> problems = engine.problems();
        if (!problems.equals(shown)) {
            shown = problems;
            removeAll();
            problems.forEach(sentence -> add(new Paragraph(sentence)));
        }
    }
}
