package id.alur.training.evaluation;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.training.course.Course;
import id.alur.training.course.CourseDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
class EvaluationRepository {

    /** @param scores of the statements of the form, in their order; none for a test */
    record Answer(
            List<Integer> scores,
            @Nullable TestResult test,
            @Nullable String comment) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the case of the training, so that two who say at once that it is finished begin one evaluation. */
    Optional<CaseFileId> caseOf(CaseFileId trainingCase) {
        jdbc.sql("select 1 from casefile.case_file where id = :id for update")
                .param("id", trainingCase.value())
                .query((row, number) -> Boolean.TRUE)
                .list();
        return jdbc.sql("select case_id from training.evaluation where training_case_id = :id and case_id is not null")
                .param("id", trainingCase.value())
                .query((row, number) -> new CaseFileId(row.getObject("case_id", UUID.class)))
                .optional();
    }

    void insert(EvaluationId id, CaseFileId caseId, NewEvaluation wanted, Course course, EvaluationPlan.Plan plan) {
        CourseDraft data = course.data();
        jdbc.sql("""
                        insert into training.evaluation (id, case_id, training_case_id, participant_id, course_id, title, provider, form_code,
                            course_class, jp, cost, finished_on, rule_set, behaviour_months, result_months, started_at)
                        values (:id, :caseId, :trainingCase, :participant, :course, :title, :provider, :form, :class, :jp, :cost,
                            :finishedOn, :ruleSet, :behaviourMonths, :resultMonths, :at)""")
                .param("id", id.value())
                .param("caseId", caseId.value())
                .param("trainingCase", wanted.trainingCase().value())
                .param("participant", wanted.participant().value())
                .param("course", course.id().value())
                .param("title", data.title())
                .param("provider", data.provider())
                .param("form", data.formCode())
                .param("class", data.courseClass().name())
                .param("jp", data.jp())
                .param("cost", data.cost())
                .param("finishedOn", wanted.finishedOn())
                .param("ruleSet", plan.why().ruleSet())
                .param("behaviourMonths", plan.behaviourMonths())
                .param("resultMonths", plan.resultMonths())
                .param("at", now())
                .update();
        for (EvaluationLevel level : plan.levels()) {
            jdbc.sql("insert into training.evaluation_level (evaluation_id, level) values (:id, :level)")
                    .param("id", id.value())
                    .param("level", level.number())
                    .update();
        }
    }

    /** Locks the evaluation until the end of the transaction: what happens to its levels comes one after another. */
    Optional<Evaluation> lock(CaseFileId caseId) {
        return jdbc.sql("select * from training.evaluation where case_id = :caseId for update")
                .param("caseId", caseId.value())
                .query(EvaluationRepository::evaluation)
                .optional();
    }

    Optional<Evaluation> find(CaseFileId caseId) {
        return jdbc.sql("select * from training.evaluation where case_id = :caseId")
                .param("caseId", caseId.value())
                .query(EvaluationRepository::evaluation)
                .optional();
    }

    List<EvaluationLevel> planned(EvaluationId id) {
        return jdbc.sql("select level from training.evaluation_level where evaluation_id = :id")
                .param("id", id.value())
                .query((row, number) -> EvaluationLevel.ofNumber(row.getInt("level")))
                .list();
    }

    /** @throws IllegalStateException when the level is not planned */
    LevelState state(EvaluationId id, EvaluationLevel level) {
        return jdbc.sql("select state from training.evaluation_level where evaluation_id = :id and level = :level")
                .param("id", id.value())
                .param("level", level.number())
                .query((row, number) -> LevelState.valueOf(row.getString("state")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("Evaluation " + id + " does not plan level " + level));
    }

    boolean any(EvaluationId id, LevelState... states) {
        return jdbc.sql("""
                        select exists (select from training.evaluation_level where evaluation_id = :id and state = any (:states))""")
                .param("id", id.value())
                .param("states", Arrays.stream(states).map(LevelState::name).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** How long a level stays open, once it was opened. */
    Optional<Instant> closesAt(EvaluationId id, EvaluationLevel level) {
        return jdbc.sql("""
                        select closes_at from training.evaluation_level
                        where evaluation_id = :id and level = :level and closes_at is not null""")
                .param("id", id.value())
                .param("level", level.number())
                .query((row, number) -> row.getTimestamp("closes_at").toInstant())
                .optional();
    }

    void open(EvaluationId id, EvaluationLevel level, Instant closesAt) {
        jdbc.sql("""
                        update training.evaluation_level set state = 'OPEN', opened_at = :at, closes_at = :closesAt, version = version + 1
                        where evaluation_id = :id and level = :level""")
                .param("id", id.value())
                .param("level", level.number())
                .param("at", now())
                .param("closesAt", Timestamp.from(closesAt))
                .update();
    }

    void notAnswered(EvaluationId id, EvaluationLevel level) {
        jdbc.sql("""
                        update training.evaluation_level set state = 'NOT_ANSWERED', version = version + 1
                        where evaluation_id = :id and level = :level""").param("id", id.value()).param("level", level.number()).update();
    }

    /** @param comment why, in somebody's words; null when the rule says it */
    void skip(
            EvaluationId id,
            EvaluationLevel level,
            SkipReason reason,
            @Nullable String comment,
            @Nullable EmployeeId by,
            @Nullable TaskKey task) {
        jdbc.sql("""
                        update training.evaluation_level set state = 'SKIPPED', skip_reason = :reason, comment = :comment,
                            answered_by = :by, answered_at = :at, user_task_key = :task, version = version + 1
                        where evaluation_id = :id and level = :level""")
                .param("id", id.value())
                .param("level", level.number())
                .param("reason", reason.name())
                .param("comment", comment)
                .param("by", by == null ? null : by.value())
                .param("at", by == null ? null : now())
                .param("task", task == null ? null : task.value())
                .update();
    }

    void answer(
            EvaluationId id, EvaluationLevel level, Answer answer, @Nullable EmployeeId by, @Nullable TaskKey task) {
        TestResult test = answer.test();
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_by = :by, answered_at = :at,
                            user_task_key = :task, questionnaire = :questionnaire, scores = cast(:scores as smallint[]),
                            score = (select avg(s) from unnest(cast(:scores as smallint[])) s), pre_test = :preTest, post_test = :postTest,
                            comment = :comment, version = version + 1
                        where evaluation_id = :id and level = :level""")
                .param("id", id.value())
                .param("level", level.number())
                .param("by", by == null ? null : by.value())
                .param("at", now())
                .param("task", task == null ? null : task.value())
                .param("questionnaire", level.formId())
                .param(
                        "scores",
                        answer.scores().isEmpty() ? null : answer.scores().toArray(Integer[]::new))
                .param("preTest", test == null ? null : test.preTest())
                .param("postTest", test == null ? null : test.postTest())
                .param("comment", answer.comment())
                .update();
    }

    void finish(Evaluation evaluation) {
        jdbc.sql("""
                        update training.evaluation set state = 'FINISHED', finished_at = :at, version = version + 1 where id = :id""").param("id", evaluation.id().value()).param("at", now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        return new Evaluation(
                new EvaluationId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_id", UUID.class)),
                new EmployeeId(row.getObject("participant_id", UUID.class)),
                row.getObject("finished_on", LocalDate.class),
                row.getObject("behaviour_months", Integer.class),
                row.getObject("result_months", Integer.class),
                "RUNNING".equals(row.getString("state")));
    }
}
