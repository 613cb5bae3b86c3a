package id.alur.training.study;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.Rating;
import id.alur.training.TrainingRequestId;
import id.alur.training.course.Course;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.StudyProgramme;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The part of a request that only a study assignment has: read from the form, kept, and asked for by what comes after. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StudyRequests {

    private static final String MODE = "studyMode";
    private static final String FUNDING = "studyFunding";
    private static final String RATING = "lastRating";
    private static final String NOT_UNDER_DISCIPLINE = "notUnderDiscipline";
    private static final String STARTS_ON = "startsOn";

    private final StudyRepository studies;
    private final ServiceBonds bonds;

    StudyRequests(StudyRepository studies, ServiceBonds bonds) {
        this.studies = studies;
        this.bonds = bonds;
    }

    /**
     * What the form says so far, complete or not.
     *
     * @param said values of the form {@code training-request}
     * @return null for a course that is no study
     */
    public @Nullable StudyPlan plan(
            EmployeeId applicant, Course course, Map<String, ? extends @Nullable Object> said, LocalDate on) {
        CourseDraft data = course.data();
        if (!data.isStudy()) {
            return null;
        }
        StudyProgramme programme = data.study();
        return new StudyPlan(
                choice(StudyMode.class, said.get(MODE)),
                choice(StudyFunding.class, said.get(FUNDING)),
                data.studyMonths(),
                programme == null ? null : programme.accreditation().isAccredited(),
                choice(Rating.class, said.get(RATING)),
                Boolean.TRUE.equals(said.get(NOT_UNDER_DISCIPLINE)),
                data.startsOn() == null ? date(said.get(STARTS_ON)) : data.startsOn(),
                bonds.boundUntil(applicant, on).orElse(null));
    }

    /** @param plan complete, as the form demands */
    public void file(TrainingRequestId request, Course course, StudyPlan plan) {
        StudyProgramme programme = course.data().study();
        studies.insert(
                request,
                new Study(
                        Objects.requireNonNull(plan.mode(), MODE),
                        Objects.requireNonNull(plan.funding(), FUNDING),
                        plan.months(),
                        course.data().provider(),
                        programme == null ? null : programme.level(),
                        programme == null ? null : programme.name(),
                        programme == null ? null : programme.accreditation(),
                        Objects.requireNonNull(plan.lastRating(), RATING),
                        plan.boundUntil(),
                        null));
    }

    /**
     * What the case keeps of the form: more people read a case than may know the rating, which {@link StudyPages#of} tells those who
     * judge it (UU 27/2022).
     */
    public static Map<String, Object> withoutRating(Map<String, Object> form) {
        Map<String, Object> kept = new HashMap<>(form);
        kept.remove(RATING);
        return kept;
    }

    /** Empty for a request that is for no study, and for one from before studies had terms. */
    public Optional<Study> find(CaseFileId caseId) {
        return studies.find(caseId);
    }

    /** The day that the diploma names. */
    public void graduated(TrainingRequestId request, LocalDate on) {
        studies.graduated(request, on);
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable Object value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        try {
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeException halfWritten) {
            return null;
        }
    }
}
