package id.alur.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CitySettingsTest {

    private static final String CLOCK = "alur.demo.clock-file";

    @Test
    void the_clock_can_be_moved_in_the_demo_city_only_because_the_applications_refuse_it_elsewhere() {
        var ahead = Path.of("ahead");

        assertThat(City.settings(25, ahead, Map.of())).containsEntry(CLOCK, "ahead");
        assertThat(City.settings(25, ahead, Map.of("alur.demo.enabled", "false")))
                .doesNotContainKey(CLOCK);
    }
}
