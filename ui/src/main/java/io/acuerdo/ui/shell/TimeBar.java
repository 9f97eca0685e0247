package io.acuerdo.ui.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.acuerdo.sandbox.SandboxTime;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import org.springframework.beans.factory.ObjectProvider;

/** The sandbox's time on top of every screen: what moment it is, and a lever to let an hour, a day or a week pass. Outside the sandbox nothing. */
@SpringComponent
@UIScope
class TimeBar extends Div {

    private final transient ObjectProvider<SandboxTime> sandbox;
    private final Span now = new Span();
    private final ProgressBar busy = new ProgressBar();

    TimeBar(ObjectProvider<SandboxTime> sandbox) {
        this.sandbox = sandbox;
        addClassName("time-bar");
        setVisible(sandbox.getIfAvailable() != null);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (!isVisible() || getComponentCount() > 0) {
            return;
        }
        now.addClassName("time-bar-now");
        busy.setIndeterminate(true);
        busy.setVisible(false);
        busy.setWidth("48px");
        add(VaadinIcon.CLOCK.create(), now, lever("shell.time.hour", Duration.ofHours(1)), lever("shell.time.day", Duration.ofDays(1)),
                lever("shell.time.week", Duration.ofDays(7)), busy);
        show();
    }

    private Button lever(String key, Duration step) {
        Button button = new Button(getTranslation(key), click -> advance(step));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    private void advance(Duration step) {
        UI ui = UI.getCurrent();
        busy.setVisible(true);
        getChildren().filter(Button.class::isInstance).map(Button.class::cast).forEach(button -> button.setEnabled(false));
        CompletableFuture.runAsync(() -> sandbox.getObject().advance(step)).whenComplete((done, problem) -> ui.access(() -> {
            busy.setVisible(false);
            getChildren().filter(Button.class::isInstance).map(Button.class::cast).forEach(button -> button.setEnabled(true));
            if (problem != null) {
                StaffPage.refuse(getTranslation("shell.time.failed"));
            }
            show();
            ui.getPage().reload();
        }));
    }

    private void show() {
        now.setText(Formats.current().moment(sandbox.getObject().now()));
    }
}
