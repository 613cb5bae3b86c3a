package id.alur.letter;

import id.alur.identity.EmployeeId;
import id.alur.letter.LetterTemplate.Content;
import id.alur.letter.LetterTemplate.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TemplateRepository {

    private final JdbcClient jdbc;

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<LetterTemplate> ofKind(String kind) {
        return jdbc.sql("select * from letter.template where kind = :kind order by number desc")
                .param("kind", kind)
                .query(TemplateRepository::row)
                .list();
    }

    Optional<LetterTemplate> find(TemplateId id) {
        return jdbc.sql("select * from letter.template where id = :id")
                .param("id", id.value())
                .query(TemplateRepository::row)
                .optional();
    }

    /** The published version that holds on that day. */
    Optional<LetterTemplate> valid(String kind, LocalDate on) {
        return jdbc.sql("""
                        select * from letter.template where kind = :kind and state = 'PUBLISHED' and valid_from <= :on
                        order by valid_from desc, number desc limit 1""")
                .param("kind", kind)
                .param("on", on)
                .query(TemplateRepository::row)
                .optional();
    }

    /** Two who begin a draft at the same time come one after another. */
    void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('letter.template:' || :kind, 0))")
                .param("kind", kind)
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    TemplateId insertDraft(String kind, LocalDate validFrom, Content content, EmployeeId by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into letter.template (id, kind, number, valid_from, title, body, copies, edited_by, edited_at)
                        select :id, :kind, coalesce(max(number), 0) + 1, :validFrom, :title, :body, :copies, :by, :at
                        from letter.template where kind = :kind""")
                .param("id", id)
                .param("kind", kind)
                .param("validFrom", validFrom)
                .param("title", content.title())
                .param("body", content.body())
                .param("copies", content.copies())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        return new TemplateId(id);
    }

    void update(LetterTemplate draft, LocalDate validFrom, Content content, EmployeeId by, Instant at) {
        changed(jdbc.sql("""
                        update letter.template set valid_from = :validFrom, title = :title, body = :body, copies = :copies,
                            edited_by = :by, edited_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'""")
                .param("validFrom", validFrom)
                .param("title", content.title())
                .param("body", content.body())
                .param("copies", content.copies())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("id", draft.id().value())
                .param("version", draft.version())
                .update());
    }

    void publish(LetterTemplate draft, EmployeeId by, Instant at) {
        changed(jdbc.sql("""
                        update letter.template set state = 'PUBLISHED', published_by = :by, published_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'""")
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("id", draft.id().value())
                .param("version", draft.version())
                .update());
    }

    void delete(LetterTemplate draft) {
        changed(jdbc.sql("delete from letter.template where id = :id and version = :version and state = 'DRAFT'")
                .param("id", draft.id().value())
                .param("version", draft.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("The template was changed meanwhile");
        }
    }

    private static LetterTemplate row(ResultSet row, int index) throws SQLException {
        Timestamp publishedAt = row.getTimestamp("published_at");
        return new LetterTemplate(
                new TemplateId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getObject("valid_from", LocalDate.class),
                new Content(row.getString("title"), row.getString("body"), row.getString("copies")),
                employee(row, "edited_by"),
                row.getTimestamp("edited_at").toInstant(),
                employee(row, "published_by"),
                publishedAt == null ? null : publishedAt.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable EmployeeId employee(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new EmployeeId(id);
    }
}
