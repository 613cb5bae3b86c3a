package id.alur.training.evaluation;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What participants answered themselves. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OwnReactionRepository {

    private final JdbcClient jdbc;

    OwnReactionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the participant, and nobody in their place, answered. */
    Optional<OwnReaction> reactionOf(CaseFileId caseId, EmployeeId participant) {
        return jdbc.sql("""
                        select l.questionnaire, l.scores, l.comment, l.answered_at
                        from training.evaluation e join training.evaluation_level l on l.evaluation_id = e.id
                        where e.case_id = :caseId and e.participant_id = :participant and l.answered_by = :participant
                          and l.level = :level and l.state = 'ANSWERED' and l.questionnaire is not null""")
                .param("caseId", caseId.value())
                .param("participant", participant.value())
                .param("level", EvaluationLevel.REACTION.number())
                .query(OwnReactionRepository::reaction)
                .optional();
    }

    private static OwnReaction reaction(ResultSet row, int number) throws SQLException {
        Map<String, Object> answers = new HashMap<>();
        List<String> keys = EvaluationLevel.REACTION.scoreKeys();
        Short[] scores = (Short[]) row.getArray("scores").getArray();
        for (int i = 0; i < scores.length; i++) {
            answers.put(keys.get(i), scores[i].toString());
        }
        String comment = row.getString("comment");
        if (comment != null) {
            answers.put("comment", comment);
        }
        return new OwnReaction(
                row.getString("questionnaire"),
                answers,
                row.getTimestamp("answered_at").toInstant());
    }
}
