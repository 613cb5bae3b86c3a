package id.alur.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.calendar.Deadlines;
import id.alur.identity.SystemUser;
import id.alur.testing.CoreTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers that rules of training take from tables are those of their sources; an agency changes them by a later row. */
@CoreTest
class ParametersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Parameters parameters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        // PP 11/2017 Ps 203: a PNS at least; PP 49/2018 Ps 40: a PPPK at most
        "jp.floor-pns,                    20",
        "jp.cap-pppk,                     24",
        // SE MenPANRB 28/2021: service before, years after (released, on duty), bond (2n, 1n)
        "study.min-service-years,         1",
        "study.remaining-factor-released, 3",
        "study.remaining-factor-on-duty,  2",
        "study.bond-factor-released,      2",
        "study.bond-factor-on-duty,       1",
        // PP 11/2017 Ps 239
        "retirement.age,                  58",
        "retirement.age-senior,           60",
        "retirement.age-expert,           65",
        "retirement.age-teacher,          60",
        // Local policy
        "route.cost-limit,                10000000",
        "evaluation.minimum-group,        5",
    })
    void numbers_of_the_rules(String code, int value) {
        int kept = Objects.requireNonNull(transaction.execute(reading -> parameters.integer(code, DAY)));
        assertThat(kept).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "training.report,             5",
        "training.evaluate-reaction,  10",
        "training.evaluate-learning,  15",
        "training.evaluate-behaviour, 20",
        "training.evaluate-result,    30",
    })
    void working_days_to_report_and_to_evaluate(String code, int days) {
        assertThat(SystemUser.call("test", () -> deadlines.workingDays(List.of(code))))
                .hasValue(days);
    }
}
