package id.alur.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** {@code ./alur run}: starts the whole of Alur, says where it is, and stays until Ctrl-C. */
public final class Launcher {

    private static final PrintStream CONSOLE = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final long START = System.nanoTime();

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var settings = StackSettings.of(System.getenv(), Launcher::say);
            // Before the first line is logged: the database library logs to a file, not into the progress.
            System.setProperty(
                    "org.slf4j.simpleLogger.logFile",
                    settings.home().resolve("launcher.log").toString());
            stopWithParent();
            var stack = LocalStack.start(settings);
            CONSOLE.println();
            CONSOLE.println("  Alur siap: " + stack.url());
            printLogins(settings);
            CONSOLE.println("  Data dan log: " + settings.home() + "   ·   Hentikan dengan Ctrl-C");
            CONSOLE.println();
            new CountDownLatch(1).await();
        } catch (LocalStartException e) {
            if (Reaper.isStopping()) {
                // Ctrl-C while starting: what is missing now was stopped on purpose.
                return;
            }
            CONSOLE.println();
            CONSOLE.println("Alur tidak dapat dijalankan. " + e.getMessage());
            System.exit(1);
        }
    }

    /** As the log-in page lists them. */
    private static void printLogins(StackSettings settings) {
        if (!Boolean.parseBoolean(settings.applicationSettings().get("alur.demo.enabled"))) {
            return;
        }
        CONSOLE.println();
        CONSOLE.println("  Masuk sebagai (kata sandi semuanya: kotacontoh)");
        DemoLoginList.of(AlurRoot.directory()).forEach(line -> CONSOLE.println("    " + line));
        CONSOLE.println();
    }

    /** The script that started us may be killed without a signal reaching us; nobody could stop us then. */
    private static void stopWithParent() {
        Optional.ofNullable(System.getenv("ALUR_PARENT_PID"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .ifPresent(parent -> Thread.ofPlatform()
                        .daemon()
                        .name("alur-parent")
                        .start(() -> {
                            parent.onExit().join();
                            System.exit(0);
                        }));
    }

    private static void say(String line) {
        var elapsed = Duration.ofNanos(System.nanoTime() - START);
        CONSOLE.printf(Locale.ROOT, "[%5.1f dtk] %s%n", elapsed.toMillis() / 1000.0, line);
    }
}
