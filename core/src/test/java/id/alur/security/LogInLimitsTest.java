package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.TestClock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class LogInLimitsTest {

    private static final String NIP = "198609262015051001";
    private static final String ADDRESS = "203.0.113.9";

    private final TestClock clock = new TestClock();
    private final LogInLimits limits = new LogInLimits(clock, 50);

    @Test
    void an_address_that_tries_one_account_after_another_waits_whatever_the_account() {
        assertThat(admitted(ADDRESS, 60)).isEqualTo(50);
        assertThat(limits.enter("siapa.saja", ADDRESS)).isPositive();
        assertThat(limits.enter("siapa.saja", "203.0.113.10")).isZero();
    }

    @Test
    void whoever_logged_in_from_an_address_before_does_not_wait_for_what_others_do_there() {
        assertThat(limits.enter(NIP, ADDRESS)).isZero();
        limits.succeeded(NIP, ADDRESS);
        admitted(ADDRESS, 60);
        assertThat(limits.enter(NIP, ADDRESS)).isZero();
    }

    @Test
    void right_passwords_use_nothing_up() {
        for (int i = 0; i < 500; i++) {
            assertThat(limits.enter("pegawai." + i, ADDRESS)).isZero();
            limits.succeeded("pegawai." + i, ADDRESS);
        }
        assertThat(limits.enter("pegawai.baru", ADDRESS)).isZero();
    }

    @Test
    void the_pause_doubles_up_to_a_quarter_of_an_hour_and_is_forgotten() {
        for (int i = 0; i < LogInLimits.FREE - 1; i++) {
            assertThat(limits.enter(NIP, ADDRESS)).isZero();
        }
        Duration expected = LogInLimits.FIRST_PAUSE;
        for (int i = 0; i < 6; i++) {
            assertThat(limits.enter(NIP, ADDRESS)).isZero();
            assertThat(limits.enter(NIP, ADDRESS)).isEqualTo(expected);
            clock.advance(expected);
            expected = expected.multipliedBy(2);
        }
        for (int i = 0; i < 20; i++) {
            limits.enter(NIP, ADDRESS);
            Duration pause = limits.enter(NIP, ADDRESS);
            assertThat(pause).isBetween(Duration.ofMinutes(2), LogInLimits.LONGEST_PAUSE);
            clock.advance(pause);
        }
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < LogInLimits.FREE; i++) {
            assertThat(limits.enter(NIP, ADDRESS)).isZero();
        }
        assertThat(limits.enter(NIP, ADDRESS)).isEqualTo(LogInLimits.FIRST_PAUSE);
    }

    @Test
    void an_account_guessed_at_from_many_addresses_gives_each_less_and_nobody_is_kept_out() {
        for (int i = 0; i < LogInLimits.GUESSED_AT; i++) {
            limits.enter(NIP, "198.51.100." + i);
        }
        assertThat(limits.enter(NIP, ADDRESS)).isZero();
        assertThat(limits.enter(NIP, ADDRESS)).isZero();
        assertThat(limits.enter(NIP, ADDRESS)).isPositive();
        assertThat(limits.enter(NIP, "203.0.113.10")).isZero();
    }

    @Test
    void spelling_the_nip_otherwise_or_changing_the_end_of_an_ipv6_address_starts_no_new_count() {
        for (int i = 0; i < LogInLimits.FREE; i++) {
            limits.enter(NIP, "2001:db8:1:2::" + i);
        }
        assertThat(limits.enter("19860926 201505 1 001", "2001:db8:1:2:3:4:5:6"))
                .isPositive();
        assertThat(limits.enter(NIP, "2001:db8:1:3::1")).isZero();
    }

    @Test
    void no_more_hashes_are_computed_at_a_time_than_there_are_lanes() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        PasswordLane lane = new PasswordLane(
                new Argon2PasswordEncoder(16, 32, 1, 64, 1) {
                    @Override
                    protected boolean matchesNonNull(String text, String hash) {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        boolean fits = super.matchesNonNull(text, hash);
                        now.decrementAndGet();
                        return fits;
                    }
                },
                OneTimePasswords.light(),
                2);
        CountDownLatch start = new CountDownLatch(1);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                var unused = many.submit(() -> {
                    start.await();
                    return lane.matches("salah", null);
                });
            }
            start.countDown();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void a_kept_hash_of_either_kind_is_recognised_and_nobodys_never() {
        PasswordLane lane =
                new PasswordLane(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), OneTimePasswords.light(), 1);
        String first = Objects.requireNonNull(OneTimePasswords.light().encode("sekali pakai"));
        assertThat(lane.matches("sekali pakai", first)).isTrue();
        assertThat(lane.matches("nobody's password", first)).isFalse();
        assertThat(lane.matches("kalimat panjang", lane.encode("kalimat panjang")))
                .isTrue();
        assertThat(lane.matches("nobody's password", null)).isFalse();
        assertThat(lane.matches("x".repeat(129), lane.encode("x".repeat(129)))).isFalse();
    }

    private int admitted(String address, int attempts) {
        int admitted = 0;
        for (int i = 0; i < attempts; i++) {
            admitted += limits.enter("orang." + i, address).isZero() ? 1 : 0;
        }
        return admitted;
    }
}
