package id.alur.training.evaluation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.calendar.HolidayTableService;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.local.LocalEngine;
import id.alur.process.TrainingEvaluationProcess.EndEvents;
import id.alur.process.TrainingEvaluationProcess.Tasks;
import id.alur.shared.DomainException;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import id.alur.testing.MovesTime;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.evaluation.EvaluationService;
import id.alur.training.evaluation.TestResult;
import id.alur.training.evaluation.Trainings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-114 over its months: services, outbox, engine with a moved clock, workers, exporter, projector, all real. */
@EngineTest
@MovesTime
class TrainingEvaluationProcessTest {

    @Autowired
    EvaluationService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    LocalEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    HolidayTableService tables;

    @Autowired
    People people;

    @Autowired
    CasesOnEngine cases;

    @Autowired
    JdbcClient jdbc;

    private Trainings trainings;
    private EmployeeId boss;
    private EmployeeId participant;
    private EmployeeId officer;
    private LocalDate today;

    /** The engine's clock goes forward only, and other tests move it, too; the application's follows it here. */
    @BeforeEach
    void people_and_one_time_for_all() {
        today = LocalDate.ofInstant(engine.clock(), TestClock.ZONE).plusDays(1);
        cases.moveTo(today);
        UnitId opd = people.opd("dinas-" + UUID.randomUUID());
        boss = people.employee("Atasan", opd, null);
        participant = people.employee("Peserta", opd, boss);
        officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
        trainings = new Trainings(catalogue, service, jdbc);
    }

