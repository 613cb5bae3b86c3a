package id.alur.training.evaluation;

import id.alur.decision.Parameters;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CandidateGroup.HeadOf;
import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.security.Principals;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results by course and provider (UC-114). The training officers of BKPSDM see all of them and people's words. Heads of agencies, the
 * head of BKPSDM, the Sekda and the mayor, who plan next year by them, see means of groups that are large enough. For everybody else
 * there is what participants thought of a course, in the catalogue, under the same condition.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class EvaluationResults {

    /** So many comments at most, the latest. */
    public static final int MAX_COMMENTS = 200;

    /** What is older says little about a course as it is now. */
    private static final int REACTION_YEARS = 3;

    private static final Set<CandidateGroup> OFFICES = Set.of(
            CandidateGroup.role(Role.BKPSDM_HEAD), CandidateGroup.role(Role.SEKDA), CandidateGroup.role(Role.PPK));

    private final EvaluationResultRepository results;
    private final Parameters parameters;
    private final Principals principals;
    private final Clock clock;

    EvaluationResults(EvaluationResultRepository results, Parameters parameters, Principals principals, Clock clock) {
        this.results = results;
        this.parameters = parameters;
        this.principals = principals;
        this.clock = clock;
    }

    /** Whether the results are the current person's business at all. */
    public boolean mayEnter() {
        return isOfficer() || readsMeans();
    }

    /** Whether the current person may read comments, and means of few answers. */
    public boolean isOfficer() {
        return CurrentUser.has(TrainingRoles.BKPSDM_TRAINING);
    }

    /** By title and provider. */
    public List<CourseResult> courses(EvaluationFilter filter) {
        requireEnter();
        List<CourseResult> all = results.results(filter);
        if (isOfficer()) {
            return all;
        }
        int minimum = minimumGroup();
        Integer year = filter.year();
        Map<YearMask.Cell, Map<Integer, Long>> years = year == null ? Map.of() : results.answersByYear();
        return all.stream()
                .map(result -> masked(
                        result,
                        (level, shown) -> year != null
                                        && YearMask.hides(
                                                years.get(new YearMask.Cell(result.course(), result.provider(), level)),
                                                year,
                                                minimum)
                                ? shown.masked()
                                : shown.forGroupsOf(minimum)))
                .toList();
    }

    /** The latest first, at most {@value #MAX_COMMENTS}; without names. */
    @PreAuthorize("hasRole('BKPSDM_TRAINING')")
    public List<EvaluationComment> comments(EvaluationFilter filter) {
        return results.comments(filter, clock.getZone(), MAX_COMMENTS);
    }

    /** Years in which evaluated trainings ended, the latest first. */
    public List<Integer> years() {
        requireEnter();
        return results.years();
    }

    public List<String> formCodes() {
        requireEnter();
        return results.formCodes();
    }

    public List<String> providers() {
        requireEnter();
        return results.providers();
    }

    /** So many answers make a mean that others than officers see. */
    public int minimumGroup() {
        return parameters.integer("evaluation.minimum-group", LocalDate.now(clock));
    }

    /** What participants of the last three years thought; courses with fewer answers than the minimum are left out, for everybody. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Map<CourseId, CourseReaction> reactions(Collection<CourseId> courses) {
        return courses.isEmpty()
                ? Map.of()
                : results.reactions(courses, LocalDate.now(clock).minusYears(REACTION_YEARS), minimumGroup());
    }

    private static CourseResult masked(
            CourseResult result, BiFunction<EvaluationLevel, LevelResult, LevelResult> mask) {
        Map<EvaluationLevel, LevelResult> levels = result.levels().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> mask.apply(entry.getKey(), entry.getValue())));
        return new CourseResult(
                result.course(), result.code(), result.title(), result.provider(), result.evaluations(), levels);
    }

    private boolean readsMeans() {
        if (CurrentUser.find().isEmpty()) {
            return false;
        }
        List<String> headOf = new ArrayList<>();
        for (CandidateGroup group : principals.groupsOf(CurrentUser.require())) {
            if (OFFICES.contains(group)) {
                return true;
            }
            if (group instanceof HeadOf(String unit)) {
                headOf.add(unit);
            }
        }
        // Heads of divisions lead a unit too, but no agency.
        return !headOf.isEmpty() && results.anyAgency(headOf);
    }

    private void requireEnter() {
        if (!mayEnter()) {
            throw new AccessDeniedException("Results of trainings are not this person's business");
        }
    }
}
