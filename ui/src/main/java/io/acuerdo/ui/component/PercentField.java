package io.acuerdo.ui.component;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;

/** A percentage; a point and a comma are both its decimal sign, for nobody groups the thousands of a rate. */
public class PercentField extends TextField {

    private static final Pattern READABLE = Pattern.compile("\\d{1,4}([.,]\\d{1,4})?");

    public PercentField(String label, String unit) {
        super(label);
        setUnit(unit);
        addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        getElement().setAttribute("inputmode", "decimal");
        addValueChangeListener(change -> UnreadableText.mark(this, pct().isPresent(), "field.percent.unreadable"));
    }

    public void setUnit(String unit) {
        setSuffixComponent(new Span(unit));
    }

    public void setPct(BigDecimal pct) {
        setValue(Formats.current().number(pct, Math.max(0, pct.scale())));
    }

    /** Empty when nothing readable is typed. */
    public Optional<BigDecimal> pct() {
        String text = getValue().strip();
        return READABLE.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
