package id.alur.training.request;

import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.TrainingRequestId;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.CourseId;
import id.alur.training.route.Stage;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of training.request as what it stands for. */
final class TrainingRequestRow {

    private TrainingRequestRow() {}

    static TrainingRequest map(ResultSet row, int number) throws SQLException {
        return new TrainingRequest(
                new TrainingRequestId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CaseFileId(row.getObject("case_id", UUID.class)),
                new EmployeeId(row.getObject("applicant_id", UUID.class)),
                new TrainingRequestDraft(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new ClosedGap(GapKind.valueOf(row.getString("gap_kind")), row.getString("gap_competence")),
                        row.getString("gap_reason")),
                texts(row.getArray("route")).stream().map(Stage::valueOf).toList(),
                texts(row.getArray("informed")),
                row.getString("rule_set"),
                TrainingRequestState.valueOf(row.getString("state")),
                row.getTimestamp("submitted_at").toInstant(),
                terms(row),
                row.getTimestamp("reserved_at") != null,
                priority(row.getString("priority")));
    }

    private static @Nullable CourseTerms terms(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        return cost == null
                ? null
                : new CourseTerms(
                        cost,
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("on_days_off"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable FundingPriority priority(@Nullable String name) {
        return name == null ? null : FundingPriority.valueOf(name);
    }
}
