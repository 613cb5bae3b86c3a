package id.alur.form.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id | 5.260.000,50 | 5260000.50
            id | 5260000      | 5260000
            id | 1.500        | 1500
            id | 2,5          | 2.5
            id | 1.5          | 1.5
            id | -3           | -3
            id | 5 260 000    | 5260000
            en | 5,260,000.50 | 5260000.50
            en | 2.5          | 2.5
            """)
    void numbers_are_read_as_people_write_them(String language, String text, BigDecimal expected) {
        assertThat(new NumberText(Locale.of(language)).parse(text)).isEqualTo(expected);
    }

    @Test
    void what_is_no_number_stays_as_it_was_written() {
        NumberText numbers = new NumberText(Locale.of("id"));
        assertThat(numbers.parse(" lima juta ")).isEqualTo("lima juta");
        assertThat(numbers.parse("  ")).isNull();
        assertThat(numbers.show("lima juta")).isEqualTo("lima juta");
        assertThat(numbers.show(new BigDecimal("5260000.50"))).isEqualTo("5.260.000,5");
    }
}
