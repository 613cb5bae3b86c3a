package id.alur.calendar;

import java.util.List;

/**
 * What became of a file: loaded, or refused with a reason for each bad row; never half of it.
 *
 * @param year the year that was loaded, 0 when refused
 * @param days rows of the file that added or corrected a day
 * @param removed days that are working days again
 * @param recomputedTasks open tasks whose due date or its provisional mark changed
 * @param recomputedClocks other running deadlines of cases that moved
 */
public record HolidayTableLoad(
        int year, int days, int removed, int recomputedTasks, int recomputedClocks, List<RowError> errors) {

    /**
     * @param row line of the file, the header is 1
     * @param key key of the message bundle
     */
    public record RowError(long row, String column, String key, List<Object> arguments) {}

    static HolidayTableLoad refused(List<RowError> errors) {
        return new HolidayTableLoad(0, 0, 0, 0, 0, List.copyOf(errors));
    }

    public boolean loaded() {
        return errors.isEmpty();
    }
}
