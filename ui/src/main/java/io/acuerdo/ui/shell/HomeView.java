package io.acuerdo.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.security.SignedIn;
import jakarta.annotation.security.PermitAll;

/** Sends who reads cases to the first place in their navigation, and the others to what they look after: people or models. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {

    private final transient SignedIn signedIn;

    HomeView(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (signedIn.may(Right.READ_CASES)) {
            MenuConfiguration.getMenuEntries().stream().findFirst().ifPresent(first -> event.forwardTo(first.path().replaceFirst("^/", "")));
        } else {
            event.forwardTo(signedIn.may(Right.ADMINISTER) ? "administracion" : "modelos");
        }
    }
}
