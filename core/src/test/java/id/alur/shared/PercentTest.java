package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest(name = "{0} of {1} is {3} with {2} places")
    @CsvSource({
        "9996, 10000, 0, 99",
        "9996, 10000, 1, 99.9",
        "10000, 10000, 0, 100",
        "10000, 10000, 1, 100.0",
        "1, 10000, 0, 1",
        "1, 10000, 1, 0.1",
        "0, 10000, 1, 0.0",
        "1, 8, 1, 12.5",
        "2, 3, 0, 67",
        "29, 100, 0, 29",
        "10004, 10000, 0, 101"
    })
    void isRoundedButSaysAllAndNothingOnlyWhereItIsSo(long part, long whole, int places, String percent) {
        assertThat(Percent.of(part, whole, places).toPlainString()).isEqualTo(percent);
    }
}
