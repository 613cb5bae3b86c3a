package id.alur.letter;

import id.alur.identity.CaseFileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that cannot be made yet. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HeldLetterRepository {

    private static final String ALL = """
            select h.*, c.number as case_number from letter.held h join casefile.case_file c on c.id = h.case_id
            """;

    private final JdbcClient jdbc;

    HeldLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether it is held for the first time, or for another reason than before. */
    boolean hold(CaseFileId caseId, String kind, LetterObstacle obstacle, Instant since, Instant tryAt) {
        return jdbc.sql("""
                                insert into letter.held as h (case_id, kind, obstacle, since, try_at)
                                values (:case, :kind, :obstacle, :since, :tryAt)
                                on conflict (case_id, kind) do update set obstacle = excluded.obstacle, version = h.version + 1
                                    where h.obstacle <> excluded.obstacle""")
                        .param("case", caseId.value())
                        .param("kind", kind)
                        .param("obstacle", obstacle.name())
                        .param("since", Timestamp.from(since))
                        .param("tryAt", Timestamp.from(tryAt))
                        .update()
                == 1;
    }

    /** Lets those be tried at once that wait for one of these. */
    void wake(List<LetterObstacle> obstacles, Instant now) {
        jdbc.sql("update letter.held set try_at = :now where obstacle = any (:obstacles) and try_at > :now")
                .param("now", Timestamp.from(now))
                .param("obstacles", obstacles.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** One whose time has come, for this worker alone; its next time is noted at once, so that a failure does not stop the others. */
    Optional<HeldLetter> takeDue(Instant now, Instant next) {
        return jdbc.sql("""
                        update letter.held h set try_at = :next from casefile.case_file c
                        where c.id = h.case_id and (h.case_id, h.kind) = (
                            select case_id, kind from letter.held where try_at <= :now
                            order by try_at limit 1 for update skip locked)
                        returning h.*, c.number as case_number""")
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(next))
                .query(HeldLetterRepository::row)
                .optional();
    }

    void delete(CaseFileId caseId, String kind) {
        jdbc.sql("delete from letter.held where case_id = :case and kind = :kind")
                .param("case", caseId.value())
                .param("kind", kind)
                .update();
    }

    List<HeldLetter> ofCase(CaseFileId caseId) {
        return jdbc.sql(ALL + "where h.case_id = :case order by h.kind")
                .param("case", caseId.value())
                .query(HeldLetterRepository::row)
                .list();
    }

    /** Those that wait longest, first. */
    List<HeldLetter> ofKinds(List<String> kinds, int most) {
        return jdbc.sql(ALL + "where h.kind = any (:kinds) order by h.since, h.case_id limit :most")
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", most)
                .query(HeldLetterRepository::row)
                .list();
    }

    private static HeldLetter row(ResultSet row, int index) throws SQLException {
        return new HeldLetter(
                new CaseFileId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                row.getString("kind"),
                LetterObstacle.valueOf(row.getString("obstacle")),
                row.getTimestamp("since").toInstant());
    }
}
