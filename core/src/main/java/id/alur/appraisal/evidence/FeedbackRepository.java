package id.alur.appraisal.evidence;

import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.year.YearId;
import id.alur.identity.EmployeeId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackRepository {

    /** The same words again within this time are the same click again. */
    private static final Duration SAME_CLICK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    FeedbackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Given(EmployeeId author, @Nullable LineId line, String text, Instant at) {}

    /** @return false when the same person has just given the same */
    boolean insert(YearId year, @Nullable LineId line, EmployeeId author, String text, Instant at) {
        return jdbc.sql("""
                        insert into appraisal.feedback (id, year_id, line_id, author_id, text, given_at)
                        select :id, :year, cast(:line as uuid), :author, :text, :at
                        where not exists (select from appraisal.feedback
                            where year_id = :year and line_id is not distinct from cast(:line as uuid) and author_id = :author
                              and text = :text and given_at > :since)""")
                        .param("id", UUID.randomUUID())
                        .param("year", year.value())
                        .param("line", line == null ? null : line.value())
                        .param("author", author.value())
                        .param("text", text)
                        .param("at", Timestamp.from(at))
                        .param("since", Timestamp.from(at.minus(SAME_CLICK)))
                        .update()
                == 1;
    }

    int count(YearId year) {
        return jdbc.sql("select count(*) from appraisal.feedback where year_id = :year")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    /** The oldest first. */
    List<Given> of(YearId year) {
        return jdbc.sql("""
                        select author_id, line_id, text, given_at from appraisal.feedback
                        where year_id = :year order by given_at, id""")
                .param("year", year.value())
                .query((row, number) -> {
                    UUID line = row.getObject("line_id", UUID.class);
                    return new Given(
                            new EmployeeId(row.getObject("author_id", UUID.class)),
                            line == null ? null : new LineId(line),
                            row.getString("text"),
                            row.getTimestamp("given_at").toInstant());
                })
                .list();
    }
}
