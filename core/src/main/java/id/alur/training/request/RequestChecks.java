package id.alur.training.request;

import id.alur.form.FieldError;
import id.alur.form.FormRefusedException;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.StudyTerms;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.Programme;
import id.alur.training.learning.RuleDays;
import id.alur.training.learning.Verdict;
import id.alur.training.route.Applicant;
import id.alur.training.route.Applicants;
import id.alur.training.route.Route;
import id.alur.training.route.RouteDecision;
import id.alur.training.route.Stage;
import id.alur.training.study.StudyMode;
import id.alur.training.study.StudyPlan;
import id.alur.training.study.StudyRequests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the current person may ask for a course: the same rules for a first request and for one that replaces another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestChecks {

    static final String STARTS_ON = "startsOn";

    /** Planning further ahead than the calendar reaches would give deadlines that nobody can compute. */
    private static final int MONTHS_AHEAD = 24;

    private final CourseCatalogue courses;
    private final TrainingRequestRepository requests;
    private final Engagements engagements;
    private final Applicants applicants;
    private final RouteDecision routes;
    private final LearningRules rules;
    private final StudyRequests studies;
    private final DaysOff daysOff;
    private final Clock clock;

    RequestChecks(
            CourseCatalogue courses,
            TrainingRequestRepository requests,
            Engagements engagements,
            Applicants applicants,
            RouteDecision routes,
            LearningRules rules,
            StudyRequests studies,
            DaysOff daysOff,
            Clock clock) {
        this.courses = courses;
        this.requests = requests;
        this.engagements = engagements;
        this.applicants = applicants;
        this.routes = routes;
        this.rules = rules;
        this.studies = studies;
        this.daysOff = daysOff;
        this.clock = clock;
    }

    /**
     * @param study how the study is to be done, for a study assignment only
     * @param verdicts what the rules of learning say: eligibility, lesson hours, ladder of leadership
     * @param nextYear whether the date is not chosen yet and the rules allow the course from next year on only
     * @param obstacle why the request would be refused; null when it would not
     */
    record Checked(
            Applicant applicant,
            Course course,
            Route route,
            @Nullable StudyPlan study,
            List<Verdict> verdicts,
            boolean nextYear,
            @Nullable DomainException obstacle) {

        /** A study that leaves the person at the post is done beside the work, and beside other trainings. */
        boolean isBesideWork() {
            return study != null && study.mode() == StudyMode.ON_DUTY;
        }

        Checked orThrow() {
            if (obstacle != null) {
                throw obstacle;
            }
            return this;
        }
    }

    /**
     * @param said values of the form so far, of which a study needs more than the course
     * @throws NotFoundException when there is no such course
     */
    Checked check(CourseId courseId, Map<String, ? extends @Nullable Object> said) {
        Course course =
                courses.find(courseId).orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
        Applicant applicant = applicants
                .find(CurrentUser.require())
                .orElseThrow(() -> new DomainException("error.training.not-in-register"));
        Route route = routes.of(course.data(), today());
        StudyPlan study = studies.plan(applicant.id(), course, said, today());
        LocalDate startsOn = startsOn(course, said);
        List<Verdict> verdicts = verdicts(applicant, course, study, RuleDays.of(course.data(), startsOn, today()));
        boolean nextYear = false;
        if (startsOn == null && !areAllowing(verdicts)) {
            List<Verdict> later = verdicts(applicant, course, study, RuleDays.nextYear(course.data(), today()));
            nextYear = areAllowing(later);
            verdicts = nextYear ? later : verdicts;
        }
        return new Checked(
                applicant, course, route, study, verdicts, nextYear, obstacle(applicant, course, route, verdicts));
    }

    private static boolean areAllowing(List<Verdict> verdicts) {
        return verdicts.stream().allMatch(Verdict::allowed);
    }

    /** The day the course has or the applicant chose; null while there is none, or none that {@link #terms} takes. */
    private @Nullable LocalDate startsOn(Course course, Map<String, ? extends @Nullable Object> said) {
        LocalDate fixed = course.data().startsOn();
        LocalDate day = fixed == null ? TrainingRequestService.day(said.get(STARTS_ON)) : fixed;
        return day == null
                        || (fixed == null && (!day.isAfter(today()) || day.isAfter(today().plusMonths(MONTHS_AHEAD))))
                ? null
                : day;
    }

    /**
     * Cost and dates of the request that was checked.
     *
     * @param form with {@code startsOn} for a course that can begin at any time
     * @throws FormRefusedException when such a course is given no date, or one that is past or too far ahead, or days off
     *     without the applicant saying that they are meant
     */
    CourseTerms terms(Checked checked, Map<String, Object> form) {
        Course course = checked.course();
        LocalDate fixed = course.data().startsOn();
        LocalDate first = fixed == null ? start(form.get(STARTS_ON)) : fixed;
        return daysOff.asked(
                checked.applicant().id(), course, CourseTerms.of(course.data(), checked.study(), first), form);
    }

    /**
     * Terms of a request on another day, for a course that can begin at any time. Cost, hours and rules are those of the year, so
     * another year is another request.
     *
     * @throws FormRefusedException when the day is past, too far ahead, moves the request into another year, or is a day off
     *     without the applicant saying that this is meant
     */
    CourseTerms moved(EmployeeId participant, Course course, CourseTerms terms, Map<String, Object> form) {
        CourseTerms moved = terms.startingOn(start(form.get(STARTS_ON)));
        if (moved.year() != terms.year()
                || moved.endsOn().getYear() != terms.endsOn().getYear()) {
            throw refused("error.training.start-other-year", Integer.toString(terms.year()));
        }
        return daysOff.asked(participant, course, moved, form);
    }

    private LocalDate start(@Nullable Object wanted) {
        if (wanted == null) {
            throw refused("error.training.start-needed");
        }
        LocalDate startsOn = LocalDate.parse(wanted.toString());
        if (!startsOn.isAfter(today())) {
            throw refused("error.training.start-past");
        }
        if (startsOn.isAfter(today().plusMonths(MONTHS_AHEAD))) {
            throw refused("error.training.start-far", MONTHS_AHEAD);
        }
        return startsOn;
    }

    private static FormRefusedException refused(String key, Object... arguments) {
        return new FormRefusedException(List.of(new FieldError(STARTS_ON, key, arguments)));
    }

    private List<Verdict> verdicts(Applicant applicant, Course course, @Nullable StudyPlan study, RuleDays days) {
        if (!rules.knowsForm(course, days.lastDay())) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        // The form asks for the gap, so there is one.
        StudyTerms terms = study == null ? StudyTerms.UNKNOWN : study.terms();
        verdicts.add(rules.eligibility(applicant.id(), course, true, terms, days));
        verdicts.add(rules.quota(applicant.id(), course, days));
        Programme programme = rules.programme(course, today());
        if (programme != null) {
            verdicts.add(rules.leadership(applicant.id(), programme, null, today()));
        }
        return verdicts;
    }

    /** The first rule that forbids the request, or null. */
    private @Nullable DomainException obstacle(
            Applicant applicant, Course course, Route route, List<Verdict> verdicts) {
        if (!course.isOpen(today())) {
            return new DomainException("error.training.course-closed");
        }
        if (!rules.knowsForm(course, today())) {
            return new DomainException("error.training.form-unknown");
        }
        if (!route.supported()) {
            return new DomainException(Objects.requireNonNull(route.reason()));
        }
        if (!applicant.hasSuperior()) {
            return new DomainException("error.training.no-superior");
        }
        boolean agencyNeeded = route.stages().contains(Stage.OPD_HEAD.code())
                || course.data().cost().signum() > 0;
        if (agencyNeeded && applicant.opdId() == null) {
            return new DomainException("error.training.no-agency");
        }
        if (requests.isRunning(applicant.id(), course.id())) {
            return new DomainException("error.training.already-requested");
        }
        DomainException inEvent =
                engagements.sameCourse(applicant.id(), course.id()).orElse(null);
        if (inEvent != null) {
            return inEvent;
        }
        return verdicts.stream()
                .flatMap(verdict -> verdict.obstacles().stream())
                .findFirst()
                .map(DomainException::new)
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
