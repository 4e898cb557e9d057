package papilio.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import papilio.fixtures.Needs;

/** Somebody at a laptop, with a real browser, who notes every error that the browser reports. */
final class Person implements AutoCloseable {
    /** The network counts as idle once for a page; what a key set off later, only Flow's client knows. */
    private static final String ANSWERED =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    private final Playwright playwright;
    private final BrowserContext context;
    private final RunningJar portal;
    final Page page;
    final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    private Person(Playwright playwright, BrowserContext context, RunningJar portal) {
        this.playwright = playwright;
        this.context = context;
        this.portal = portal;
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) errors.add(message.text());
        });
        page.onPageError(errors::add);
    }

    static Person at(RunningJar portal) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Needs.BROWSER)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Person(
                playwright,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setAcceptDownloads(true)),
                portal);
    }

    Person signIn(String account) {
        page.navigate(portal.url("/login"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("papilio-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
        return settle();
    }

    Person open(String path) {
        page.navigate(portal.url(path));
        return settle();
    }

    /** Waits until the page has had the server's answer to everything that was sent, and nothing new follows. */
    Person settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(200);
        for (var calm = 0; calm < 2; calm++) {
            page.waitForFunction(ANSWERED);
            page.waitForTimeout(100);
        }
        return this;
    }

    Person press(String key) {
        page.keyboard().press(key);
        return settle();
    }

    Person types(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Everything that can be read on the page, shadow roots included. */
    String reads() {
        return page.locator("body").innerText();
    }

    Locator seeing(String words) {
        return page.getByText(words).first();
    }

    @Override
    public void close() {
        context.browser().close();
        playwright.close();
    }
}
