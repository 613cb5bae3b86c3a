package id.alur.training.request;

import id.alur.form.FieldError;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.training.course.Course;
import id.alur.training.course.CourseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody is in two trainings at once, nor twice on the way to the same one (UC-101 BR-5, BR-16), over requests and group events; for the features of training, within their
 * transactions and after their checks.
 *
 * <p>A request for a course without days away from the post (e-learning, coaching) engages nobody: it is done beside the work when
 * there is time, and its day is only the one on which it begins. A group event always engages: it is held on its days for all at
 * once, wherever people sit. A study without release from duty engages nobody either; one with release does for all its years.
 */
@Component
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class Engagements {

    private final EngagementRepository repository;
    private final Clock clock;

    Engagements(EngagementRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Locks whoever is about to be engaged until the end of the transaction, so that two engagements of one person come one after
     * another, whichever features they belong to. An event is locked before its people.
     */
    public void lock(Collection<EmployeeId> people) {
        repository.lock(people);
    }

    /** What stands against a seat in an event on those days; the reserve of another event does, too. */
    public Optional<Engagement> besidesEvent(EmployeeId employee, LocalDate from, LocalDate to, UUID event) {
        return repository.find(employee, from, to, true, event, today());
    }

    /** Another event of the same course in which the person may still get a seat; requests for it the rules of learning know. */
    public Optional<Engagement> sameCourseBesidesEvent(EmployeeId employee, CourseId course, UUID event) {
        return repository.eventOf(employee, course, true, event, today());
    }

    /** An event in which the person is to attend the course that they ask for; the reserve of one is passed over when it is their turn. */
    Optional<DomainException> sameCourse(EmployeeId employee, CourseId course) {
        return repository
                .eventOf(employee, course, false, null, today())
                .map(event -> new DomainException(
                        "error.training.course-in-event", event.title(), event.startsOn(), event.endsOn()));
    }

    /**
     * What stands against a request. Whoever only waits in the reserve of an event may ask: when it is their turn there, they are
     * passed over.
     *
     * @param except the request's own case; null for a request that is not filed yet
     */
    Optional<DomainException> obstacle(
            EmployeeId employee, Course course, CourseTerms terms, @Nullable CaseFileId except) {
        if (course.data().days() == 0 || (except != null && repository.isBesideWork(except))) {
            return Optional.empty();
        }
        return repository
                .find(
                        employee,
                        terms.startsOn(),
                        terms.endsOn(),
                        false,
                        except == null ? null : except.value(),
                        today())
                .map(other -> new DomainException(
                        other.event() ? "error.training.overlap-event" : "error.training.overlap-request",
                        other.title(),
                        other.startsOn(),
                        other.endsOn()));
    }

    /**
     * Locks the person and checks again, with what others may have committed meanwhile.
     *
     * @throws FormRefusedException at the date, where the applicant chose it
     * @throws DomainException where the course has its own
     */
    void require(EmployeeId employee, Course course, CourseTerms terms, @Nullable CaseFileId except) {
        lock(List.of(employee));
        obstacle(employee, course, terms, except).ifPresent(obstacle -> {
            if (except != null || course.data().startsOn() != null) {
                throw obstacle;
            }
            throw new FormRefusedException(List.of(new FieldError(
                    RequestChecks.STARTS_ON,
                    obstacle.key(),
                    obstacle.arguments().toArray())));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
