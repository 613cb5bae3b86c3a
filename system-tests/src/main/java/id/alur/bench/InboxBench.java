package id.alur.bench;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.local.LocalDatabase;
import id.alur.task.InboxQuery;
import id.alur.task.TaskInbox;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How long the inbox takes in the service, as every page view asks it: 25 rows of my groups by due date with their number, the
 * groups resolved anew each time. At a million open tasks p95 is at most 10 ms and at most twice that of ten thousand.
 */
public final class InboxBench implements Benchmark {

    private static final int MILLION = 1_000_000;
    private static final int WARM_UP = 1_500;
    private static final int MEASURED = 3_000;

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public String description() {
        return "inbox page of 25 and its count at 10 thousand, 100 thousand and 1 million open tasks [sizes...]";
    }

    /** Core's beans without web pages, engine or background work. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "id.alur",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "id\\.alur\\.(bench|system|local)\\..*|id\\.alur\\..*\\.(worker|ui)\\..*|id\\.alur\\.[A-Za-z]*Application"))
    static class Core {}

    @Override
    public void measure(List<String> arguments, Report report) throws Exception {
        List<Integer> sizes = arguments.isEmpty()
                ? List.of(10_000, 100_000, MILLION)
                : arguments.stream().map(Integer::valueOf).sorted().toList();
        Path folder = Files.createTempDirectory("alur-bench-inbox");
        try (LocalDatabase database = LocalDatabase.start(folder.resolve("data"), 0);
                ConfigurableApplicationContext context = start(database)) {
            measure(context, sizes, report);
        } finally {
            delete(folder);
        }
    }

    private static ConfigurableApplicationContext start(LocalDatabase database) {
        return new SpringApplicationBuilder(Core.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.config.import", "classpath:alur-core.yaml",
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn",
                        "db-scheduler.enabled", "false"))
                .run();
    }

    private static void measure(ConfigurableApplicationContext context, List<Integer> sizes, Report report) {
        PrintStream out = report.out();
        TaskInbox inbox = context.getBean(TaskInbox.class);
        SyntheticTasks tasks = new SyntheticTasks(context.getBean(JdbcClient.class));
        tasks.people();
        List<Percentiles> pages = new ArrayList<>();
        for (int size : sizes) {
            long began = System.nanoTime();
            tasks.fillUpTo(size);
            out.printf("%,d open tasks (filled in %d s)%n", size, (System.nanoTime() - began) / 1_000_000_000);
            InboxQuery page = InboxQuery.of(InboxQuery.List.GROUP, 25);
            time(WARM_UP, () -> inbox.page(page));
            Percentiles measured = time(MEASURED, () -> inbox.page(page));
            pages.add(measured);
            report.figure(
                    "inbox",
                    String.format(Locale.ROOT, "page and count at %,d tasks, p50", size),
                    measured.p50(),
                    "ms");
            report.figure(
                    "inbox",
                    String.format(Locale.ROOT, "page and count at %,d tasks, p95", size),
                    measured.p95(),
                    "ms");
            report.figure(
                    "inbox",
                    String.format(Locale.ROOT, "page and count at %,d tasks, p99", size),
                    measured.p99(),
                    "ms");
            out.println("  page of 25 with count   " + measured);
            out.println("  numbers of all lists    " + time(MEASURED / 3, inbox::counts));
            out.println("  page, rare word         " + time(100, () -> inbox.page(search("0004711"))));
            out.println("  page, frequent word     " + time(30, () -> inbox.page(search("pelatihan"))));
        }
        if (sizes.getLast() >= MILLION) {
            report.figure(Goal.INBOX_PAGE_P95, pages.getLast().p95());
        }
        if (sizes.size() > 1) {
            report.figure(
                    Goal.INBOX_GROWTH, pages.getLast().p95() / pages.getFirst().p95());
        }
    }

    private static InboxQuery search(String words) {
        return new InboxQuery(InboxQuery.List.GROUP, words, null, null, InboxQuery.Sort.DUE, 0, 25);
    }

    private static Percentiles time(int times, Runnable action) {
        Random random = new Random(1);
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            login(SyntheticTasks.somebody(i, random));
            long began = System.nanoTime();
            action.run();
            nanos[i] = System.nanoTime() - began;
        }
        SecurityContextHolder.clearContext();
        return Percentiles.ofNanos(nanos);
    }

    private static void login(UUID person) {
        AlurUser user = new AlurUser(new EmployeeId(person), "", true, true, Set.of(Role.EMPLOYEE));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
