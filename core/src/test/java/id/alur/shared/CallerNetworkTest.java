package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.7:51234, 203.0.113.7:4711, true",
        "203.0.113.7:51234, 203.0.113.7, true",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:db8::1, 2001:db8:0:0:0:0:0:2, true",
        "2001:db8::1:2:3:4:5, 2001:db8:0:1::9, true",
        "2001:DB8::1:2:3:4:5, 2001:db8::9, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "unknown, unknown, true",
        "a:b:c.example, a:b:d.example, false",
        "'', '', true"
    })
    void two_callers_of_one_network_are_one(String one, String other, boolean same) {
        assertThat(CallerNetwork.of(one).equals(CallerNetwork.of(other))).isEqualTo(same);
    }
}
