package id.alur.training.request;

import id.alur.calendar.Week;
import id.alur.calendar.WorkingCalendar;
import id.alur.form.FieldError;
import id.alur.form.FormRefusedException;
import id.alur.training.course.Course;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a training lies on days off, on which a surat tugas orders nobody by mistake (decision 0021). */
@Component
class DaysOff {

    /** The applicant says that it really does. */
    static final String CONFIRMED = "daysOffConfirmed";

    private final WorkingCalendar calendar;

    DaysOff(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether it begins or ends on one; courses without days away from the post and studies of years are not asked about. */
    boolean touch(Course course, CourseTerms terms) {
        return isAway(course) && (isOff(terms.startsOn()) || isOff(terms.endsOn()));
    }

    /** @throws FormRefusedException when all its days are days off and nobody has said that this is right */
    void require(Course course, CourseTerms terms, Map<String, ? extends @Nullable Object> form) {
        boolean chosen = course.data().startsOn() == null;
        if (chosen && isAway(course) && working(terms) == 0 && !Boolean.TRUE.equals(form.get(CONFIRMED))) {
            throw new FormRefusedException(List.of(new FieldError(CONFIRMED, "error.training.days-off")));
        }
    }

    private static boolean isAway(Course course) {
        return course.data().days() > 0 && !course.data().isStudy();
    }

    private int working(CourseTerms terms) {
        return calendar.workingDaysIn(terms.startsOn(), terms.endsOn(), Week.FIVE_DAY);
    }

    private boolean isOff(LocalDate day) {
        return calendar.workingDaysIn(day, day, Week.FIVE_DAY) == 0;
    }
}
