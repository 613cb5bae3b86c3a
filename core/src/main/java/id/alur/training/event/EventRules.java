package id.alur.training.event;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.RuleDays;
import id.alur.training.learning.Verdict;
import id.alur.training.request.Engagements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody may take part in an event: the rules of learning as for a request, and no two trainings at the same time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventRules {

    static final String SAME_COURSE = "error.training.event.same-course";

    private static final String NO_ACCOUNT = "training.event.no-account";

    private static final String ASKS = "training.event-rules";

    private final LearningRules rules;
    private final CourseCatalogue catalogue;
    private final Engagements engagements;
    private final Principals principals;
    private final Clock clock;

    EventRules(
            LearningRules rules,
            CourseCatalogue catalogue,
            Engagements engagements,
            Principals principals,
            Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.engagements = engagements;
        this.principals = principals;
        this.clock = clock;
    }

    Course course(Event event) {
        return SystemUser.call(ASKS, () -> catalogue.find(event.data().course()))
                .orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
    }

    /** What the tables say today of hours in the year in which the event ends. Asked as the system: who proposes learns the reasons, and nothing else of the person. */
    List<Verdict> verdicts(Event event, Course course, EmployeeId employee) {
        return verdicts(event, course, List.of(employee)).getOrDefault(employee, List.of());
    }

    private Map<EmployeeId, List<Verdict>> verdicts(Event event, Course course, Collection<EmployeeId> people) {
        RuleDays days = new RuleDays(
                LocalDate.now(clock), event.data().startsOn(), event.data().endsOn());
        // Who proposes says that there is a gap to close.
        return SystemUser.call(
                ASKS, () -> rules.knowsForm(course, days.lastDay()) ? rules.verdicts(people, course, days) : Map.of());
    }

    /** Everything the tables say of each, what forbids first, and who could not answer in Alur; in as many statements for many people as for one. */
    Map<EmployeeId, List<Verdict.Reason>> reasons(Event event, Course course, Collection<EmployeeId> people) {
        Map<EmployeeId, List<Verdict.Reason>> reasons = new HashMap<>();
        verdicts(event, course, people)
                .forEach((employee, verdicts) -> reasons.put(
                        employee,
                        verdicts.stream()
                                .flatMap(verdict -> verdict.reasons().stream())
                                .distinct()
                                .sorted(Comparator.comparing(Verdict.Reason::effect))
                                .toList()));
        principals
                .withoutAccount(people)
                .forEach(employee -> reasons.merge(
                        employee, List.of(new Verdict.Reason(Verdict.Effect.CHECK, NO_ACCOUNT)), EventRules::together));
        return reasons;
    }

    private static List<Verdict.Reason> together(List<Verdict.Reason> some, List<Verdict.Reason> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparing(Verdict.Reason::effect))
                .toList();
    }

    List<Verdict.Reason> reasons(Event event, Course course, EmployeeId employee) {
        return reasons(event, course, List.of(employee)).getOrDefault(employee, List.of());
    }

    private Optional<DomainException> unknownForm(Event event, Course course) {
        return SystemUser.call(ASKS, () -> rules.knowsForm(course, event.data().endsOn()))
                ? Optional.empty()
                : Optional.of(new DomainException("error.training.form-unknown"));
    }

    private Optional<DomainException> sameCourse(Event event, EmployeeId employee) {
        return engagements
                .sameCourseBesidesEvent(
                        employee, event.data().course(), event.id().value())
                .map(other -> new DomainException(SAME_COURSE, other.title(), other.startsOn(), other.endsOn()));
    }

    /** The first thing that forbids the seat. */
    Optional<DomainException> obstacle(Event event, Course course, EmployeeId employee) {
        EventDraft data = event.data();
        return engagements
                .besidesEvent(
                        employee, data.startsOn(), data.endsOn(), event.id().value())
                .map(other -> new DomainException(
                        other.event() ? "error.training.event.other-event" : "error.training.event.other-request",
                        other.title()))
                .or(() -> sameCourse(event, employee))
                .or(() -> unknownForm(event, course))
                .or(() -> verdicts(event, course, employee).stream()
                        .flatMap(verdict -> verdict.obstacles().stream())
                        .findFirst()
                        .map(DomainException::new));
    }
}
