package id.alur.sheet;

import java.util.List;

/**
 * One line of an import's report. It does not repeat what the cell holds: the report outlives the file.
 *
 * @param row line of the CSV file or row of the sheet, the header being 1
 * @param column as the header names it
 * @param code key of the message bundle
 */
public record ImportMessage(int row, String column, Severity severity, String code, List<Object> arguments) {

    /** A refused row is left out; a warning is not a refusal. */
    public enum Severity {
        REFUSED,
        WARNING
    }
}
