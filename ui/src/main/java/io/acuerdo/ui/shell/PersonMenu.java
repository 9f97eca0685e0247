package io.acuerdo.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.page.WebStorage;
import io.acuerdo.staff.Delegations;
import io.acuerdo.ui.i18n.SessionLanguage;
import io.acuerdo.ui.i18n.Texts;
import io.acuerdo.ui.security.SignedIn;

import java.util.Locale;

/** Who is signed in, in which language and in light or dark; and the way out. */
class PersonMenu extends MenuBar {

    private static final String SCHEME = "acuerdo-scheme";

    PersonMenu(SignedIn signedIn, Delegations delegations) {
        String name = signedIn.actor().username();
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        Avatar avatar = new Avatar(name);
        Span label = new Span(name);
        label.addClassName("person-name");
        Span person = new Span(avatar, label);
        person.addClassName("person");
        MenuItem root = addItem(person);
        root.getElement().setAttribute("aria-label", getTranslation("shell.person", name));
        SubMenu menu = root.getSubMenu();
        SubMenu languages = menu.addItem(getTranslation("shell.language")).getSubMenu();
        languages.addItem("Español", chosen -> SessionLanguage.choose(Texts.SPANISH));
        languages.addItem("English", chosen -> SessionLanguage.choose(Locale.ENGLISH));
        languages.addItem("Português", chosen -> SessionLanguage.choose(Texts.PORTUGUESE));
        SubMenu schemes = menu.addItem(getTranslation("shell.theme")).getSubMenu();
        schemes.addItem(getTranslation("shell.theme.light"), chosen -> use(ColorScheme.Value.LIGHT));
        schemes.addItem(getTranslation("shell.theme.dark"), chosen -> use(ColorScheme.Value.DARK));
        menu.addItem(getTranslation(delegations.mayArrangeForOthers(signedIn.actor()) ? "delegate.title.others" : "delegate.menu"), chosen -> new DelegateDialog(delegations, signedIn).open());
        menu.addSeparator();
        menu.addItem(getTranslation("shell.signOut"), chosen -> signedIn.signOut());
    }

    private void use(ColorScheme.Value scheme) {
        Page page = getUI().orElseThrow().getPage();
        page.setColorScheme(scheme);
        WebStorage.setItem(SCHEME, scheme.name());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Page page = attached.getUI().getPage();
        WebStorage.getItem(SCHEME).thenAccept(stored -> {
            if (stored != null) {
                page.setColorScheme(ColorScheme.Value.valueOf(stored));
            }
        });
    }
}
