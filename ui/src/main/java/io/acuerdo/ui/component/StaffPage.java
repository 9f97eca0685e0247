package io.acuerdo.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.HasDynamicTitle;

/** A staff page: a head with its title and actions, the rest below. */
public abstract class StaffPage extends Main implements HasDynamicTitle {

    private final String titleKey;
    private final Div head = new Div();

    protected StaffPage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("page");
        head.addClassName("page-head");
        head.add(new H2(getTranslation(titleKey)));
        add(head);
    }

    protected void addToHead(Component... components) {
        head.add(components);
    }

    /** A short answer to an action that went well. */
    public static void tell(String sentence) {
        Notification.show(sentence, 4000, Notification.Position.BOTTOM_START);
    }

    /** A refusal, which stays until it is closed: a person must be able to read why. */
    public static void refuse(String sentence) {
        Notification notification = Notification.show(sentence, 0, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_WARNING);
        notification.getElement().addEventListener("click", click -> notification.close());
    }

    /** What an empty list says instead of nothing. */
    public static Div empty(String title, String text) {
        Span strong = new Span(title);
        strong.getElement().getStyle().set("font-weight", "600");
        Div empty = new Div(VaadinIcon.CHECK_CIRCLE_O.create(), strong, new Paragraph(text));
        empty.addClassName("empty");
        return empty;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · Acuerdo";
    }
}
