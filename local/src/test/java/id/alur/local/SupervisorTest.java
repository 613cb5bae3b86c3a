package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part that dies comes back, one that is kept down does not, and one that always dies does not spin. */
class SupervisorTest {

    private final Set<Part> running = EnumSet.allOf(Part.class);
    private final List<Part> restarts = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private boolean restartSucceeds = true;
    private boolean diskIsFull;
    private final Supervisor supervisor = new Supervisor(this::isRunning, this::restart, lines::add);

    @BeforeEach
    void start() {
        supervisor.start();
    }

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void a_dead_part_is_started_again_and_the_console_says_so() {
        kill(Part.ENGINE);

        assertThat(Waiting.until(() -> isRunning(Part.ENGINE), Duration.ofSeconds(5)))
                .isTrue();
        assertThat(restarts).containsExactly(Part.ENGINE);
        assertThat(lines).singleElement().asString().contains("mesin alur");
    }

    @Test
    void several_parts_that_die_at_once_all_come_back() {
        supervisor.undisturbed(() -> {
            kill(Part.DATABASE);
            kill(Part.UI);
        });

        assertThat(Waiting.until(() -> isRunning(Part.DATABASE) && isRunning(Part.UI), Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void a_part_that_is_kept_down_stays_down_until_it_is_released() {
        supervisor.hold(Part.DATABASE);
        kill(Part.DATABASE);
        assertThat(Waiting.until(() -> isRunning(Part.DATABASE), Duration.ofSeconds(1)))
                .isFalse();

        supervisor.release(Part.DATABASE);

        assertThat(Waiting.until(() -> isRunning(Part.DATABASE), Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void the_pause_grows_for_a_part_that_dies_at_every_start() {
        synchronized (this) {
            restartSucceeds = false;
        }
        kill(Part.WORKERS);

        Waiting.until(() -> restarts.size() > 5, Duration.ofSeconds(4));

        assertThat(restarts).hasSizeBetween(2, 4);
    }

    @Test
    void whatever_goes_wrong_at_a_restart_is_told_and_tried_again() {
        synchronized (this) {
            diskIsFull = true;
        }
        kill(Part.WORKERS);
        assertThat(Waiting.until(() -> restarts.size() > 1, Duration.ofSeconds(5)))
                .isTrue();
        assertThat(lines)
                .anyMatch(line -> line.contains("pekerja otomatis belum dapat dijalankan, dicoba lagi dalam 1 detik")
                        && line.contains("no space left"));
        synchronized (this) {
            diskIsFull = false;
        }

        assertThat(Waiting.until(() -> isRunning(Part.WORKERS), Duration.ofSeconds(5)))
                .isTrue();
    }

    private synchronized boolean isRunning(Part part) {
        return running.contains(part);
    }

    private synchronized void kill(Part part) {
        running.remove(part);
    }

    private synchronized void restart(Part part) {
        restarts.add(part);
        if (diskIsFull) {
            throw new UncheckedIOException(new IOException("no space left"));
        }
        if (restartSucceeds) {
            running.add(part);
        }
    }
}
