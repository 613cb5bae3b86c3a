package id.alur.training.request;

import id.alur.training.course.Course;
import id.alur.training.study.ServiceBonds;
import id.alur.training.study.StudyFunding;
import id.alur.training.study.StudyMode;
import id.alur.training.study.StudyPlan;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a study means before it is asked for. */
@Component
class StudyOutlooks {

    private final ServiceBonds bonds;
    private final Clock clock;

    StudyOutlooks(ServiceBonds bonds, Clock clock) {
        this.bonds = bonds;
        this.clock = clock;
    }

    @Nullable
    StudyOutlook of(Course course, @Nullable StudyPlan plan) {
        if (plan == null) {
            return null;
        }
        StudyMode mode = plan.mode();
        StudyFunding funding = plan.funding();
        Integer bond = mode == null || funding == null
                ? null
                : plan.months() * bonds.factor(mode, funding, LocalDate.now(clock));
        return new StudyOutlook(course.data().study(), plan.months(), bond, plan.boundUntil());
    }
}
