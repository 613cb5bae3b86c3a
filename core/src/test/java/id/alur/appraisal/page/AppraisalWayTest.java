package id.alur.appraisal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.YearId;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.engine.CaseRoute.Way;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is still to come in the year of an appraisal, and who is asked for it. */
class AppraisalWayTest {

    private static final CaseFileId CASE = new CaseFileId(new UUID(0, 7));
    private static final UUID EMPLOYEE = new UUID(0, 8);

    private final Years years = mock(Years.class);
    private final AppraisalWay way = new AppraisalWay(years);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PLANNING,   -, Task_DiscussPlan Task_RatePeriod Task_RateYear Task_ReadResult",
                "DISCUSSING, -, Task_RatePeriod Task_RateYear Task_ReadResult",
                "RUNNING,    -, Task_RateYear Task_ReadResult",
                "RATING,     3, Task_RateYear Task_ReadResult",
                "REPORTING,  0, Task_ReadResult",
                "PUBLISHED,  -, ''",
                "ACCEPTED,   -, ''",
                "CANCELLED,  -, ''",
            })
    void what_is_to_come_depends_on_where_the_year_stands(YearState state, @Nullable Integer period, String coming) {
        assertThat(of(state, period).coming().keySet())
                .containsExactlyInAnyOrder(coming.isEmpty() ? new String[0] : coming.split(" "));
    }

    @Test
    void the_superior_of_that_day_rates_and_a_change_is_no_step_until_there_is_one() {
        Way planning = of(YearState.PLANNING, null);
        assertThat(planning.coming())
                .containsEntry(Tasks.RATE_YEAR, "supervisor-of:" + EMPLOYEE)
                .containsEntry(Tasks.READ_RESULT, "employee:" + EMPLOYEE);
        assertThat(planning.passedOver())
                .containsExactlyInAnyOrder(Tasks.REVISE_CHANGED_PLAN, Tasks.DISCUSS_CHANGED_PLAN);
    }

    private Way of(YearState state, @Nullable Integer period) {
        when(years.find(CASE))
                .thenReturn(Optional.of(new AppraisalYear(
                        new YearId(new UUID(0, 9)),
                        CASE,
                        new EmployeeId(EMPLOYEE),
                        2026,
                        3,
                        state,
                        period,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        false,
                        "")));
        return way.of(CASE);
    }
}
