package id.alur.sheet;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A file as texts: header and rows, with everything that only its format meant taken off.
 *
 * @param source where in the file the rows stand
 */
public record Table(List<String> header, List<Row> rows, Source source) {

    static final int MAX_ROWS = 100_000;
    private static final Semaphore ONE = new Semaphore(1);

    /**
     * Which part of a file was read.
     *
     * @param sheet name of the sheet; null for a file that has none
     * @param otherSheets visible sheets that were not read
     * @param hiddenRows rows with content that nobody sees, hidden or filtered out, and that were not read
     */
    public record Source(@Nullable String sheet, int otherSheets, int hiddenRows) {

        static final Source WHOLE = new Source(null, 0, 0);
    }

    /**
     * @param number line or row in the file, the header being 1
     * @param faults why the cell at a place cannot be read
     */
    public record Row(int number, List<String> cells, Map<Integer, DomainException> faults) {

        Row(int number, List<String> cells) {
            this(number, cells, Map.of());
        }

        boolean isBlank() {
            return cells.stream().allMatch(PlainText::isBlank);
        }
    }

    /** Any file that import takes, told by its first bytes and never by its name. */
    public static Table read(byte[] content) {
        // One at a time in a process: each may take some hundred megabytes.
        ONE.acquireUninterruptibly();
        try {
            return readAlone(content);
        } finally {
            ONE.release();
        }
    }

    private static Table readAlone(byte[] content) {
        if (content.length > 4 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            throw new DomainException("error.sheet.file-old-excel");
        }
        return XlsxFile.looksLike(content) ? XlsxFile.read(content) : CsvFile.read(content);
    }

    /** Takes the first row that holds anything as the header. */
    static Table of(List<Row> all, Source source) {
        List<Row> rows = all.stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            throw new DomainException("error.sheet.file-empty");
        }
        if (rows.size() == 1) {
            throw source.hiddenRows() == 0
                    ? new DomainException("error.sheet.file-no-rows")
                    : new DomainException("error.sheet.file-hidden-rows", source.hiddenRows());
        }
        if (rows.size() > MAX_ROWS + 1) {
            throw new DomainException("error.sheet.file-too-many-rows", MAX_ROWS);
        }
        List<String> header = rows.getFirst().cells().stream()
                .map(name -> PlainText.line(name).toLowerCase(Locale.ROOT))
                .toList();
        return new Table(header, rows.subList(1, rows.size()), source);
    }

    /**
     * Where each column stands.
     *
     * @throws DomainException that names the missing, unknown or repeated columns
     */
    public Map<String, Integer> places(List<String> columns) {
        return places(columns, List.of());
    }

    /**
     * As above.
     *
     * @param optional columns that may be there besides
     */
    public Map<String, Integer> places(List<String> columns, List<String> optional) {
        Map<String, Integer> places = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (columns.contains(name) || optional.contains(name)) {
                if (places.put(name, i) != null) {
                    throw new DomainException("error.sheet.file-column-twice", name);
                }
            } else if (!name.isEmpty()) {
                unknown.add(shortened(name));
            }
        }
        List<String> missing =
                columns.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new DomainException(
                    "error.sheet.file-columns-missing", String.join(", ", missing), String.join(", ", columns));
        }
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    "error.sheet.file-columns-unknown", String.join(", ", unknown), String.join(", ", columns));
        }
        return places;
    }

    /** Whether the row holds something under no heading: beyond the last column, or under one without a name. */
    public boolean reachesBeyond(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if ((i >= header.size() || header.get(i).isEmpty())
                    && !PlainText.isBlank(row.cells().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
