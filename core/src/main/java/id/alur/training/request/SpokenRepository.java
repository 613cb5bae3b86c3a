package id.alur.training.request;

import id.alur.training.TrainingRequestId;
import id.alur.training.route.Decision;
import id.alur.training.route.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officials said to a request. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SpokenRepository {

    private final JdbcClient jdbc;

    SpokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an official said, as others read it.
     *
     * @param by name of the official
     * @param words note, question or reason; null where none was given
     */
    record Spoken(
            Stage stage,
            String by,
            Decision.Outcome outcome,
            @Nullable String words,
            Instant at) {}

    /** In the order in which it was said. */
    List<Spoken> spoken(TrainingRequestId request) {
        return jdbc.sql("""
                        select d.stage, personnel.display_name(e) as decided_by, d.outcome, d.reason, d.decided_at
                        from training.decision d join personnel.employee e on e.id = d.decided_by
                        where d.request_id = :request order by d.decided_at, d.user_task_key""")
                .param("request", request.value())
                .query((row, number) -> new Spoken(
                        Stage.valueOf(row.getString("stage")),
                        row.getString("decided_by"),
                        Decision.Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }
}
