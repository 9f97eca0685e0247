package io.acuerdo.ui.component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Camunda form, shown by bpmn.io's viewer. Data goes in as variables; what the person filled in comes out only when the form itself finds
 * nothing wrong with it. What was typed stays when an answer is refused.
 */
@Tag("div")
@JavaScript("context://vendor/form-js/form-viewer.umd.js")
@StyleSheet("context://vendor/form-js/assets/form-js.css")
@JavaScript("context://js/acuerdo-form.js")
public class FormJs extends Component implements HasSize, HasStyle {

    /** Called with the variables of a valid form. */
    @FunctionalInterface
    public interface Submitted {
        void with(Map<String, Object> variables);
    }

    /** What the viewer may find wrong with a field; the script beside it knows them by these names. */
    private static final List<String> SENTENCES = List.of("required", "minLength", "maxLength", "min", "max", "pattern", "email", "phone", "dateTime", "step");
    private static final int DECIMALS = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Submitted submitted;
    private final Consumer<String> refused;
    private String schema;
    private Map<String, Object> data;

    /** @param refused is told, in a sentence, what in a form that the viewer finds valid cannot be understood */
    public FormJs(Submitted submitted, Consumer<String> refused) {
        this.submitted = submitted;
        this.refused = refused;
        addClassName("form-js-host");
    }

    /** @param schema the form as its file says, JSON */
    public void show(String schema, Map<String, Object> data) {
        this.schema = schema;
        this.data = data;
        if (isAttached()) {
            render();
        }
    }

    /** Asks the form to validate itself and to hand over its variables. */
    public void submit() {
        getElement().executeJs("window.acuerdoForm.submit(this)");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (schema != null) {
            render();
        }
    }

    private void render() {
        Map<String, String> sentences = SENTENCES.stream().collect(Collectors.toMap(key -> key, key -> getTranslation("form." + key)));
        getElement().executeJs("window.acuerdoForm.show(this, $0, $1, $2)", schema, JSON.writeValueAsString(readable()), JSON.writeValueAsString(sentences));
    }

    /** Every number stands there once more as text, {@code amount} as {@code amountText}, the way the reader's language writes it. */
    private Map<String, Object> readable() {
        Map<String, Object> all = new HashMap<>(data);
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        data.forEach((name, value) -> {
            if (value instanceof Number) {
                all.putIfAbsent(name + "Text", format.format(value));
            }
        });
        return all;
    }

    @ClientCallable
    private void formSubmitted(String variables) {
        Map<String, Object> answers = new HashMap<>(JSON.readValue(variables, new TypeReference<Map<String, Object>>() {
        }));
        for (String key : amounts(JSON.readTree(schema))) {
            if (answers.get(key) instanceof String text && text.isBlank()) {
                answers.put(key, null);
            } else if (answers.get(key) instanceof String text) {
                Optional<BigDecimal> amount = AmountText.read(text, DECIMALS);
                if (amount.isEmpty()) {
                    refused.accept(getTranslation("form.amount", text));
                    return;
                }
                answers.put(key, amount.get());
            }
        }
        submitted.with(answers);
    }

    /** Keys of the text fields that a model marks with the property {@code kind = amount}. */
    private static List<String> amounts(JsonNode part) {
        List<String> keys = new ArrayList<>();
        for (JsonNode component : part.path("components")) {
            if (component.path("properties").path("kind").asString("").equals("amount")) {
                keys.add(component.path("key").asString());
            }
            keys.addAll(amounts(component));
        }
        return keys;
    }
}
