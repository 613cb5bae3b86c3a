package id.alur.training.request;

import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.TrainingRequestId;
import id.alur.training.TrainingRequestState;
import id.alur.training.route.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of one employee for one course.
 *
 * @param route the stages that decide, in order, fixed on the day of submission
 * @param informed who is told of an approval without deciding
 * @param ruleSet version of the decision table that gave the route
 * @param terms null for a request that was made before money was part of the process
 * @param reserved whether money is reserved for it
 * @param priority how urgent its gap was at submission; null for a request made before that was asked
 */
public record TrainingRequest(
        TrainingRequestId id,
        long version,
        CaseFileId caseId,
        EmployeeId applicantId,
        TrainingRequestDraft data,
        List<Stage> route,
        List<String> informed,
        String ruleSet,
        TrainingRequestState state,
        Instant submittedAt,
        @Nullable CourseTerms terms,
        boolean reserved,
        @Nullable FundingPriority priority) {

    /** Whether money is still to be reserved. */
    boolean lacksMoney() {
        return terms != null && terms.needsMoney() && !reserved;
    }
}
