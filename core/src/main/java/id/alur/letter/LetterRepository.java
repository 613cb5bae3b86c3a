package id.alur.letter;

import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters and their numbers. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LetterRepository {

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who issue the same letter of a case come one after another, so that the second finds the first's. */
    void lock(CaseFileId caseId, String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('letter:' || :case || ':' || :kind, 0))")
                .param("case", caseId.toString())
                .param("kind", kind)
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    /** The next number of the row; the counter stays locked until this transaction ends, and goes back if it fails. */
    long takeNumber(UnitId unit, String kind, int year) {
        return jdbc.sql("""
                        insert into letter.number_counter (unit_id, kind, year, last_number) values (:unit, :kind, :year, 1)
                        on conflict (unit_id, kind, year) do update set last_number = number_counter.last_number + 1
                        returning last_number""")
                .param("unit", unit.value())
                .param("kind", kind)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /** The pattern that holds on that day. */
    Optional<String> pattern(String kind, LocalDate on) {
        return jdbc.sql("""
                        select pattern from letter.number_pattern where kind = :kind and valid_from <= :on
                        order by valid_from desc limit 1""")
                .param("kind", kind)
                .param("on", on)
                .query(String.class)
                .optional();
    }

    /** Newest first. */
    List<NumberPattern> patterns(String kind) {
        return jdbc.sql("select * from letter.number_pattern where kind = :kind order by valid_from desc")
                .param("kind", kind)
                .query((row, index) -> new NumberPattern(
                        row.getString("kind"), row.getObject("valid_from", LocalDate.class), row.getString("pattern")))
                .list();
    }

    void insertPattern(NumberPattern pattern) {
        jdbc.sql("""
                        insert into letter.number_pattern (kind, valid_from, pattern) values (:kind, :validFrom, :pattern)
                        on conflict (kind, valid_from) do update set pattern = excluded.pattern""")
                .param("kind", pattern.kind())
                .param("validFrom", pattern.validFrom())
                .param("pattern", pattern.text())
                .update();
    }

    void insert(Letter letter) {
        jdbc.sql("""
                        insert into letter.letter (id, case_id, kind, unit_id, year, serial, number, dated, template_id,
                            signatory_id, subject_initials, document_id, sha256, token, issued_at)
                        values (:id, :case, :kind, :unit, :year, :serial, :number, :dated, :template,
                            :signatory, :initials, :document, :sha256, :token, :issuedAt)""")
                .param("id", letter.id().value())
                .param("case", letter.caseId().value())
                .param("kind", letter.kind())
                .param("unit", letter.unitId().value())
                .param("year", letter.year())
                .param("serial", letter.serial())
                .param("number", letter.number())
                .param("dated", letter.dated())
                .param("template", letter.templateId().value())
                .param("signatory", letter.signatoryId().value())
                .param("initials", letter.subjectInitials())
                .param("document", letter.documentId().value())
                .param("sha256", HexFormat.of().parseHex(letter.sha256()))
                .param("token", letter.token())
                .param("issuedAt", Timestamp.from(letter.issuedAt()))
                .update();
    }

    /** Newest first. */
    List<Letter> ofCase(CaseFileId caseId) {
        return jdbc.sql("select * from letter.letter where case_id = :case order by issued_at desc, serial desc")
                .param("case", caseId.value())
                .query(LetterRepository::row)
                .list();
    }

    Optional<Letter> find(LetterId id) {
        return jdbc.sql("select * from letter.letter where id = :id")
                .param("id", id.value())
                .query(LetterRepository::row)
                .optional();
    }

    Optional<Letter> findByToken(String token) {
        return jdbc.sql("select * from letter.letter where token = :token")
                .param("token", token)
                .query(LetterRepository::row)
                .optional();
    }

    /**
     * @param by null for the system
     * @return false when it was withdrawn already
     */
    boolean withdraw(LetterId id, @Nullable EmployeeId by, String reason, Instant at) {
        return jdbc.sql("""
                                update letter.letter
                                set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason,
                                    version = version + 1
                                where id = :id and withdrawn_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                        .param("reason", reason)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Letter row(ResultSet row, int index) throws SQLException {
        Timestamp withdrawnAt = row.getTimestamp("withdrawn_at");
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_id", UUID.class)),
                row.getString("kind"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                row.getLong("serial"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                new TemplateId(row.getObject("template_id", UUID.class)),
                new EmployeeId(row.getObject("signatory_id", UUID.class)),
                row.getString("subject_initials"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("token"),
                row.getTimestamp("issued_at").toInstant(),
                withdrawnAt == null ? null : withdrawnAt.toInstant(),
                row.getString("withdrawn_reason"));
    }
}
