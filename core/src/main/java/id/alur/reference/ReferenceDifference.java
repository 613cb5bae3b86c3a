package id.alur.reference;

import java.util.HashMap;
import java.util.Map;

/**
 * A row that a change makes, makes other or takes away.
 *
 * @param before by column; empty for a new row
 * @param after by column; empty for a row that is taken away
 */
public record ReferenceDifference(Map<String, String> before, Map<String, String> after) {

    public ReferenceDifference {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public boolean isNew() {
        return before.isEmpty();
    }

    public boolean isRemoval() {
        return after.isEmpty();
    }

    /** The row that says this difference; a row that is taken away says so in the column {@code aktif}. */
    public ReferenceRow row() {
        if (!isRemoval()) {
            return new ReferenceRow(1, after);
        }
        Map<String, String> cells = new HashMap<>(before);
        cells.put(ReferenceRow.ACTIVE, "tidak");
        return new ReferenceRow(1, cells);
    }
}
