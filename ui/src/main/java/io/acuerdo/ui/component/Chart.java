package io.acuerdo.ui.component;

import java.util.Map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import tools.jackson.databind.json.JsonMapper;

/** A chart drawn by Apache ECharts from an option map; a click on a bar hands back the series' and the category's name. */
@Tag("div")
@JavaScript("context://vendor/echarts/echarts.min.js")
@JavaScript("context://js/acuerdo-chart.js")
public class Chart extends Component implements HasSize, HasStyle {

    /** Called with what was clicked. */
    @FunctionalInterface
    public interface BarChosen {
        void chosen(String series, String category);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BarChosen listener = (series, category) -> {
    };
    private Map<String, Object> option;

    public Chart() {
        addClassName("chart");
    }

    public void show(Map<String, Object> option) {
        this.option = option;
        if (isAttached()) {
            render();
        }
    }

    public void onBarChosen(BarChosen listener) {
        this.listener = listener;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (option != null) {
            render();
        }
    }

    private void render() {
        getElement().executeJs("window.acuerdoChart.show(this, $0)", JSON.writeValueAsString(option));
    }

    @ClientCallable
    private void barChosen(String series, String category) {
        listener.chosen(series, category);
    }
}
