package id.alur.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing lost, nothing twice. {@code ./alur bench failures} and {@code away} do the same at full length. */
class FailureTest {

    private static City city;
    private static CityHall hall;

    @BeforeAll
    static void open() {
        city = City.shared();
        hall = CityHall.of(city);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @Test
    void fifty_requests_end_as_decided_exactly_once_whatever_is_killed_meanwhile() {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

        var violations = new FireDrill(city, hall, out).run(50, Duration.ofMinutes(4));

        assertThat(violations).isEmpty();
    }

    @Test
    void no_record_is_lost_while_the_database_is_away() {
        var result = new DatabaseAwayDrill(city, hall).run(100, Duration.ofSeconds(8));

        assertThat(result.nothingLost()).as("%s", result).isTrue();
    }
}
