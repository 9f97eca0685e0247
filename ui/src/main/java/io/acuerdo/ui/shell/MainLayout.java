package io.acuerdo.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.acuerdo.staff.Delegations;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.security.SignedIn;

/**
 * The staff frame: navigation with just what the person may open, one search box for who reads cases, the sandbox's time when there is one,
 * what is wrong with the engine, and the person's menu.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout {

    private final TextField search = new TextField();

    MainLayout(SignedIn signedIn, Delegations delegations, EngineBanner banner, TimeBar timeBar) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation()));
        addToNavbar(new DrawerToggle());
        if (signedIn.may(Right.READ_CASES)) {
            addToNavbar(search());
        }
        if (signedIn.isSomebody()) {
            addToNavbar(timeBar, new PersonMenu(signedIn, delegations));
            addToNavbar(false, banner);
        }
    }

    private Component brand() {
        Image mark = new Image("icons/acuerdo.svg", "");
        Anchor brand = new Anchor("", mark, new Span("Acuerdo"));
        brand.addClassName("brand");
        return brand;
    }

    private SideNav navigation() {
        SideNav nav = new SideNav();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
            if (entry.icon() != null) {
                item.setPrefixComponent(new Icon(VaadinIcon.valueOf(entry.icon())));
            }
            nav.addItem(item);
        }
        nav.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        return nav;
    }

    private TextField search() {
        search.setPlaceholder(getTranslation("shell.search"));
        search.setAriaLabel(getTranslation("shell.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("global-search");
        search.setMaxLength(100);
        search.addKeyDownListener(Key.ENTER, pressed -> UI.getCurrent().navigate("casos",
                search.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", search.getValue().strip())));
        return search;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (search.getParent().isPresent()) {
            Shortcuts.addShortcutListener(this, () -> search.focus(), Key.KEY_K, KeyModifier.CONTROL).setBrowserDefaultAllowed(false);
        }
    }
}