    @Test
    void all_four_levels_are_asked_in_their_time_and_answered() {
        CaseFileId id = trainings.start(participant, Trainings.LONG, today);
        cases.answer(
                officer, cases.task(id, Tasks.RECORD_LEARNING), Map.of("tested", "YES", "preTest", 50, "postTest", 80));
        cases.answer(participant, cases.task(id, Tasks.ANSWER_REACTION), reaction("4"));
        await().atMost(CasesOnEngine.PATIENCE).untilAsserted(() -> assertThat(trainings.states(id))
                .containsExactly("REACTION ANSWERED", "LEARNING ANSWERED", "BEHAVIOUR PLANNED", "RESULT PLANNED"));
        cases.moveTo(today.plusMonths(3));
        cases.answer(boss, cases.task(id, Tasks.JUDGE_BEHAVIOUR), behaviour());
        cases.moveTo(today.plusMonths(6));
        cases.answer(
                officer,
                cases.task(id, Tasks.JUDGE_RESULT),
                Map.of(
                        "assessable",
                        "YES",
                        "targetScore",
                        "4",
                        "serviceScore",
                        "3",
                        "efficiencyScore",
                        "5",
                        "comment",
                        "Laporan SKP triwulan III dan IV."));
        cases.awaitClosed(id, "evaluation-finished");
        cases.awaitCompleted(id, EndEvents.EVALUATION_FINISHED);
        assertThat(trainings.states(id)).allMatch(state -> state.endsWith("ANSWERED"));
        assertThat(jdbc.sql("""
                        select score from training.evaluation_level l join training.evaluation e on e.id = l.evaluation_id
                        where e.case_id = :case and level = 4""")
                        .param("case", id.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("4.00");
        // More people may read the case than may read what was answered.
        assertThat(jdbc.sql("select count(*) from casefile.submission where case_id = :case")
                        .param("case", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_superior_who_says_nothing_blocks_nobody_and_has_the_time_that_the_calendar_of_the_last_day_gives() {
        CaseFileId id = trainings.start(
                trainings.trainingOf(participant), participant, Trainings.MEDIUM, today, TestResult.none("Tanpa tes."));
        cases.answer(participant, cases.task(id, Tasks.ANSWER_REACTION), reaction("5"));
        cases.moveTo(today.plusMonths(3));
        cases.task(id, Tasks.JUDGE_BEHAVIOUR);
        Instant first = closesAt(id, 3);
        // The last day becomes a holiday: nothing is over when it would have been.
        holiday(LocalDate.ofInstant(first.minusSeconds(1), TestClock.ZONE));
        assertThat(closesAt(id, 3)).isAfter(first);
        cases.moveTo(first.plusSeconds(60));
        TaskKey task = cases.task(id, Tasks.JUDGE_BEHAVIOUR);
        assertThat(jdbc.sql("select due_date from task.task where user_task_key = :key")
                        .param("key", task.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.ofInstant(closesAt(id, 3).minusSeconds(1), TestClock.ZONE));
        cases.moveTo(closesAt(id, 3).plusSeconds(60));
        cases.awaitClosed(id, "evaluation-finished");
        assertThat(trainings.states(id))
                .containsExactly("REACTION ANSWERED", "LEARNING SKIPPED NO_TEST", "BEHAVIOUR NOT_ANSWERED");
        cases.awaitCompleted(id, EndEvents.LEVEL_NOT_ANSWERED);
    }

    @Test
    void free_e_learning_asks_the_participant_and_ends() {
        CaseFileId id = trainings.start(participant, Trainings.FREE, today);
        cases.answer(participant, cases.task(id, Tasks.ANSWER_REACTION), reaction("3"));
        cases.awaitClosed(id, "evaluation-finished");
        assertThat(cases.elements(id)).containsExactly(Tasks.ANSWER_REACTION);
        assertThat(cases.notices(participant)).containsExactly("evaluation-reaction-opened");
    }

    @Test
    void who_answers_nothing_at_all_leaves_an_evaluation_without_an_answer() {
        CaseFileId id = trainings.start(participant, Trainings.FREE, today);
        TaskKey task = cases.task(id, Tasks.ANSWER_REACTION);
        cases.moveTo(closesAt(id, 1).plusSeconds(60));
        cases.awaitClosed(id, "evaluation-not-answered");
        assertThatThrownBy(() -> cases.complete(participant, task, reaction("3")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_participant_who_retires_is_skipped() {
        CaseFileId id = trainings.start(
                trainings.trainingOf(participant),
                participant,
                Trainings.MEDIUM,
                today,
                TestResult.of(null, new BigDecimal("77.5")));
        cases.answer(participant, cases.task(id, Tasks.ANSWER_REACTION), reaction("4"));
        people.deactivate(participant);
        cases.moveTo(today.plusMonths(3));
        cases.awaitClosed(id, "evaluation-finished");
        assertThat(trainings.states(id))
                .containsExactly("REACTION ANSWERED", "LEARNING ANSWERED", "BEHAVIOUR SKIPPED PARTICIPANT_LEFT");
        cases.awaitCompleted(id, EndEvents.LEVEL_SKIPPED);
    }

    @Test
    void without_a_superior_behaviour_is_skipped() {
        people.changeSuperior(participant, null);
        CaseFileId id = trainings.start(participant, Trainings.MEDIUM, today.minusMonths(4));
        cases.answer(participant, cases.task(id, Tasks.ANSWER_REACTION), reaction("4"));
        cases.answer(
                officer,
                cases.task(id, Tasks.RECORD_LEARNING),
                Map.of("tested", "NO", "noTestReason", "Penyelenggara tidak memberi nilai."));
        cases.awaitClosed(id, "evaluation-finished");
        assertThat(trainings.states(id))
                .containsExactly("REACTION ANSWERED", "LEARNING SKIPPED NO_TEST", "BEHAVIOUR SKIPPED NO_SUPERIOR");
    }

    @Test
    void behaviour_goes_to_the_superior_of_that_day_who_may_say_that_it_cannot_be_judged() {
        CaseFileId id = trainings.start(participant, Trainings.STUDY, today.minusMonths(5));
        TaskKey task = cases.task(id, Tasks.JUDGE_BEHAVIOUR);
        EmployeeId next = people.employee("Atasan baru", people.opd("dinas-" + UUID.randomUUID()), null);
        people.changeSuperior(participant, next);
        assertThatThrownBy(() -> cases.complete(boss, task, behaviour())).isInstanceOf(DomainException.class);
        cases.answer(
                next,
                task,
                Map.of("assessable", "NO", "notAssessableReason", "Baru dua minggu menjadi atasan langsungnya."));
        assertThat(trainings.states(id)).contains("BEHAVIOUR SKIPPED NOT_ASSESSABLE");
    }

    @Test
    void nobody_answers_for_somebody_else_and_nobody_judges_themselves() {
        people.changeSuperior(officer, boss);
        CaseFileId id = trainings.start(officer, Trainings.LONG, today);
        TaskKey reaction = cases.task(id, Tasks.ANSWER_REACTION);
        assertThatThrownBy(() -> cases.complete(boss, reaction, reaction("5"))).isInstanceOf(DomainException.class);
        TaskKey learning = cases.task(id, Tasks.RECORD_LEARNING);
        assertThatThrownBy(() -> cases.complete(officer, learning, Map.of("tested", "YES", "postTest", 100)))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.task.own-case");
        assertThatThrownBy(() -> cases.complete(officer, reaction, Map.of("materialScore", "6")))
                .isInstanceOf(FormRefusedException.class);
        cases.answer(officer, reaction, reaction("5"));
        assertThat(trainings.states(id)).contains("REACTION ANSWERED", "LEARNING OPEN");
    }

    private static Map<String, Object> reaction(String score) {
        return Map.of(
                "materialScore", score,
                "trainerScore", score,
                "methodScore", score,
                "facilityScore", score,
                "usefulnessScore", score);
    }

    private static Map<String, Object> behaviour() {
        return Map.of(
                "assessable", "YES",
                "applyScore", "4",
                "qualityScore", "4",
                "independenceScore", "3",
                "sharingScore", "5");
    }

    /** Together with what a year needs that has no table yet: its fixed dates, and Sundays, which nobody misses. */
    private void holiday(LocalDate day) {
        int year = day.getYear();
        StringBuilder file = new StringBuilder("date,name,kind,source\n");
        Stream.of("01-01", "05-01", "06-01", "08-17", "12-25")
                .forEach(fixed -> file.append("%d-%s,Libur tetap,holiday,SKB uji%n".formatted(year, fixed)));
        LocalDate sunday = LocalDate.of(year, 2, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        for (int week = 0; week < 10; week++) {
            file.append("%s,Minggu uji,holiday,SKB uji%n".formatted(sunday.plusWeeks(week)));
        }
        file.append("%s,Pilkada uji,holiday,SKB uji%n".formatted(day));
        SystemUser.run("test", () -> tables.load(file.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Instant closesAt(CaseFileId id, int level) {
        return jdbc.sql("""
                        select closes_at from training.evaluation_level l join training.evaluation e on e.id = l.evaluation_id
                        where e.case_id = :case and l.level = :level""")
                .param("case", id.value())
                .param("level", level)
                .query((row, number) -> row.getTimestamp("closes_at").toInstant())
                .single();
    }
}
