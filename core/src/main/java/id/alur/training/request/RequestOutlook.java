package id.alur.training.request;

import id.alur.shared.DomainException;
import id.alur.training.course.Course;
import id.alur.training.learning.Verdict;
import id.alur.training.route.Stage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the current person can expect when asking for a course, told before they write a word.
 *
 * @param stages who would decide, in order
 * @param notes what to know besides, such as {@code KEMENDAGRI_PERMIT}
 * @param reasons what the rules of learning say of the person and the course, what forbids it first
 * @param study what is to be known of a study; null for other courses
 * @param obstacle why the request would be refused
 */
public record RequestOutlook(
        Course course,
        List<Stage> stages,
        List<String> notes,
        List<Verdict.Reason> reasons,
        @Nullable StudyOutlook study,
        Optional<DomainException> obstacle) {}
