package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.Role;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.Plans.Agency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** UC-113: BKPSDM reminds the agencies that have not submitted their plan. */
@CoreTest
class PlanReminderTest {

    private static final String MISSING = "training-plan-missing";

    @Autowired
    ApplicationContext beans;

    @Autowired
    PlanReminder reminder;

    @Autowired
    TestClock clock;

    private PlanOffice office;
    private Agency late;
    private Agency punctual;

    @BeforeEach
    void one_agency_has_submitted_and_one_has_not() {
        office = new PlanOffice(beans);
        late = office.plans.agency("6000000");
        punctual = office.plans.agency("4000000");
        office.plans.submit(punctual.planner(), punctual);
    }

    @Test
    void head_and_planner_of_who_has_not_submitted_are_told_once_a_day() {
        remind();
        remind();
        assertThat(office.notices(late.head())).containsExactly(MISSING);
        assertThat(office.notices(late.planner())).containsExactly(MISSING);
        assertThat(office.notices(punctual.head())).doesNotContain(MISSING);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        remind();
        assertThat(office.notices(late.head())).containsExactly(MISSING, MISSING);
    }

    @Test
    void who_has_submitted_is_missed_no_more() {
        assertThat(missing()).contains(late.code()).doesNotContain(punctual.code());
        office.plans.submit(late.planner(), late);
        assertThat(missing()).doesNotContain(late.code());
    }

    @Test
    void nobody_is_reminded_of_a_year_that_is_over() {
        assertThatThrownBy(() -> office.plans.officer().run(() -> reminder.remind(2020)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("none-missing");
    }

    @ParameterizedTest
    @EveryRole
    void only_training_officers_remind(Role role) {
        if (!role.equals(TrainingRoles.BKPSDM_TRAINING)) {
            PlanOffice.denied(As.employee(late.head(), role), () -> reminder.remind(office.plans.year));
            PlanOffice.denied(As.employee(late.head(), role), () -> reminder.missing(office.plans.year));
        }
    }

    private void remind() {
        office.plans.officer().run(() -> reminder.remind(office.plans.year));
    }

    private List<String> missing() {
        return office.plans.officer().call(() -> reminder.missing(office.plans.year).stream()
                .map(Unit::code)
                .toList());
    }
}
