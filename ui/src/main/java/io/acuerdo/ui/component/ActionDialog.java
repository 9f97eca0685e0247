package io.acuerdo.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;

/**
 * A dialog for one action: fields, one filled button, and a place where a refusal is read beside what was typed. It closes only when the action
 * was done.
 */
public abstract class ActionDialog extends Dialog {

    private final VerticalLayout body = new VerticalLayout();
    private final Paragraph refusal = new Paragraph();
    private final Button confirm;

    protected ActionDialog(String titleKey, String confirmKey) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(520px, 96vw)");
        body.setPadding(false);
        body.setSpacing(false);
        body.addClassName("dialog-body");
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(body, refusal);
        confirm = new Button(getTranslation(confirmKey), click -> {
            refusal.setVisible(false);
            act();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        setCloseOnOutsideClick(false);
    }

    protected void addToBody(Component... components) {
        for (Component component : components) {
            component.getElement().getStyle().set("width", "100%");
        }
        body.add(components);
    }

    /** Does what the dialog is for, if the fields allow it; ends with {@link #done} or {@link #refused}. */
    protected abstract void act();

    protected void refused(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    protected void done(Runnable afterwards) {
        close();
        afterwards.run();
    }
}
