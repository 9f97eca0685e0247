package io.acuerdo.ui.component;

import java.util.Currency;
import java.util.Optional;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import io.acuerdo.shared.Money;

/** An amount in one currency, typed with whatever separators; what was understood is written back the way the reader's language writes it. */
public class AmountField extends TextField {

    private static final int LONGEST = 30;

    private final Currency currency;

    public AmountField(String label, Currency currency) {
        super(label);
        this.currency = currency;
        setSuffixComponent(new Span(currency.getCurrencyCode()));
        addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        setMaxLength(LONGEST);
        getElement().setAttribute("inputmode", "decimal");
        addValueChangeListener(change -> understood());
    }

    public void setMoney(Money money) {
        setValue(written(money));
    }

    /** What counts while nothing is typed. */
    public void setSuggestion(Money money) {
        setPlaceholder(written(money));
    }

    /** Empty when nothing readable is typed. */
    public Optional<Money> money() {
        return AmountText.read(getValue(), currency.getDefaultFractionDigits()).map(amount -> new Money(amount, currency));
    }

    /** Marks the field, with an example, unless an amount above zero is in it. */
    public boolean isPositive(String otherwise) {
        boolean positive = money().filter(Money::isPositive).isPresent();
        setErrorMessage(otherwise);
        setInvalid(!positive);
        return positive;
    }

    private void understood() {
        UnreadableText.mark(this, money().isPresent(), "field.amount.unreadable");
        money().map(this::written).filter(text -> !text.equals(getValue())).ifPresent(this::setValue);
    }

    private String written(Money money) {
        String text = money.format(getLocale());
        return text.substring(0, text.lastIndexOf('\u00a0'));
    }
}
