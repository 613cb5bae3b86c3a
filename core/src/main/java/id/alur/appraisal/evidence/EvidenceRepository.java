package id.alur.appraisal.evidence;

import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.year.YearId;
import id.alur.identity.DocumentId;
import java.sql.Timestamp;
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
class EvidenceRepository {

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record New(EvidenceId id, LineId line, String title, String note) {}

    void insert(YearId year, New evidence, @Nullable DocumentId document, @Nullable String link, Instant at) {
        jdbc.sql("""
                        insert into appraisal.evidence (id, year_id, line_id, document_id, link, title, note, added_at)
                        values (:id, :year, :line, :document, :link, :title, :note, :at)""")
                .param("id", evidence.id().value())
                .param("year", year.value())
                .param("line", evidence.line().value())
                .param("document", document == null ? null : document.value())
                .param("link", link)
                .param("title", evidence.title())
                .param("note", evidence.note())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether the same link is there for the line: the same click again. */
    boolean hasLink(YearId year, LineId line, String link) {
        return jdbc.sql("""
                        select exists (select from appraisal.evidence where year_id = :year and line_id = :line and link = :link)""")
                .param("year", year.value())
                .param("line", line.value())
                .param("link", link)
                .query(Boolean.class)
                .single();
    }

    /** The oldest first. What was there when a rating was sent stays. */
    List<Evidence> of(YearId year, boolean own) {
        return jdbc.sql("""
                        select e.*, coalesce(e.added_at > (select max(r.sent_at) from appraisal.rating r where r.year_id = e.year_id), true)
                            as later
                        from appraisal.evidence e where e.year_id = :year order by e.added_at, e.id""")
                .param("year", year.value())
                .query((row, number) -> {
                    UUID document = row.getObject("document_id", UUID.class);
                    return new Evidence(
                            new EvidenceId(row.getObject("id", UUID.class)),
                            new LineId(row.getObject("line_id", UUID.class)),
                            row.getString("title"),
                            document == null ? null : new DocumentId(document),
                            row.getString("link"),
                            row.getString("note"),
                            row.getTimestamp("added_at").toInstant(),
                            own && row.getBoolean("later"));
                })
                .list();
    }

    int count(YearId year) {
        return jdbc.sql("select count(*) from appraisal.evidence where year_id = :year")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    void delete(EvidenceId id) {
        jdbc.sql("delete from appraisal.evidence where id = :id")
                .param("id", id.value())
                .update();
    }
}
