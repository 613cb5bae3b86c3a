package id.alur.appraisal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a line of a plan differs from an earlier version. */
public record LineChange(
        LineId line,
        Kind kind,
        @Nullable PlannedResult before,
        @Nullable PlannedResult after) {

    /** What happened to the line. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** In the order of the later version, what was removed last; lines that say the same are left out. */
    static List<LineChange> between(List<PlannedResult> older, List<PlannedResult> newer) {
        Map<LineId, PlannedResult> left = new HashMap<>();
        older.forEach(result -> left.put(result.line(), result));
        List<LineChange> changes = new ArrayList<>();
        for (PlannedResult after : newer) {
            PlannedResult before = left.remove(after.line());
            if (before == null) {
                changes.add(new LineChange(after.line(), Kind.ADDED, null, after));
            } else if (!after.saysAs(before)) {
                changes.add(new LineChange(after.line(), Kind.CHANGED, before, after));
            }
        }
        older.stream()
                .filter(result -> left.containsKey(result.line()))
                .forEach(gone -> changes.add(new LineChange(gone.line(), Kind.REMOVED, gone, null)));
        return changes;
    }
}
