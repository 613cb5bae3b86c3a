package id.alur.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How much of the ui's heap one person takes who is logged in and has an inbox open, with live update. */
public final class HeapBenchmark implements Benchmark {

    private static final String PASSWORD = "ukur-" + UUID.randomUUID();
    private static final int TASKS = 40;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    /** What the collector lays over dead objects that it does not move away: the histogram counts it, nobody holds it. */
    private static final Pattern FILLER =
            Pattern.compile("(?m)^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+\\S*jdk\\.internal\\.vm\\.Filler\\S*");

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public String description() {
        return "heap of the ui per logged-in user with an open inbox: users=50 warmup=5 (who fill caches and load classes first)";
    }

    @Override
    public Optional<List<String>> smallest() {
        return Optional.of(List.of("users=1", "warmup=1"));
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) throws Exception {
        var options = Options.of(arguments, Map.of("users", 50, "warmup", 5));
        places.city(city -> measure(city, options.get("users"), options.get("warmup"), report));
    }

    private static void measure(BenchCity city, int users, int warmUp, Report report) throws Exception {
        fill(city, users + warmUp);
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options())) {
            var open = new ArrayList<BrowserContext>();
            for (int n = 0; n < warmUp; n++) {
                open.add(openInbox(browser, city, n));
            }
            long before = liveBytes(city);
            report.say(String.format(
                    Locale.ROOT, "%.1f MB in use with %d users; %d more log in", before / 1e6, warmUp, users));
            for (int n = warmUp; n < warmUp + users; n++) {
                open.add(openInbox(browser, city, n));
            }
            long after = liveBytes(city);
            report.say(String.format(Locale.ROOT, "%.1f MB in use with %d users", after / 1e6, warmUp + users));
            report.figure(Goal.HEAP_USER, (after - before) / 1024.0 / users);
            report.figure("heap", "heap of the ui with " + (warmUp + users) + " users", after / 1e6, "MB");
            open.forEach(BrowserContext::close);
        }
    }

    private static BrowserType.LaunchOptions options() {
        var options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        Optional.ofNullable(System.getenv("ALUR_CHROMIUM")).map(Path::of).ifPresent(options::setExecutablePath);
        return options;
    }

    /** Tasks in one queue that everybody has. */
    private static void fill(BenchCity city, int users) {
        BenchCity.deploy(city.engine(), "bench-review.bpmn");
        var people = city.people(users + 1);
        var hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        for (int n = 0; n < users; n++) {
            city.jdbc()
                    .sql("insert into security.account (employee_id, login, password_hash) values (?, ?, ?)")
                    .params(people.get(n), login(n), hash)
                    .update();
            city.jdbc()
                    .sql(
                            "insert into security.role_grant (id, employee_id, role, valid_from) values (?, ?, 'bkpsdm-training', current_date - 1)")
                    .params(UUID.randomUUID(), people.get(n))
                    .update();
        }
        for (int n = 0; n < TASKS; n++) {
            city.startReview(UUID.randomUUID(), people.get(users), "role:bkpsdm-training");
        }
        var tasks = city.jdbc().sql("select count(*) from task.task where open").query(Long.class);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> tasks.single() == TASKS);
    }

    private static BrowserContext openInbox(Browser browser, BenchCity city, int user) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        // A busy machine is slow, not wrong.
        context.setDefaultTimeout((double) Duration.ofMinutes(1).toMillis());
        Page page = context.newPage();
        page.navigate(city.city().url().resolve("masuk").toString());
        page.locator("input[name=username]").fill(login(user));
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form button").click();
        page.waitForURL(url -> !url.contains("masuk"));
        page.navigate(city.city().url().resolve("tugas?daftar=group").toString());
        try {
            page.locator(".alur-inbox-row").first().waitFor();
        } catch (TimeoutError e) {
            throw new IllegalStateException("No inbox at " + page.url() + ":\n" + page.innerText("body"), e);
        }
        return context;
    }

    private static String login(int user) {
        return "ukur" + user;
    }

    /** What is reachable: asking for the histogram collects all garbage first. */
    private static long liveBytes(BenchCity city) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(city.city().stack().ui().pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        var total = TOTAL.matcher(answer);
        if (!total.find()) {
            throw new IllegalStateException(
                    "jcmd does not tell the heap: " + answer.lines().findFirst().orElse(""));
        }
        return Long.parseLong(total.group(1))
                - FILLER.matcher(answer)
                        .results()
                        .mapToLong(filler -> Long.parseLong(filler.group(1)))
                        .sum();
    }
}
