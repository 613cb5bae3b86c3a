package id.alur.letter;

import id.alur.casefile.CaseFileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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
    boolean hold(CaseFileId caseId, String kind, LetterObstacle obstacle, Instant since) {
        return jdbc.sql("""
                                insert into letter.held as h (case_id, kind, obstacle, since) values (:case, :kind, :obstacle, :since)
                                on conflict (case_id, kind) do update set obstacle = excluded.obstacle, version = h.version + 1
                                    where h.obstacle <> excluded.obstacle""")
                        .param("case", caseId.value())
                        .param("kind", kind)
                        .param("obstacle", obstacle.name())
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
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
