package id.alur.appraisal.page;

import id.alur.appraisal.year.Relation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year as the current person stands to it.
 *
 * @param superior name with titles of who is the superior today; null for nobody
 * @param periodMonths length of a period in months
 */
public record YearView(
        YearRow row, Relation relation, @Nullable String superior, int periodMonths, LocalDate startedOn) {

    @Override
    public String toString() {
        return "YearView[" + row + " " + relation + "]";
    }
}
