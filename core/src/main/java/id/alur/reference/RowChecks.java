package id.alur.reference;

import id.alur.sheet.CellRefused;
import id.alur.sheet.RowMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be said of the rows of a file without knowing the kind, by its rows as they are before; read once for a whole file. */
final class RowChecks {

    private final ReferenceProfile profile;
    private final LocalDate today;
    private final Map<List<String>, Map<String, String>> before;
    private final Set<String> codes = new HashSet<>();
    private final Set<List<String>> seen = new HashSet<>();

    RowChecks(ReferenceProfile profile, List<ReferenceRow> rows, LocalDate today) {
        this.profile = profile;
        this.today = today;
        this.before = byKey(profile, rows);
        before.keySet().forEach(key -> codes.add(key.getFirst()));
    }

    Map<List<String>, Map<String, String>> before() {
        return before;
    }

    static Map<List<String>, Map<String, String>> byKey(ReferenceProfile profile, List<ReferenceRow> rows) {
        Map<List<String>, Map<String, String>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(key(profile, row.cells()), row.cells()));
        return byKey;
    }

    /**
     * The row with its cells as tables keep them; empty when a cell is not of its type, and then all such cells are named at once.
     *
     * @throws CellRefused when the row stands twice in the file, brings a code that nothing reads, or writes anew what held already
     */
    Optional<ReferenceRow> check(ReferenceRow row, List<RowMessage> refusals) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<RowMessage> wrong = new ArrayList<>();
        for (ReferenceColumn column : profile.columns()) {
            try {
                cells.put(column.name(), column.read(row));
            } catch (CellRefused refused) {
                RowMessage why = refused.at(row.number());
                // What is wrong with the row as a whole each of its cells says again.
                if (!wrong.contains(why)) {
                    wrong.add(why);
                }
            }
        }
        refusals.addAll(wrong);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        List<String> key = key(profile, cells);
        String firstKey = profile.columns().stream()
                .filter(ReferenceColumn::key)
                .map(ReferenceColumn::name)
                .findFirst()
                .orElseThrow();
        if (!seen.add(key)) {
            throw ReferenceRow.refused(firstKey, "error.reference.row-twice");
        }
        if (profile.closed() && !codes.contains(key.getFirst())) {
            throw ReferenceRow.refused(firstKey, "error.reference.code-unknown");
        }
        if (profile.isDated()) {
            requireNotHeld(cells, before.getOrDefault(key, Map.of()));
        }
        return Optional.of(new ReferenceRow(row.number(), cells));
    }

    /** What was decided by a version was decided by it; only the words of its source may be put right. */
    private void requireNotHeld(Map<String, String> cells, Map<String, String> old) {
        if (old.isEmpty()
                || LocalDate.parse(cells.get(ReferenceColumn.VALID_FROM)).isAfter(today)) {
            return;
        }
        cells.entrySet().stream()
                .filter(cell -> !cell.getKey().equals(ReferenceColumn.SOURCE))
                .filter(cell -> !cell.getValue().equals(old.getOrDefault(cell.getKey(), "")))
                .findFirst()
                .ifPresent(cell -> {
                    throw ReferenceRow.refused(cell.getKey(), "error.reference.holds-already");
                });
    }

    private static List<String> key(ReferenceProfile profile, Map<String, String> cells) {
        return profile.columns().stream()
                .filter(ReferenceColumn::key)
                .map(column -> cells.getOrDefault(column.name(), ""))
                .toList();
    }
}
