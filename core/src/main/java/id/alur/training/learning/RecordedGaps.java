package id.alur.training.learning;

import id.alur.identity.EmployeeId;
import id.alur.training.Rating;
import id.alur.training.course.Course;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gaps that are on record for a person, and how urgent a training is that closes one of them: the same answer on the page about
 * learning, in a request, on the waiting list for money and for a seat in an event.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
public class RecordedGaps {

    private final CompetenceRepository competences;
    private final LearningRules rules;
    private final LearningAccess access;

    RecordedGaps(CompetenceRepository competences, LearningRules rules, LearningAccess access) {
        this.competences = competences;
        this.rules = rules;
        this.access = access;
    }

    /** Where something is missing, the widest gap first. */
    public List<CompetenceGap> open(EmployeeId employee) {
        access.requireRead(employee);
        return competences.gaps(employee).stream()
                .filter(gap -> gap.level() > 0)
                .toList();
    }

    /**
     * How urgent the course is for the person.
     *
     * @param competence code of the gap that the training is to close; null: the widest one that the course teaches, and where
     *     nothing is recorded that it teaches, one that nobody has assessed
     * @param lastRating null: not known
     */
    public Priority priority(
            EmployeeId employee,
            Course course,
            @Nullable String competence,
            @Nullable Rating lastRating,
            LocalDate on) {
        List<String> closes = competence == null
                ? competences.taught().getOrDefault(course.data().code(), List.of())
                : List.of(competence);
        Optional<CompetenceGap> gap = open(employee).stream()
                .filter(one -> closes.contains(one.competenceCode()))
                .findFirst();
        return rules.gapPriority(employee, gap.map(CompetenceGap::level).orElse(null), lastRating, on);
    }
}
