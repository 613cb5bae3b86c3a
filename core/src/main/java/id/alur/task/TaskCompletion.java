package id.alur.task;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.util.Optional;
import java.util.Set;

/** What a feature does when one of its tasks is completed, in the same transaction; a Spring bean of the feature. */
public interface TaskCompletion {

    boolean handles(String processId, String elementId);

    /**
     * Why this person may not do this task although it is in their queue, such as a decision they made before. Asked when they look
     * at it, take it, get it from a colleague or complete it; never for a list.
     *
     * @return key of the message, addressed to that person
     */
    default Optional<String> objection(String elementId, CaseFileId caseId, EmployeeId person) {
        return Optional.empty();
    }

    /** Whether the feature alone keeps what was entered, because fewer people may read it than may read the case. */
    default boolean keepsAnswersToItself() {
        return false;
    }

    /** Keys of single answers that the feature alone keeps, for the same reason; the rest is kept with the case. */
    default Set<String> answersKeptByFeature(String elementId) {
        return Set.of();
    }

    /** Writes the feature's rows; may refuse with a DomainException, which undoes everything. */
    void onComplete(CompletionContext context);
}
