package id.alur.appraisal.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as the current person sees it.
 *
 * @param expectations what the superior expects of the behaviour in particular; may be empty
 * @param messages how many there are in the thread about the whole plan
 * @param version of what is not in the lines
 */
public record PlanView(
        PlanId id,
        CaseFileId caseId,
        EmployeeId employee,
        String employeeName,
        int year,
        int number,
        PlanState state,
        @Nullable String changeReason,
        List<PlannedResult> results,
        String expectations,
        int messages,
        long version,
        @Nullable Instant submittedAt,
        @Nullable Instant agreedAt,
        @Nullable String agreedBy,
        Set<Permission> permissions) {

    public PlanView {
        results = List.copyOf(results);
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    @Override
    public String toString() {
        return "PlanView[" + id + " " + state + "]";
    }
}
