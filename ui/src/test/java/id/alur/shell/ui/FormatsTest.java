package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats formats = new Formats(Clock.system(ZoneId.of("Asia/Jakarta")));

    @Test
    void a_date_has_the_month_in_words() {
        assertThat(formats.date(LocalDate.of(2026, 11, 21))).isEqualTo("21 November 2026");
        assertThat(formats.date(LocalDate.of(2026, 8, 17))).isEqualTo("17 Agustus 2026");
    }

    @Test
    void a_time_has_a_dot_and_the_zone_of_the_agency() {
        Instant instant = Instant.parse("2026-11-21T03:32:00Z");
        assertThat(formats.time(instant)).isEqualTo("10.32 WIB");
        assertThat(formats.dateTime(instant)).isEqualTo("21 November 2026, 10.32 WIB");
        assertThat(new Formats(Clock.system(ZoneId.of("Asia/Jayapura"))).time(instant))
                .isEqualTo("12.32 WIT");
    }

    @Test
    void money_is_whole_rupiah_with_dots() {
        assertThat(formats.money(new BigDecimal("5260000"))).isEqualTo("Rp5.260.000");
        assertThat(formats.money(0)).isEqualTo("Rp0");
    }
}
