package id.alur.reference;

import id.alur.shared.DomainException;
import id.alur.sheet.Dates;
import id.alur.sheet.SheetFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reference data as files: what is given out is what is taken. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
public class ReferenceFiles {

    /** Largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private final ReferenceKinds kinds;

    ReferenceFiles(ReferenceKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * The rows of a file, not yet checked.
     *
     * @throws id.alur.shared.DomainException when the file as a whole cannot be read, or its header is another
     */
    public List<ReferenceRow> read(String code, byte[] file) {
        ReferenceProfile profile = kinds.get(code).profile();
        List<SheetFile.Line> lines = SheetFile.read(file, profile.header()).lines();
        profile.columns().stream()
                .filter(column -> column.type() == ReferenceColumn.Type.DATE)
                .forEach(column -> requireDayFirst(column.name(), lines));
        return lines.stream()
                .map(line -> new ReferenceRow(line.number(), line.cells(), line.faults()))
                .toList();
    }

    /** One day that can only be read with the month first: the others of its column may be misread in silence. */
    private static void requireDayFirst(String column, List<SheetFile.Line> lines) {
        lines.stream()
                .filter(line -> Dates.isMonthFirst(line.cells().getOrDefault(column, "")))
                .findFirst()
                .ifPresent(line -> {
                    throw new DomainException("error.sheet.file-date-order", column, line.number());
                });
    }

    /** All rows as CSV; a kind without rows gives the header alone. */
    public byte[] csv(String code) {
        ReferenceKind kind = kinds.get(code);
        List<String> header = kind.profile().header();
        return SheetFile.csv(
                header,
                kind.rows().stream()
                        .map(row -> header.stream().map(row::get).toList())
                        .toList());
    }

    /** A row of a dialog, where a cell that nobody filled is empty. */
    public static ReferenceRow row(List<ReferenceColumn> columns, Map<String, String> cells) {
        Map<String, String> whole = new LinkedHashMap<>();
        columns.forEach(column -> whole.put(column.name(), cells.getOrDefault(column.name(), "")));
        return new ReferenceRow(1, whole);
    }
}
