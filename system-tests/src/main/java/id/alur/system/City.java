package id.alur.system;

import id.alur.local.AlurRoot;
import id.alur.local.LocalStack;
import id.alur.local.Ports;
import id.alur.local.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kota Contoh, running: database, engine, workers and ui on free ports, with a small demo city loaded.
 *
 * <p>Journeys share one ({@link #shared()}), because a start takes half a minute; each works with people and cases of its
 * own. Who kills parts of it leaves it running again.
 */
public final class City implements AutoCloseable {

    /** Enough for every role in more than one office; loaded in a few seconds. */
    private static final int EMPLOYEES = 150;

    /** On two cores the better compiler takes longer than a test lives. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private static @Nullable City shared;

    private final LocalStack stack;
    private final Path home;
    private final int mailPort;
    private final Path ahead;
    private final Map<String, String> settings;

    private City(Path home, Map<String, String> settings, List<String> jvm) {
        this.home = home;
        this.mailPort = Ports.free();
        this.ahead = home.resolve("ahead");
        Map<String, String> all = settings(mailPort, ahead, settings);
        this.settings = Map.copyOf(all);
        this.stack = LocalStack.start(StackSettings.forTest(home, all, jvm, line -> {}));
    }

    /** What every city is started with, unless the given settings say otherwise. */
    static Map<String, String> settings(int mailPort, Path ahead, Map<String, String> given) {
        var all = new HashMap<>(Map.of(
                "alur.demo.enabled",
                "true",
                "alur.demo.employees",
                Integer.toString(EMPLOYEES),
                "alur.demo.open-work",
                "false",
                // What a killed part had in hand goes to another after this; the drills wait for it again and again.
                "camunda.client.worker.defaults.timeout",
                "PT10S",
                "alur.mail.enabled",
                "true",
                "alur.mail.from",
                "alur@contoh.example",
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                Integer.toString(mailPort)));
        all.putAll(given);
        // Without the demo city the applications refuse a clock that can be moved.
        if (Boolean.parseBoolean(all.get("alur.demo.enabled"))) {
            all.put("alur.demo.clock-file", ahead.toString());
        }
        return all;
    }

    /** The city of this test run, started at the first call and stopped when the JVM ends. */
    public static synchronized City shared() {
        City city = shared;
        if (city == null) {
            city = forOneTest();
            shared = city;
        }
        return city;
    }

    /** A city for a test that needs one of its own; whoever starts it closes it. */
    public static City forOneTest() {
        return start(Map.of(), QUICK_START);
    }

    /**
     * A city for a test of its own in which nothing has been entered; whoever starts it closes it.
     *
     * @param login the first account, whose password must be changed at once
     */
    public static City empty(String login, String password) {
        return start(
                Map.of(
                        "alur.demo.enabled",
                        "false",
                        "alur.first-account.login",
                        login,
                        "alur.first-account.password",
                        password),
                QUICK_START);
    }

    /** A city at full speed, for benchmarks, in a folder under system-tests/target, whose logs stay to be read. */
    public static City start(Map<String, String> settings) {
        return start(settings, List.of());
    }

    private static City start(Map<String, String> settings, List<String> jvm) {
        try {
            var parent = Files.createDirectories(AlurRoot.directory().resolve("system-tests/target/cities"));
            return new City(Files.createTempDirectory(parent, "city"), settings, jvm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the pages. */
    public URI url() {
        return stack.url();
    }

    /** The parts, to kill them and to wait for them. */
    public LocalStack stack() {
        return stack;
    }

    /** Where the applications send mail; a test that reads mail listens there. */
    public int mailPort() {
        return mailPort;
    }

    /** What workers and ui were started with, beside the addresses. */
    Map<String, String> settings() {
        return settings;
    }

    /** The day it is in this city. */
    public LocalDate today() {
        return LocalDate.ofInstant(stack.engine().clock(), ZoneId.of("Asia/Jakarta"));
    }

    /**
     * Lets the days pass until the given one, eight in the morning: for the applications first, so that they know the day when
     * timers of the engine come due. Only forward; who shares this city must not do it.
     */
    public void letPassUntil(LocalDate day) {
        Instant target = day.atTime(8, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant();
        try {
            Files.writeString(ahead, Duration.between(Instant.now(), target).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack.engine().moveClock(target);
    }

    /** Data and logs of this city. */
    public Path home() {
        return home;
    }

    @Override
    public void close() {
        stack.stop();
    }
}
