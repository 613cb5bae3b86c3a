package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.EmployeeId;
import id.alur.testing.As;
import id.alur.testing.Logged;
import id.alur.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is kept of a refusal: who, by id, and where; and how much of it at most. */
class RefusalLogTest {

    private final TestClock clock = new TestClock();
    private final RefusalLog refusals = new RefusalLog(LoggerFactory.getLogger(RefusalLogTest.class), clock);
    private final Logged log = new Logged(RefusalLogTest.class);

    @BeforeEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void who_is_said_by_id_and_of_the_address_what_is_ours() {
        EmployeeId sari = new EmployeeId(UUID.randomUUID());
        As.employee(sari).run(() -> refusals.note("right", "/akun/4711?cari=Sari"));
        refusals.note("too long", "/198609262015051001");
        refusals.note("too many calls", "/api/v1/learning/completions", "key 7");
        refusals.note("origin", "/tugas\r\n2026-11-30 forged");
        assertThat(log.lines())
                .containsExactly(
                        "Refused (right) at /akun to " + sari,
                        "Refused (too long) at /... to a stranger",
                        "Refused (too many calls) at /api to key 7",
                        "Refused (origin) at /... to a stranger");
    }

    @Test
    void a_flood_of_strangers_is_a_few_lines_and_a_number_and_hides_no_person() {
        for (int i = 0; i < 5_000; i++) {
            refusals.note("right", "/tugas");
        }
        assertThat(log.lines()).hasSize(RefusalLog.MOST);
        As.employee(new EmployeeId(UUID.randomUUID())).run(() -> refusals.note("right", "/akun"));
        assertThat(log.lines()).hasSize(RefusalLog.MOST + 1).last().asString().contains("/akun");
        clock.advance(Duration.ofMinutes(1));
        refusals.note("right", "/tugas");
        assertThat(log.lines())
                .hasSize(RefusalLog.MOST + 3)
                .anyMatch(line -> line.startsWith("Refused 4970 times more to a stranger"));
    }
}
