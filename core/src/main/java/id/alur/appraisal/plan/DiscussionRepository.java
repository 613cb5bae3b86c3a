package id.alur.appraisal.plan;

import id.alur.appraisal.year.YearId;
import id.alur.identity.EmployeeId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DiscussionRepository {

    /** The same words again within this time are the same click again. */
    private static final Duration SAME_CLICK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    DiscussionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Said(EmployeeId author, boolean returned, String text, Instant at) {}

    /** @return false when the same person has just said the same */
    boolean insert(YearId year, @Nullable LineId line, EmployeeId author, boolean returned, String text, Instant at) {
        return jdbc.sql("""
                        insert into appraisal.discussion (id, year_id, line_id, author_id, returned, text, said_at)
                        select :id, :year, cast(:line as uuid), :author, :returned, :text, :at
                        where not exists (select from appraisal.discussion
                            where year_id = :year and line_id is not distinct from cast(:line as uuid) and author_id = :author
                              and returned = :returned and text = :text and said_at > :since)""")
                        .param("id", UUID.randomUUID())
                        .param("year", year.value())
                        .param("line", line == null ? null : line.value())
                        .param("author", author.value())
                        .param("returned", returned)
                        .param("text", text)
                        .param("at", Timestamp.from(at))
                        .param("since", Timestamp.from(at.minus(SAME_CLICK)))
                        .update()
                == 1;
    }

    /** In the order of time. */
    List<Said> thread(YearId year, @Nullable LineId line) {
        return jdbc.sql("""
                        select author_id, returned, text, said_at from appraisal.discussion
                        where year_id = :year and line_id is not distinct from cast(:line as uuid) order by said_at, id""")
                .param("year", year.value())
                .param("line", line == null ? null : line.value())
                .query((row, number) -> new Said(
                        new EmployeeId(row.getObject("author_id", UUID.class)),
                        row.getBoolean("returned"),
                        row.getString("text"),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }

    /** Why the superior gave the plan back the last time. */
    Optional<String> lastReturn(YearId year) {
        return jdbc.sql("""
                        select text from appraisal.discussion where year_id = :year and returned order by said_at desc, id limit 1""").param("year", year.value()).query(String.class).optional();
    }

    /** Of the whole plan. */
    int count(YearId year) {
        return jdbc.sql("select count(*) from appraisal.discussion where year_id = :year and line_id is null")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }
}
