package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Somebody in front of a browser of their own, logged in. Each page that is looked at is also scanned by axe. */
final class Visitor implements AutoCloseable {

    /** Of every account of Kota Contoh. */
    private static final String PASSWORD = "kotacontoh";

    private static final String LOG_IN_FORM = "form[action='/masuk']";

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int MAX_TABS = 80;
    private static final double PATIENCE_MILLIS = 90_000;
    private static final boolean ALL_PICTURES = "all".equals(System.getenv("ALUR_PICTURES"));

    /** Who has logged in to which city before, by address and log-in name: the browser's cookies of that moment. */
    private static final Map<String, String> LOGGED_IN = new ConcurrentHashMap<>();

    /** Playwright serves the thread that made it only, and one class runs beside the others. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Visitor::startBrowser);

    static {
        // Two cores carry two cities and two browsers, and the tests of the other lane.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final City city;
    private final BrowserContext context;
    private final Page page;

    /** What a page wanted to load or run and may not. */
    private final List<String> forbidden = new ArrayList<>();

    private Visitor(City city, BrowserContext context) {
        this.city = city;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                forbidden.add(message.page().url() + ": " + message.text());
            }
        });
    }

    /** Opens the log-in page. */
    static Visitor at(City city) {
        return at(city, null);
    }

    private static Visitor at(City city, @Nullable String cookies) {
        var options = new Browser.NewContextOptions()
                .setLocale("id-ID")
                .setColorScheme(ColorScheme.LIGHT)
                // Movement is drawn without a graphics card here, picture by picture.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDE, 900);
        if (cookies != null) {
            options.setStorageState(cookies);
        }
        Visitor visitor = new Visitor(city, BROWSER.get().newContext(options));
        visitor.open("");
        return visitor;
    }

    /** At the landing page, logged in: who was here before, in another test too, comes back with the same session while it lasts. */
    static Visitor loggedIn(City city, String login) {
        String who = city.url() + login;
        Visitor visitor = at(city, LOGGED_IN.get(who));
        Locator logInForm = visitor.page.locator(LOG_IN_FORM);
        Locator landing = visitor.heading("Tugas");
        assertThat(landing.or(logInForm).first()).isVisible();
        if (logInForm.isVisible()) {
            visitor.logIn(login);
            assertThat(landing).isVisible();
            LOGGED_IN.put(who, visitor.context.storageState());
        }
        return visitor;
    }

    /** On the log-in page. */
    void logIn(String login) {
        logIn(login, PASSWORD);
    }

    /** Where no demo city is. */
    void logIn(String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator(LOG_IN_FORM).getByRole(AriaRole.BUTTON, named("Masuk")).click();
        assertThat(page.locator(LOG_IN_FORM)).isHidden();
    }

    /** Ends the session under the feet of this page, as a time-out does. */
    void logOutInAnotherTab() {
        try (Page other = context.newPage()) {
            other.navigate(city.url() + "tugas");
            other.locator(".alur-user-menu vaadin-menu-bar-button").first().click();
            other.getByRole(AriaRole.MENUITEM, nameOf("Keluar")).click();
            assertThat(other.locator("input[name=username]")).isVisible();
        }
    }

    private static Browser startBrowser() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium()))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-gpu-rasterization",
                                "--disable-software-rasterizer",
                                "--disable-extensions",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static String chromium() {
        String given = System.getenv("ALUR_CHROMIUM");
        return given == null || given.isBlank() ? "/usr/bin/chromium" : given;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(city.url() + path);
    }

    static Page.GetByRoleOptions nameOf(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, nameOf(text).setExact(true)).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, nameOf(name)).first();
    }

    /** Presses the button of the dialog that is open, not one of the same name on the page below it. */
    void confirm(String word) {
        page.locator("vaadin-confirm-dialog, vaadin-dialog")
                .getByRole(AriaRole.BUTTON, named(word).setExact(true))
                .last()
                .click();
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    void sees(String text) {
        assertThat(text(text)).isVisible();
    }

    /** Goes on with the Tab key until the thing (or something within it) has the focus. */
    void tabTo(Locator thing) {
        thing.waitFor();
        for (int presses = 0; presses < MAX_TABS; presses++) {
            if (Boolean.TRUE.equals(thing.evaluate("element => element.matches(':focus, :focus-within')"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by the Tab key: " + thing);
    }

    /** Chooses from a Vaadin select or combo box by its label. */
    void choose(String label, String option) {
        Locator wanted = page.getByRole(AriaRole.OPTION, nameOf(option)).first();
        // Not a list of the navigation under the same word.
        Locator field = page.getByLabel(label).and(page.locator("input")).first();
        // Typing opens the list, whatever a click met on its way.
        field.fill(option);
        try {
            wanted.click(new Locator.ClickOptions().setTimeout(15_000));
        } catch (TimeoutError renewed) {
            // The page was renewed while the list was open, as others change what it shows.
            field.fill("");
            field.fill(option);
            wanted.click();
        }
    }

    /**
     * No violation of WCAG 2.2 A and AA; pictures for people to look at: wide and light, narrow and dark, and with
     * {@code ALUR_PICTURES=all} also the other two.
     */
    void look(String name) {
        page.waitForFunction("() => document.title !== ''");
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        shoot(name + "-wide-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        if (ALL_PICTURES) {
            shoot(name + "-wide-dark");
        }
        page.setViewportSize(NARROW, 844);
        shoot(name + "-narrow-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (ALL_PICTURES) {
            shoot(name + "-narrow-light");
        }
        page.setViewportSize(WIDE, 900);
        Assertions.assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    private void shoot(String name) {
        // Colours that are still on their way from light to dark would be looked at in vain.
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Closes the browser with a picture of what was last seen: when a journey breaks off, it tells where. */
    void leave(String name) {
        shoot(name);
        close();
    }

    @Override
    public void close() {
        context.close();
        Assertions.assertThat(forbidden).isEmpty();
    }
}
