package id.alur.upgrade;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import id.alur.WorkersApplication;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseQuery;
import id.alur.casefile.CaseRow;
import id.alur.casefile.CaseView;
import id.alur.form.DraftKey;
import id.alur.form.FormContexts;
import id.alur.form.FormRegistry;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.local.LocalEngine;
import id.alur.process.TrainingEvaluationProcess;
import id.alur.process.TrainingParticipationProcess;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.process.TrainingRequestProcess;
import id.alur.task.InboxQuery;
import id.alur.task.InboxRow;
import id.alur.task.TaskBriefing;
import id.alur.task.TaskInbox;
import id.alur.task.TaskService;
import id.alur.task.TaskView;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.TestClock;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A city whose cases began in the version before issue 8 comes up with this one, and all its cases go on and end: the tables are
 * migrated, the engine of that time goes on with its data, instances of old models meet the workers, forms and messages of today.
 */
@SpringBootTest(classes = WorkersApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = RecordedCity.class)
@Import({RecordedCity.Clocks.class, CasesOnEngine.class, Townsfolk.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
@Tag("own-city")
class UpgradeTest {

    /** Each as long as the longest wait but one; the last case, a study of six months, needs all of them. */
    private static final int MAX_STEPS = 14;

    @Autowired
    RecordedCity.Before before;

    @Autowired
    Townsfolk people;

    @Autowired
    CasePages pages;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskBriefing briefing;

    @Autowired
    FormContexts contexts;

    @Autowired
    FormRegistry forms;

    @Autowired
    LocalEngine engine;

    @Autowired
    CamundaClient client;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(1)
    void the_recording_has_a_case_in_every_place_where_one_can_wait() {
        assertThat(before.waits())
                .contains(
                        TrainingRequestProcess.Tasks.REVIEW_BY_SUPERIOR,
                        TrainingRequestProcess.Tasks.REVIEW_BY_OPD_HEAD,
                        TrainingRequestProcess.Tasks.VERIFY_BY_BKPSDM,
                        TrainingRequestProcess.Tasks.APPROVE_BY_BKPSDM_HEAD,
                        TrainingRequestProcess.Tasks.APPROVE_BY_SEKDA,
                        TrainingRequestProcess.Tasks.APPROVE_BY_MAYOR,
                        TrainingRequestProcess.Tasks.REVISE_REQUEST,
                        TrainingRequestProcess.Tasks.CHOOSE_FUNDING,
                        TrainingRequestProcess.Tasks.SUBMIT_REPORT,
                        TrainingRequestProcess.Tasks.CONFIRM_FINISH,
                        "Task_DecideRoute",
                        "Gateway_AwaitBudget",
                        "Event_CourseEnded")
                .contains(
                        TrainingEvaluationProcess.Tasks.ANSWER_REACTION,
                        TrainingEvaluationProcess.Tasks.RECORD_LEARNING,
                        TrainingEvaluationProcess.Tasks.JUDGE_BEHAVIOUR,
                        TrainingEvaluationProcess.Tasks.JUDGE_RESULT,
                        "Event_LevelDue")
                .contains(TrainingParticipationProcess.Tasks.CONFIRM, "Gateway_AwaitAttendance")
                .contains(
                        TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD,
                        TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM,
                        "Gateway_Accepted",
                        "Gateway_Repaired")
                .contains(
                        TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA,
                        TrainingPlanCityProcess.Tasks.SET_BY_MAYOR,
                        "Gateway_CityRepaired");
        assertThat(before.lies())
                .containsExactlyInAnyOrder(
                        "command for the engine",
                        "held letter",
                        "draft",
                        "import under way",
                        "incident",
                        "claimed task");
    }

    @Test
    @Order(2)
    void what_nobody_may_change_has_not_been_changed_by_the_migration() {
        assertThat(before.kept().rows().values()).noneMatch(Set::isEmpty);
        Map<String, Set<String>> now = before.kept().now(jdbc);
        before.kept()
                .rows()
                .forEach((table, rows) -> assertThat(now.get(table)).as(table).containsAll(rows));
        assertThat(Kept.decisionsNow(jdbc)).isNotEmpty().containsAll(before.decisions());
    }

    @Test
    @Order(3)
    void every_case_is_about_whom_it_was_about_and_stands_in_their_list() {
        for (OldCase old : before.cases()) {
            As starter = As.employee(new EmployeeId(old.starterEmployeeId()));
            assertThat(starter.call(() ->
                            pages.list(new CaseQuery(CaseQuery.Scope.MINE, CaseQuery.State.OPEN, old.number(), 0, 50))))
                    .as("list of who started %s", old)
                    .satisfies(page ->
                            assertThat(page.rows()).extracting(CaseRow::id).contains(old.caseId()));
            CaseView view = starter.call(() -> pages.view(old.caseId()));
            assertThat(view.file().number()).isEqualTo(old.number());
            assertThat(view.file().startedBy()).hasValue(new EmployeeId(old.starterEmployeeId()));
            if (old.isPlan()) {
                assertThat(bar(old)).isEqualTo("SUBMITTER");
            } else {
                assertThat(view.file().employee()).isEqualTo(new EmployeeId(old.subjectEmployeeId()));
                assertThat(bar(old)).isEqualTo("SUBJECT");
            }
        }
    }

    @Test
    @Order(4)
    void every_task_is_in_the_lists_in_which_it_was_and_can_be_opened() throws IOException {
        Map<UUID, Set<TaskKey>> expected = Recording.inboxes().stream()
                .map(line -> line.split(","))
                .collect(groupingBy(
                        cells -> UUID.fromString(cells[1]),
                        mapping(cells -> new TaskKey(Long.parseLong(cells[0])), toSet())));
        List<String> wrong = new ArrayList<>();
        expected.forEach((person, keys) -> As.employee(new EmployeeId(person)).run(() -> {
            Set<TaskKey> found = listed();
            keys.stream().filter(key -> !found.contains(key)).forEach(key -> wrong.add(person + " misses " + key));
            found.stream().filter(key -> !keys.contains(key)).forEach(key -> wrong.add(person + " has " + key));
            keys.forEach(this::open);
        }));
        assertThat(wrong).isEmpty();
        assertThat(OpenTask.all(jdbc))
                .allSatisfy(task -> assertThat(people.officials(task)).isNotEmpty());
    }

    @Test
    @Order(5)
    void every_case_goes_on_and_ends() {
        people.appointHeads();
        engine.start();
        // A clock that jumps while the engine takes the models makes it unwell for a minute. The client's pauses
        // between attempts
        // have grown to two minutes where nothing answered it for long.
        await("models of today").atMost(Duration.ofMinutes(4)).until(() -> counts("""
                        select count(*) from engine.process_definition where process_id = 'training-request' and version > 1""") == 1);
        // Also past the pause after which a command that failed is tried again.
        clock.advance(Duration.ofHours(1));
        engine.moveClock(clock.instant());
        resolveIncidents();
        await("commands of the time in which the engine was away")
                .atMost(CasesOnEngine.PATIENCE)
                .until(() -> counts("select count(*) from engine.outbox where state in ('WAITING', 'SENDING')") == 0);
        people.awaitQuiet();
        // The last of each kind is left to its timers, as the models of that time drew them.
        work(lastOfEachElement());
        moveTo(Recording.LAST_DAY.plusDays(21));
        assertThat(counts("select count(*) from engine.incident where resolved_at is null"))
                .isZero();
        for (int step = 0; step < MAX_STEPS && !running().isEmpty(); step++) {
            work(Set.of());
            moveTo(LocalDate.now(clock).plusDays(45));
        }
        assertThat(running()).isEmpty();
        assertThat(counts("select count(*) from engine.incident where resolved_at is null"))
                .isZero();
        assertThat(counts("select count(*) from engine.outbox where state in ('PARKED', 'REFUSED')"))
                .isZero();
        assertThat(missing(
                        "Task_RemindReport",
                        "Task_EscalateReport",
                        "BoundaryEvent_ReportMissing",
                        "Task_RemindEvaluator",
                        "Task_ExpireLevel",
                        "Task_ExpireInvitation",
                        "Task_TellRepair"))
                .as("what only the timers of earlier models do")
                .isEmpty();
        assertThat(counts("select count(*) from letter.held")).isZero();
        assertThat(jdbc.sql("""
                        select i.state || ' ' || c.number from engine.process_instance i join casefile.case_file c on c.id = i.case_id
                        where c.id in (:old) and i.state <> 'COMPLETED'""")
                        .param("old", before.cases().stream().map(OldCase::id).toList())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    @Order(6)
    void what_was_written_before_still_stands_when_all_cases_are_over() {
        Map<String, Set<String>> now = before.kept().now(jdbc);
        Kept.JOURNALS.forEach(table -> assertThat(now.get(table))
                .as(table)
                .containsAll(Objects.requireNonNull(before.kept().rows().get(table))));
    }

    private void open(TaskKey key) {
        TaskView view = tasks.view(key);
        assertThatCode(() -> {
                    briefing.of(key);
                    if (view.formId() != null) {
                        forms.get(view.formId());
                        contexts.of(view.formId(), DraftKey.task(key), view.caseId());
                    }
                })
                .as("%s", view)
                .doesNotThrowAnyException();
    }

    private Set<TaskKey> listed() {
        return Stream.of(InboxQuery.List.MINE, InboxQuery.List.GROUP)
                .flatMap(list -> inbox.page(InboxQuery.of(list, 200)).rows().stream())
                .map(InboxRow::key)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** Does everything that can be done today, until nothing comes any more. */
    private void work(Set<TaskKey> leave) {
        boolean again = true;
        while (again) {
            if (leave.isEmpty()) {
                people.sendAgain();
            }
            people.sendCityPlans();
            people.recordAttendance();
            people.giveMoney();
            people.awaitQuiet();
            List<OpenTask> open = OpenTask.all(jdbc).stream()
                    .filter(task -> !leave.contains(task.key()))
                    .toList();
            open.forEach(people::complete);
            people.awaitQuiet();
            again = !open.isEmpty();
        }
    }

    private Set<TaskKey> lastOfEachElement() {
        Set<String> seen = new HashSet<>();
        return OpenTask.all(jdbc).reversed().stream()
                .filter(task -> !task.elementId().startsWith("Task_Review")
                        && !task.elementId().startsWith("Task_Approve")
                        && seen.add(task.elementId()))
                .map(OpenTask::key)
                .collect(toSet());
    }

    private void resolveIncidents() {
        jdbc.sql("select incident_key, job_key from engine.incident where resolved_at is null")
                .query((row, number) -> {
                    client.newUpdateRetriesCommand(row.getLong("job_key"))
                            .retries(3)
                            .send()
                            .join();
                    return client.newResolveIncidentCommand(row.getLong("incident_key"))
                            .send()
                            .join();
                })
                .list();
    }

    /** For the application first, so that it knows the day when timers of the engine come due. */
    private void moveTo(LocalDate day) {
        Instant target = day.atTime(9, 0).atZone(TestClock.ZONE).toInstant();
        clock.set(target);
        engine.moveClock(target);
        people.awaitQuiet();
    }

    private List<String> running() {
        return jdbc.sql(
                        "select number || ' ' || process_id from casefile.case_file where id in (:old) and state = 'OPEN'")
                .param("old", before.cases().stream().map(OldCase::id).toList())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Those of the elements of recorded models that no instance has ever completed. */
    private Set<String> missing(String... elements) {
        Set<String> missing = new HashSet<>(Set.of(elements));
        jdbc.sql("""
                        select distinct e.element_id from engine.element_instance e
                        join engine.process_definition d on d.definition_key = e.definition_key and d.version = 1
                        where e.state = 'COMPLETED'""").query((row, number) -> row.getString(1)).list().forEach(missing::remove);
        return missing;
    }

    private String bar(OldCase old) {
        return jdbc.sql("select reason from casefile.case_bar where case_id = :case and employee_id = :who")
                .param("case", old.id())
                .param("who", old.subjectEmployeeId())
                .query(String.class)
                .single();
    }

    private long counts(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
