package id.alur.sheet;

import java.util.List;

/**
 * What there is to say about a row of a file, in imports of every kind. It does not repeat what the cell holds: a report outlives the file.
 *
 * @param row line of the CSV file or row of the sheet, the header being 1
 * @param column as the header names it
 * @param code key of the message bundle
 */
public record RowMessage(int row, String column, Severity severity, String code, List<Object> arguments) {

    /** A refused row is left out; a warning is not a refusal; the others say what becomes of a row that is taken. */
    public enum Severity {
        REFUSED,
        WARNING,
        CREATED,
        CHANGED
    }

    public static RowMessage refused(int row, String column, String code, List<Object> arguments) {
        return new RowMessage(row, column, Severity.REFUSED, code, arguments);
    }
}
