package id.alur.appraisal.page;

import id.alur.appraisal.year.YearState;
import org.jspecify.annotations.Nullable;

/**
 * Which years to list.
 *
 * @param state null: all
 * @param text words of names; empty: all
 * @param limit 1 to 200
 */
public record AppraisalQuery(int year, @Nullable YearState state, String text, int offset, int limit) {

    static final int MOST = 200;

    public AppraisalQuery {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("From " + offset + ", " + limit + " rows");
        }
    }
}
