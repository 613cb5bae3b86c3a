package id.alur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class TestSupportTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    TestClock testClock;

    @Test
    void the_clock_stands_still_until_it_is_moved() {
        assertThat(clock.instant()).isEqualTo("2026-03-02T02:00:00Z");
        testClock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo("2026-03-02T03:00:00Z");
    }

    @Test
    void cleaning_empties_tables_and_keeps_what_the_changelog_brought() {
        UnitId unit = people.opd("dinas-uji");
        var employee = people.employee("Sari", unit, null);
        As.employee(employee, Role.OPERATOR).run(() -> {
            assertThat(CurrentUser.require()).isEqualTo(employee);
            assertThat(CurrentUser.has(Role.OPERATOR)).isTrue();
        });
        TestDatabase.clean(jdbc);
        assertThat(count("personnel.employee")).isZero();
        assertThat(count("calendar.deadline_rule")).isPositive();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
