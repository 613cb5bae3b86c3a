package id.alur.appraisal.page;

import id.alur.identity.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reports to a superior.
 *
 * @param leads whether people report to them
 * @param year null while they have not opened their appraisal
 */
public record TeamRow(
        EmployeeId employee,
        String name,
        String post,
        boolean leads,
        @Nullable YearRow year) {

    @Override
    public String toString() {
        return "TeamRow[" + employee + "]";
    }
}
