package id.alur.training.finish;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TestScoreRepository {

    private final JdbcClient jdbc;

    TestScoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(CaseFileId trainingCase, TestScore score, EmployeeId by, Instant at) {
        jdbc.sql("""
                        insert into training.test_score (case_id, pre_test, post_test, recorded_by, recorded_at)
                        values (:case, :pre, :post, :by, :at)
                        on conflict (case_id) do update set pre_test = excluded.pre_test, post_test = excluded.post_test,
                            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .param("case", trainingCase.value())
                .param("pre", score.preTest())
                .param("post", score.postTest())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<TestScore> find(CaseFileId trainingCase) {
        return jdbc.sql("select pre_test, post_test from training.test_score where case_id = :case")
                .param("case", trainingCase.value())
                .query((row, number) -> new TestScore(
                        row.getBigDecimal("pre_test"), Objects.requireNonNull(row.getBigDecimal("post_test"))))
                .optional();
    }
}
