package id.alur.bench;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.task.InboxQuery;
import id.alur.task.TaskInbox;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How long the inbox takes in the service, as every page view asks it: 25 rows of my groups by due date with their number, the
 * groups resolved anew each time. At a million open tasks p95 is at most 10 ms and at most twice that of ten thousand.
 */
public final class InboxBench implements Benchmark {

    private static final int MILLION = 1_000_000;

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public String description() {
        return "inbox page of 25 and its count at 10 thousand, 100 thousand and 1 million open tasks [sizes...] calls=3000";
    }

    @Override
    public Optional<List<String>> smallest() {
        return Optional.of(List.of("20", "50", "calls=30"));
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) throws Exception {
        var numbers = arguments.stream().collect(Collectors.partitioningBy(argument -> argument.matches("[1-9]\\d*")));
        var given = numbers.getOrDefault(true, List.of());
        List<Integer> sizes = given.isEmpty()
                ? List.of(10_000, 100_000, MILLION)
                : given.stream().map(Integer::valueOf).sorted().toList();
        int calls = Options.of(numbers.getOrDefault(false, List.of()), Map.of("calls", 3_000))
                .get("calls");
        places.core(context -> measure(context, sizes, calls, report));
    }

    private static void measure(ConfigurableApplicationContext context, List<Integer> sizes, int calls, Report report) {
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
            time(calls / 2, () -> inbox.page(page));
            Percentiles measured = time(calls, () -> inbox.page(page));
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
            out.println("  numbers of all lists    " + time(calls / 3, inbox::counts));
            out.println("  page, rare word         " + time(Math.min(100, calls), () -> inbox.page(search("0004711"))));
            out.println(
                    "  page, frequent word     " + time(Math.min(30, calls), () -> inbox.page(search("pelatihan"))));
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
}
