package id.alur.training.event;

import id.alur.personnel.EmployeeId;
import id.alur.security.SystemUser;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.Course;
import id.alur.training.CourseCatalogue;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.Programme;
import id.alur.training.learning.StudyTerms;
import id.alur.training.learning.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody may take part in an event: the rules of learning as for a request, and no two trainings at the same time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventRules {

    private static final String ASKS = "training.event-rules";

    private final LearningRules rules;
    private final CourseCatalogue catalogue;
    private final ParticipantRepository participants;
    private final Clock clock;

    EventRules(LearningRules rules, CourseCatalogue catalogue, ParticipantRepository participants, Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.participants = participants;
        this.clock = clock;
    }

    Course course(Event event) {
        return SystemUser.call(ASKS, () -> catalogue.find(event.data().course()))
                .orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
    }

    /** What the tables say today. Asked as the system: who proposes learns the reasons, and nothing else of the person. */
    List<Verdict> verdicts(Course course, EmployeeId employee) {
        LocalDate today = LocalDate.now(clock);
        return SystemUser.call(ASKS, () -> {
            List<Verdict> verdicts = new ArrayList<>();
            // Who proposes says that there is a gap to close.
            verdicts.add(rules.eligibility(employee, course, true, StudyTerms.UNKNOWN, today));
            verdicts.add(rules.quota(employee, course, today));
            Programme programme = rules.programme(course, today);
            if (programme != null) {
                verdicts.add(rules.leadership(employee, programme, null, today));
            }
            return verdicts;
        });
    }

    /** Everything the tables say, what forbids first. */
    List<Verdict.Reason> reasons(Course course, EmployeeId employee) {
        return verdicts(course, employee).stream()
                .flatMap(verdict -> verdict.reasons().stream())
                .distinct()
                .sorted(Comparator.comparing(Verdict.Reason::effect))
                .toList();
    }

    /** The first thing that forbids the seat. */
    Optional<DomainException> obstacle(Event event, Course course, EmployeeId employee) {
        return participants
                .otherEvent(event, employee)
                .map(title -> new DomainException("error.training.event.other-event", title))
                .or(() -> participants
                        .otherRequest(event, employee)
                        .map(title -> new DomainException("error.training.event.other-request", title)))
                .or(() -> verdicts(course, employee).stream()
                        .flatMap(verdict -> verdict.obstacles().stream())
                        .findFirst()
                        .map(DomainException::new));
    }
}
