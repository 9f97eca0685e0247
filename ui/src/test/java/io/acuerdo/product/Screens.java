package io.acuerdo.product;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

/** A real Chromium in front of the product, speaking Spanish. */
final class Screens implements AutoCloseable {

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final Product product;

    Screens(Product product) {
        // The screens move by themselves within two seconds; a busy build machine takes longer than the five seconds of the default.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        this.product = product;
        String chromium = System.getenv().getOrDefault("ACUERDO_CHROMIUM", "/usr/bin/chromium");
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(List.of("--no-sandbox",
                "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** A window of its own for that person, signed in. */
    Page signIn(String user) {
        return signIn(user, 1280, 800, ColorScheme.LIGHT);
    }

    Page signIn(String user, int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("es-CO").setTimezoneId("America/Bogota")
                .setViewportSize(width, height).setColorScheme(scheme).setAcceptDownloads(true));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.navigate(product.url("login"));
        page.locator("vaadin-login-form input[name=username]").fill(user);
        page.locator("vaadin-login-form input[name=password]").fill(Product.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
