package io.acuerdo.ui.i18n;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import org.springframework.stereotype.Component;

/** Chooses a session's language: what the person chose before (a cookie), else the browser's, else Spanish. */
@Component
public class SessionLanguage implements VaadinServiceInitListener {

    private static final String COOKIE = "acuerdo-language";
    private static final int A_YEAR = 365 * 24 * 3600;

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addSessionInitListener(event -> event.getSession().setLocale(wantedBy(event.getRequest())));
    }

    private static Locale wantedBy(VaadinRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return Texts.closest(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        return Texts.closest(request.getLocale());
    }

    /** Switches the current session, remembers it in this browser and shows the page again. */
    public static void choose(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        if (VaadinService.getCurrentResponse() != null) {
            VaadinService.getCurrentResponse().addCookie(cookie);
        }
        UI ui = UI.getCurrent();
        ui.getSession().setLocale(locale);
        ui.getPage().reload();
    }
}
