package id.alur.training.evaluation;

import id.alur.calendar.ClockListener;
import id.alur.calendar.MovedClock;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A level closes with its clock: when that moves, so does the date that pages show. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationClocks implements ClockListener {

    private final JdbcClient jdbc;

    EvaluationClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void moved(List<MovedClock> clocks) {
        for (MovedClock moved : clocks) {
            Arrays.stream(EvaluationLevel.values())
                    .filter(level -> level.deadlineRule().equals(moved.name()))
                    .forEach(level -> move(moved, level));
        }
    }

    private void move(MovedClock moved, EvaluationLevel level) {
        jdbc.sql("""
                        update training.evaluation_level l set closes_at = :closesAt, version = l.version + 1
                        from training.evaluation e
                        where e.id = l.evaluation_id and e.case_id = :case and l.level = :level and l.state = 'OPEN'""")
                .param("case", moved.caseId().value())
                .param("level", level.number())
                .param("closesAt", Timestamp.from(moved.endsAt()))
                .update();
    }
}
