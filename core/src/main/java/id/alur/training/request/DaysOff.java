package id.alur.training.request;

import id.alur.calendar.Week;
import id.alur.calendar.WorkingWeeks;
import id.alur.form.FieldError;
import id.alur.form.FormRefusedException;
import id.alur.identity.EmployeeId;
import id.alur.training.course.Course;
import id.alur.training.learning.TrainingDays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a training lies on days off of its participant, on which a surat tugas orders nobody by mistake (decision 0030). */
@Component
class DaysOff {

    /** The applicant says that it really does. */
    static final String CONFIRMED = "daysOffConfirmed";

    private final TrainingDays days;
    private final WorkingWeeks weeks;

    DaysOff(TrainingDays days, WorkingWeeks weeks) {
        this.days = days;
        this.weeks = weeks;
    }

    /** Whether it begins or ends on one, or a study begins on one; courses without days away from the post have none. */
    boolean touch(EmployeeId participant, Course course, CourseTerms terms) {
        Week week = weeks.of(participant);
        return course.data().isStudy()
                ? days.touchDaysOff(week, terms.startsOn(), terms.startsOn())
                : course.data().days() > 0 && days.touchDaysOff(week, terms.startsOn(), terms.endsOn());
    }

    /** Whether the applicant has to say that the days are meant; a decree about a study of years orders no single day. */
    boolean areAsked(EmployeeId participant, Course course, CourseTerms terms) {
        return !course.data().isStudy() && touch(participant, course, terms);
    }

    /**
     * The terms with what the applicant says of its days off.
     *
     * @throws FormRefusedException when it begins or ends on one and nobody has said that this is right
     */
    CourseTerms asked(
            EmployeeId participant, Course course, CourseTerms terms, Map<String, ? extends @Nullable Object> form) {
        boolean asked = areAsked(participant, course, terms);
        if (asked && !Boolean.TRUE.equals(form.get(CONFIRMED))) {
            throw new FormRefusedException(List.of(new FieldError(CONFIRMED, "error.training.days-off")));
        }
        return terms.onDaysOff(asked);
    }
}
