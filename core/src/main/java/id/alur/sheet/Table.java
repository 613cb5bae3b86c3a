package id.alur.sheet;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file as texts: header and rows, with everything that only its format meant taken off. */
public record Table(List<String> header, List<Row> rows) {

    static final int MAX_ROWS = 100_000;

    /** @param number line or row in the file, the header being 1 */
    public record Row(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(PlainText::isBlank);
        }
    }

    /** Takes the first row that holds anything as the header. */
    static Table of(List<Row> all) {
        List<Row> rows = all.stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            throw new DomainException("error.personnel.file-empty");
        }
        if (rows.size() == 1) {
            throw new DomainException("error.personnel.file-no-rows");
        }
        if (rows.size() > MAX_ROWS + 1) {
            throw new DomainException("error.personnel.file-too-many-rows", MAX_ROWS);
        }
        List<String> header = rows.getFirst().cells().stream()
                .map(name -> PlainText.line(name).toLowerCase(Locale.ROOT))
                .toList();
        return new Table(header, rows.subList(1, rows.size()));
    }

    /**
     * Where each column stands.
     *
     * @throws DomainException that names the missing, unknown or repeated columns
     */
    public Map<String, Integer> places(List<String> columns) {
        Map<String, Integer> places = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (columns.contains(name)) {
                if (places.put(name, i) != null) {
                    throw new DomainException("error.personnel.file-column-twice", name);
                }
            } else if (!name.isEmpty()) {
                unknown.add(shortened(name));
            }
        }
        List<String> missing =
                columns.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new DomainException(
                    "error.personnel.file-columns-missing", String.join(", ", missing), String.join(", ", columns));
        }
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    "error.personnel.file-columns-unknown", String.join(", ", unknown), String.join(", ", columns));
        }
        return places;
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
