package id.alur.training;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.EmployeeId;
import java.time.Instant;
import java.util.List;

/**
 * One request of one employee for one course.
 *
 * @param route the stages that decide, in order, fixed on the day of submission
 * @param informed who is told of an approval without deciding
 * @param ruleSet version of the decision table that gave the route
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
        Instant submittedAt) {}
