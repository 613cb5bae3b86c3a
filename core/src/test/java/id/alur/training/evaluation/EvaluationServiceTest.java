package id.alur.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.form.FormRegistry;
import id.alur.form.FormSchema;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.process.TrainingEvaluationProcess.Stages;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-114: what begins an evaluation, whom it asks and when. */
@CoreTest
class EvaluationServiceTest {

    private static final LocalDate FINISHED = LocalDate.of(2026, 2, 27);

    @Autowired
    EvaluationService service;

    @Autowired
    EvaluationFlow flow;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    FormRegistry forms;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Trainings trainings;
    private EmployeeId boss;
    private EmployeeId participant;

    @BeforeEach
    void somebody_with_a_superior() {
        trainings = new Trainings(catalogue, service, jdbc);
        UnitId opd = people.opd("dinas-" + UUID.randomUUID());
        boss = people.employee("Atasan", opd, null);
        participant = people.employee("Peserta", opd, boss);
    }

    @Test
    void a_training_is_evaluated_once_however_often_it_is_said_to_be_finished() {
        CaseFileId training = trainings.trainingOf(participant);
        CaseFileId evaluation = trainings.start(training, participant, Trainings.LONG, FINISHED, null);
        assertThat(trainings.start(training, participant, Trainings.LONG, FINISHED, null))
                .isEqualTo(evaluation);
        assertThat(messages(evaluation)).isEqualTo(1);
        assertThat(jdbc.sql("select number from casefile.case_file where id = :id")
                        .param("id", evaluation.value())
                        .query(String.class)
                        .single())
                .startsWith("EVAL/2026/");
        assertThat(trainings.states(evaluation))
                .containsExactly("REACTION PLANNED", "LEARNING PLANNED", "BEHAVIOUR PLANNED", "RESULT PLANNED");
    }

    @Test
    void what_the_certificate_says_of_tests_is_not_asked_again() {
        CaseFileId training = trainings.trainingOf(participant);
        TestResult test = TestResult.of(new BigDecimal("52.5"), new BigDecimal("81"));
        CaseFileId evaluation = trainings.start(training, participant, Trainings.LONG, FINISHED, test);
        assertThat(trainings.states(evaluation)).contains("LEARNING ANSWERED");
        assertThat(levels(evaluation)).isEqualTo("[\"REACTION\", \"BEHAVIOUR\", \"RESULT\"]");
    }

    @Test
    void a_provider_that_tests_nothing_is_a_reason_and_no_question() {
        CaseFileId training = trainings.trainingOf(participant);
        CaseFileId evaluation = trainings.start(
                training,
                participant,
                Trainings.MEDIUM,
                FINISHED,
                TestResult.none("Penyelenggara tidak mengadakan tes."));
        assertThat(trainings.states(evaluation)).contains("LEARNING SKIPPED NO_TEST");
        assertThat(levels(evaluation)).isEqualTo("[\"REACTION\", \"BEHAVIOUR\"]");
    }

    @Test
    void nobody_is_evaluated_on_somebody_elses_training() {
        CaseFileId training = trainings.trainingOf(participant);
        assertThatThrownBy(() -> trainings.start(training, boss, Trainings.LONG, FINISHED, null))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() ->
                        trainings.start(new CaseFileId(UUID.randomUUID()), participant, Trainings.LONG, FINISHED, null))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void other_roles_begin_no_evaluation_and_answer_for_no_process(Role role) {
        CaseFileId training = trainings.trainingOf(participant);
        NewEvaluation wanted =
                new NewEvaluation(training, participant, trainings.course(Trainings.FREE), FINISHED, null);
        As somebody = As.employee(participant, role);
        denied(somebody, () -> service.start(wanted));
        CaseFileId id = trainings.start(participant, Trainings.FREE, FINISHED);
        denied(somebody, () -> flow.open(id, EvaluationLevel.REACTION));
        denied(somebody, () -> flow.expire(id, EvaluationLevel.REACTION));
        denied(somebody, () -> flow.close(id));
    }

    /** Months after the training, at eight in the morning of the agency's zone. */
    @Test
    void each_level_has_its_time() {
        CaseFileId id = trainings.start(participant, Trainings.LONG, LocalDate.of(2026, 1, 31));
        assertThat(opensAt(id, EvaluationLevel.REACTION)).isEqualTo(Instant.parse("2026-01-31T01:00:00Z"));
        assertThat(opensAt(id, EvaluationLevel.LEARNING)).isEqualTo(Instant.parse("2026-01-31T01:00:00Z"));
        assertThat(opensAt(id, EvaluationLevel.BEHAVIOUR)).isEqualTo(Instant.parse("2026-04-30T01:00:00Z"));
        assertThat(opensAt(id, EvaluationLevel.RESULT)).isEqualTo(Instant.parse("2026-07-31T01:00:00Z"));
    }

