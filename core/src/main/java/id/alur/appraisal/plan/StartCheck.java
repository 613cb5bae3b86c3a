package id.alur.appraisal.plan;

import id.alur.identity.CaseFileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the current person can open their appraisal of the year.
 *
 * @param running the one that there is
 * @param superior name of who will agree the plan and rate
 * @param obstacle key of why not; null when it can be opened
 * @param mendedBy names of those who mend the obstacle; may be empty
 */
public record StartCheck(
        int year,
        @Nullable CaseFileId running,
        @Nullable String superior,
        @Nullable String obstacle,
        List<String> mendedBy) {

    public StartCheck {
        mendedBy = List.copyOf(mendedBy);
    }

    @Override
    public String toString() {
        return "StartCheck[" + year + " " + obstacle + "]";
    }
}
