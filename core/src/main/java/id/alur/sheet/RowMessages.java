package id.alur.sheet;

import id.alur.shared.DomainException;
import id.alur.sheet.RowMessage.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what an import has to say about the rows of a file, each thing once. */
public final class RowMessages {

    private static final String CREATED = "sheet.row-created";
    private static final String CHANGED = "sheet.row-changed";

    private static final String CUT = "sheet.report-cut";

    /** So many remarks are kept and written down; who has more than these mends the file by them first. */
    static final int MOST = 10_000;

    private record Place(int row, String column, String code) {}

    private final Map<Place, RowMessage> messages = new LinkedHashMap<>();
    private final Map<String, Integer> monthFirst = new LinkedHashMap<>();
    private int remarks;
    private boolean cut;
    private final Set<Integer> refused = new HashSet<>();
    private final Map<String, List<Integer>> rowsOfKey = new HashMap<>();

    /** Which rows of the file are about the same thing, refused ones included. */
    void named(String key, int row) {
        rowsOfKey.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }

    public List<Integer> rowsOf(String key) {
        return rowsOfKey.getOrDefault(key, List.of());
    }

    /** A column in which a day can only be read with the month first: the others of the column may be misread in silence. */
    void monthFirst(String column, int row) {
        monthFirst.putIfAbsent(column, row);
    }

    /** @throws DomainException for the whole file when a column writes its days with the month first */
    public void requireOneDateOrder() {
        monthFirst.forEach((column, row) -> {
            throw new DomainException("error.sheet.file-date-order", column, row);
        });
    }

    public void refuse(int row, String column, String code, Object... arguments) {
        refused.add(row);
        keep(new RowMessage(row, column, Severity.REFUSED, code, List.of(arguments)));
    }

    /** As {@link #refuse}, for who has the reason already. */
    public void refuse(int row, CellRefused refused) {
        RowMessage message = refused.at(row);
        refuse(row, message.column(), message.code(), message.arguments().toArray());
    }

    public void warn(int row, String column, String code, Object... arguments) {
        keep(new RowMessage(row, column, Severity.WARNING, code, List.of(arguments)));
    }

    private void keep(RowMessage message) {
        if (remarks < MOST) {
            Place place = new Place(message.row(), message.column(), message.code());
            remarks += messages.putIfAbsent(place, message) == null ? 1 : 0;
        } else {
            cut = true;
        }
    }

    public boolean isRefused(int row) {
        return refused.contains(row);
    }

    public int refusedRows() {
        return refused.size();
    }

    /** Says what becomes of a row that is taken over; for who looks before it is. */
    public void created(int row) {
        messages.put(new Place(row, "-", CREATED), new RowMessage(row, "-", Severity.CREATED, CREATED, List.of()));
    }

    /** As {@link #created}, for a row that changes what is there. */
    public void changed(int row) {
        messages.put(new Place(row, "-", CHANGED), new RowMessage(row, "-", Severity.CHANGED, CHANGED, List.of()));
    }

    /**
     * Warnings about rows that are refused anyway would only hide the reason.
     *
     * @param withTaken also which rows are created and changed
     */
    public List<RowMessage> report(boolean withTaken) {
        List<RowMessage> report = new ArrayList<>();
        if (cut) {
            report.add(new RowMessage(0, "-", Severity.WARNING, CUT, List.of(MOST)));
        }
        for (RowMessage message : messages.values()) {
            boolean taken = message.severity() == Severity.CREATED || message.severity() == Severity.CHANGED;
            if (message.severity() == Severity.REFUSED || (!isRefused(message.row()) && (withTaken || !taken))) {
                report.add(message);
            }
        }
        return List.copyOf(report);
    }
}
