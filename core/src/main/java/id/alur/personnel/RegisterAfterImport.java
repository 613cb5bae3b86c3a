package id.alur.personnel;

import id.alur.sheet.RowMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the register will hold when the rows that are not refused are applied: rules that look at other rows look here.
 * Refusing a row brings back what the register holds now, which may break a rule for another row; so the rules run until
 * none of them refuses anything more.
 */
final class RegisterAfterImport<R extends RegisterAfterImport.Node> {

    /** A row of the file, or (row 0) of the register. */
    interface Node {
        int row();

        String key();

        /** Key of the node above, null at the top. */
        @Nullable
        String parent();

        /** Whether a row says of the same thing nothing else than another one. */
        boolean saysTheSame(Object other);
    }

    private final Map<String, R> before = new HashMap<>();
    private final Map<String, R> after = new LinkedHashMap<>();
    private final Map<String, R> accepted = new LinkedHashMap<>();
    private final RowMessages messages;
    private boolean refusedAny;

    RegisterAfterImport(Collection<R> register, List<R> rows, String keyColumn, RowMessages messages) {
        this.messages = messages;
        register.forEach(node -> before.put(node.key(), node));
        after.putAll(before);
        for (R row : rows) {
            List<Integer> same = messages.rowsOf(row.key());
            if (same.size() > 1) {
                // Which of them is right nobody here can know.
                messages.refuse(row.row(), keyColumn, "error.personnel.duplicate", others(same, row));
            } else {
                accepted.put(row.key(), row);
                after.put(row.key(), row);
            }
        }
    }

    /** Runs the rules over and over until they are content with what is left. */
    void settle(Runnable rules) {
        do {
            refusedAny = false;
            rules.run();
        } while (refusedAny);
    }

    List<R> accepted() {
        return List.copyOf(accepted.values());
    }

    @Nullable
    R find(String key) {
        return after.get(key);
    }

    Collection<R> all() {
        return List.copyOf(after.values());
    }

    /** The row of the file that would have brought this key, had it not been refused. */
    @Nullable
    Integer refusedRow(String key) {
        List<Integer> rows = messages.rowsOf(key);
        return rows.isEmpty() || accepted.containsKey(key) ? null : rows.getFirst();
    }

    void refuse(R row, String column, String code, Object... arguments) {
        messages.refuse(row.row(), column, code, arguments);
        if (accepted.remove(row.key()) == null) {
            return;
        }
        refusedAny = true;
        R old = before.get(row.key());
        if (old == null) {
            after.remove(row.key());
        } else {
            after.put(row.key(), old);
        }
    }

    /** Refuses the rows of the file that lead round in a circle. */
    void refuseCycles(String column, String code) {
        Set<String> settled = new LinkedHashSet<>();
        for (R start : accepted()) {
            List<R> path = new ArrayList<>();
            Set<String> onPath = new LinkedHashSet<>();
            R at = start;
            while (at != null && !settled.contains(at.key()) && onPath.add(at.key())) {
                path.add(at);
                at = at.parent() == null ? null : after.get(at.parent());
            }
            if (at != null && onPath.contains(at.key()) && !settled.contains(at.key())) {
                refuseCircle(path.subList(path.indexOf(at), path.size()), column, code);
            }
            settled.addAll(onPath);
        }
    }

    private void refuseCircle(List<R> circle, String column, String code) {
        List<R> ofFile = circle.stream().filter(node -> node.row() > 0).toList();
        String rows = ofFile.stream().map(node -> Integer.toString(node.row())).collect(Collectors.joining(", "));
        ofFile.forEach(row -> refuse(row, column, code, rows));
    }

    private static String others(List<Integer> same, Node row) {
        return same.stream()
                .filter(other -> other != row.row())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
