package io.acuerdo.ui.component;

import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import tools.jackson.databind.json.JsonMapper;

/** A process drawn as a map, with marks on its elements: where a case has been, where it waits, how many wait, what failed. */
@Tag("div")
@JavaScript("context://vendor/bpmn-js/camunda-cloud-navigated-viewer.production.min.js")
@StyleSheet("context://vendor/bpmn-js/assets/diagram-js.css")
@StyleSheet("context://vendor/bpmn-js/assets/bpmn-js.css")
@JavaScript("context://js/acuerdo-bpmn.js")
public class BpmnDiagram extends Component implements HasSize, HasStyle {

    /**
     * @param state one of {@code visited}, {@code waiting}, {@code incident}
     * @param badge short text on the element, may be null
     */
    public record Mark(String elementId, String state, String badge) {
    }

    /** Called with the id of the element that was clicked. */
    @FunctionalInterface
    public interface ElementChosen {
        void chosen(String elementId);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ElementChosen listener = id -> {
    };
    private String xml;
    private List<Mark> marks = List.of();

    public BpmnDiagram() {
        addClassName("bpmn-diagram");
    }

    public void show(String xml, List<Mark> marks) {
        this.xml = xml;
        this.marks = List.copyOf(marks);
        if (isAttached()) {
            render();
        }
    }

    public void onElementChosen(ElementChosen listener) {
        this.listener = listener;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (xml != null) {
            render();
        }
    }

    private void render() {
        getElement().executeJs("window.acuerdoBpmn.show(this, $0, $1)", xml, JSON.writeValueAsString(marks));
    }

    @ClientCallable
    private void elementChosen(String elementId) {
        listener.chosen(elementId);
    }
}