    /** Ten working days from Monday, 2 March 2026 are over at the end of the 16th; half of them on the 9th. */
    @Test
    void reminder_and_end_are_counted_in_working_days_from_the_day_it_opens() {
        CaseFileId id = trainings.start(participant, Trainings.FREE, LocalDate.of(2025, 12, 1));
        OpenedLevel opened = open(id, EvaluationLevel.REACTION);
        assertThat(opened.stage()).isEqualTo(Stages.REACTION);
        assertThat(opened.closesAt()).isEqualTo(Instant.parse("2026-03-16T17:00:00Z"));
        clock.set(LocalDate.of(2026, 3, 3));
        assertThat(open(id, EvaluationLevel.REACTION).closesAt()).isEqualTo(opened.closesAt());
        assertThat(notices(participant)).isEqualTo(1);
    }

    @Test
    void behaviour_is_judged_by_the_superior_of_that_day() {
        CaseFileId id = trainings.start(participant, Trainings.MEDIUM, FINISHED);
        assertThat(open(id, EvaluationLevel.BEHAVIOUR).candidateGroup()).isEqualTo("supervisor-of:" + participant);
        assertThat(notices(boss)).isEqualTo(1);
    }

    @Test
    void without_an_active_superior_behaviour_is_skipped_with_the_reason() {
        people.deactivate(boss);
        CaseFileId id = trainings.start(participant, Trainings.MEDIUM, FINISHED);
        assertThat(open(id, EvaluationLevel.BEHAVIOUR).stage()).isEqualTo(Stages.NOBODY);
        assertThat(trainings.states(id)).contains("BEHAVIOUR SKIPPED NO_SUPERIOR");
    }

    @Test
    void who_has_left_is_asked_no_more_but_the_providers_list_still_counts() {
        CaseFileId id = trainings.start(participant, Trainings.LONG, FINISHED);
        people.deactivate(participant);
        assertThat(open(id, EvaluationLevel.REACTION).stage()).isEqualTo(Stages.NOBODY);
        assertThat(open(id, EvaluationLevel.BEHAVIOUR).stage()).isEqualTo(Stages.NOBODY);
        assertThat(open(id, EvaluationLevel.RESULT).stage()).isEqualTo(Stages.NOBODY);
        assertThat(open(id, EvaluationLevel.LEARNING).stage()).isEqualTo(Stages.LEARNING);
    }

    @Test
    void a_level_that_is_over_is_not_answered_and_the_case_closes_only_then() {
        CaseFileId id = trainings.start(participant, Trainings.FREE, FINISHED);
        open(id, EvaluationLevel.REACTION);
        assertThatThrownBy(() -> SystemUser.run("test", () -> flow.close(id)))
                .isInstanceOf(IllegalStateException.class);
        SystemUser.run("test", () -> flow.expire(id, EvaluationLevel.REACTION));
        SystemUser.run("test", () -> flow.expire(id, EvaluationLevel.REACTION));
        assertThat(trainings.states(id)).containsExactly("REACTION NOT_ANSWERED");
        assertThat(open(id, EvaluationLevel.REACTION).stage()).isEqualTo(Stages.NOBODY);
        SystemUser.run("test", () -> flow.close(id));
        SystemUser.run("test", () -> flow.close(id));
        assertThat(jdbc.sql("select outcome from casefile.case_file where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("evaluation-not-answered");
    }

    @Test
    void scores_are_read_from_fields_that_the_forms_have() {
        for (EvaluationLevel level : EvaluationLevel.values()) {
            FormSchema form = forms.get(level.formId());
            assertThat(form.fields().stream().map(field -> field.key()).filter(key -> key.endsWith("Score")))
                    .containsExactlyElementsOf(level.scoreKeys());
        }
    }

    private Instant opensAt(CaseFileId id, EvaluationLevel level) {
        return SystemUser.call("test", () -> flow.opensAt(id, level));
    }

    private OpenedLevel open(CaseFileId id, EvaluationLevel level) {
        return SystemUser.call("test", () -> flow.open(id, level));
    }

    private long messages(CaseFileId id) {
        return jdbc.sql("select count(*) from engine.outbox where case_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private String levels(CaseFileId id) {
        return jdbc.sql(
                        "select cast(payload -> 'variables' -> 'levels' as text) from engine.outbox where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long notices(EmployeeId of) {
        return jdbc.sql("select count(*) from notification.notice where recipient_id = :id")
                .param("id", of.value())
                .query(Long.class)
                .single();
    }

    private static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}
