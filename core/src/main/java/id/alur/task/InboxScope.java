package id.alur.task;

import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose lists, on which day, with which candidate sets and search words (tsquery). */
record InboxScope(
        EmployeeId me,
        LocalDate today,
        List<Long> sets,
        @Nullable String words) {

    Long[] setArray() {
        return sets.toArray(Long[]::new);
    }
}
