package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.start.ProcessEnd;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of the engine's records, as 8.6.0 wrote them and as 8.8 would. */
@CoreTest
@Import({
    ProjectorStep.class,
    CursorRepository.class,
    DefinitionProjection.class,
    InstanceProjection.class,
    TaskProjection.class,
    EmptiedPartition.class
})
class ProjectorTest {

    @Autowired
    ProjectorStep step;

    @Autowired
    ProcessEnd ends;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transactions;

    EmployeeId applicant = new EmployeeId(new UUID(0, 0));
    EmployeeId superior = applicant;
    Records records = new Records(
            JdbcClient.create(new org.springframework.jdbc.datasource.SimpleDriverDataSource()),
            new JsonMapper(),
            Map.of());

    @BeforeEach
    void a_case_and_no_records_yet() {
        jdbc.sql("""
                        truncate engine.record, engine.exporter_position, engine.projector_cursor, task.task, task.kept_mark,
                            engine.process_definition, engine.process_element, engine.process_instance, engine.element_instance,
                            engine.incident cascade""").update();
        // On its own: emptied as a replica, what hangs on cases counts nothing, and the count of the queues must.
        TestDatabase.truncate(jdbc, "casefile.case_file");
        UnitId opd = people.opd("dinas-" + UUID.randomUUID());
        superior = people.head("Budi", opd, null);
        applicant = people.employee("Sari Dewi", opd, superior);
        openCase(Records.CASE_1, "DIKLAT/2026/000001");
        openCase(Records.CASE_2, "DIKLAT/2026/000002");
        records = new Records(
                jdbc, json, Map.of(Records.APPLICANT, applicant.toString(), Records.SUPERIOR, superior.toString()));
    }

    private void openCase(String id, String number) {
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, opened_at)
                        values (:id, :number, 'training-request', 'Pelatihan Arsip', :person, :person, now())""")
                .param("id", UUID.fromString(id))
                .param("number", number)
                .param("person", applicant.value())
                .update();
    }

    private void project() {
        while (step.run() == ProjectorStep.Result.AGAIN) {
            // until all is projected
        }
    }

    private Map<String, @Nullable Object> task(long key) {
        return jdbc.sql("""
                        select t.*, due_date::text as due, (select groups::text from task.candidate_set s where s.id = candidate_set_id) as groups
                        from task.task t where user_task_key = :key""").param("key", key).query().singleRow();
    }

    private List<Map<String, @Nullable Object>> everything() {
        return jdbc.sql("""
                        select 'task' as what, to_jsonb(t) - 'version' as row from task.task t
                        union all select 'instance', to_jsonb(t) from engine.process_instance t
                        union all select 'element', to_jsonb(t) from engine.element_instance t
                        union all select 'incident', to_jsonb(t) from engine.incident t
                        union all select 'model', to_jsonb(t) from engine.process_element t
                        union all select 'queue', to_jsonb(t) from task.queue_count t where open_unheld <> 0
                        order by 1, 2""").query().listOfRows();
    }

    @Test
    void a_task_has_the_models_name_form_and_deadline_and_the_case_of_its_instance() {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        project();
        assertThat(task(Records.REVIEW))
                .contains(
                        entry("name", "Pertimbangkan permohonan (atasan langsung)"),
                        entry("form_id", "training-review-request"),
                        entry("deadline_rule", "training.superior-review"),
                        entry("case_id", UUID.fromString(Records.CASE_1)),
                        entry("subject_employee_id", applicant.value()),
                        entry("groups", "{supervisor-of:" + applicant + "}"),
                        entry("state", "OPEN"),
                        entry("open", true),
                        entry("assignee", null));
        assertThat((String) task(Records.REVIEW).get("search_text")).contains("diklat 2026 000001", "arsip", "sari");
        // Born on Sunday, 22 November 2026: three working days later is Wednesday.
        assertThat(task(Records.REVIEW))
                .contains(entry("due", LocalDate.of(2026, 11, 25).toString()), entry("due_at", null));
        assertThat(queue()).isEqualTo(1);
    }

    @Test
    void a_deadline_in_hours_keeps_its_moment() {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        jdbc.sql("update calendar.deadline_rule set unit = 'HOUR' where code = 'training.superior-review'")
                .update();
        try {
            project();
        } finally {
            jdbc.sql("update calendar.deadline_rule set unit = 'WORKING_DAY' where code = 'training.superior-review'")
                    .update();
        }
        assertThat(jdbc.sql("select due_at - created_at = interval '3 hours' from task.task where user_task_key = :key")
                        .param("key", Records.REVIEW)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_priority_that_the_records_of_8_5_do_not_say_comes_from_the_model() {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        jdbc.sql("update engine.record set body = body - 'priority' where value_type = 'USER_TASK'")
                .update();
        jdbc.sql("""
                        update engine.record set body = jsonb_set(body, '{resource}', to_jsonb(replace(encode(convert_to(
                            replace(convert_from(decode(body ->> 'resource', 'base64'), 'UTF8'), 'priority="50"', 'priority="60"'),
                            'UTF8'), 'base64'), chr(10), '')))
                        where value_type = 'PROCESS'""").update();
        project();
        assertThat(task(Records.REVIEW)).contains(entry("priority", 60));
    }

    @Test
    void an_instance_belongs_to_the_case_whose_message_started_it() {
        records.insertUpTo(Records.TRAINING_8_6, 1_000);
        project();
        assertThat(jdbc.sql(
                                "select case_id::text || ' ' || state || ' ' || version from engine.process_instance order by 1")
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly(Records.CASE_1 + " TERMINATED 1", Records.CASE_2 + " TERMINATED 1");
        assertThat(jdbc.sql("select error_type || ' ' || element_id from engine.incident where resolved_at is not null")
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly("CONDITION_ERROR Gateway_Outcome");
        assertThat(jdbc.sql("select count(*) from engine.element_instance where state = 'ACTIVE'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_end_is_the_same_however_the_records_are_cut_into_steps_and_how_often_they_are_replayed() {
        records.insertUpTo(Records.TRAINING_8_6, 1_000);
        project();
        List<Map<String, @Nullable Object>> atOnce = everything();
        assertThat(task(Records.REVIEW)).contains(entry("state", "COMPLETED"), entry("priority", 80));
        assertThat(task(Records.REVISE)).contains(entry("state", "COMPLETED"), entry("assignee", applicant.toString()));
        assertThat(task(Records.CANCELED_REVIEW)).contains(entry("state", "CANCELED"));

        jdbc.sql("truncate engine.projector_cursor").update();
        project();
        assertThat(everything()).isEqualTo(atOnce);

        step.rebuild();
        ProjectorStep small = new ProjectorStep(
                cursors(),
                new DefinitionProjection(jdbc),
                new InstanceProjection(jdbc),
                new TaskProjection(jdbc, java.time.Clock.system(java.time.ZoneId.of("Asia/Jakarta"))),
                new EmptiedPartition(jdbc),
                ends,
                jdbc,
                1);
        while (transactions.execute(status -> small.run()) == ProjectorStep.Result.AGAIN) {
            // one record at a time
        }
        assertThat(everything()).isEqualTo(atOnce);
    }

    private CursorRepository cursors() {
        return new CursorRepository(jdbc);
    }

    @Test
    void in_8_6_the_models_assignee_stands_in_created_and_a_claim_in_assigned() {
        records.insertUpTo(Records.TRAINING_8_6, 63);
        project();
        assertThat(task(Records.REVIEW))
                .contains(entry("assignee", superior.toString()), entry("holder", superior.toString()));
        assertThat(queue()).isZero();
        records.insertUpTo(Records.TRAINING_8_6, 66);
        project();
        assertThat(task(Records.REVIEW)).contains(entry("assignee", null));
        assertThat(queue()).isEqualTo(1);
        records.insertUpTo(Records.TRAINING_8_6, 100);
        project();
        assertThat(task(Records.REVISE)).contains(entry("assignee", applicant.toString()), entry("groups", null));
    }

    @Test
    void in_8_8_the_models_assignee_comes_with_assigned_and_updates_speak_of_what_they_list() {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        project();
        records.insert(Records.TASKS_8_8, record -> {
            ((tools.jackson.databind.node.ObjectNode) record)
                    .put("position", record.path("position").asLong() + 1_000);
            return true;
        });
        project();
        long named = 2251799813685400L;
        assertThat(task(named))
                .contains(
                        entry("assignee", applicant.toString()),
                        entry("priority", 70),
                        entry("groups", null),
                        entry("state", "OPEN"));
        assertThat(task(named + 10))
                .contains(
                        entry("assignee", superior.toString()),
                        entry("priority", 90),
                        entry("groups", "{role:operator}"),
                        entry("state", "COMPLETED"));
        assertThat(task(named + 20))
                .contains(
                        entry("assignee", superior.toString()),
                        entry("priority", 15),
                        entry("groups", "{employee:" + applicant + "}"),
                        entry("element_id", "Task_VerifyByBkpsdm"),
                        entry("name", "Verifikasi permohonan (BKPSDM)"),
                        entry("state", "OPEN"));
    }

    @Test
    void a_record_confirms_the_click_it_answers_and_no_later_one() {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        project();
        mark("CLAIM", superior);
        records.insertUpTo(Records.TRAINING_8_6, 62);
        project();
        assertThat(task(Records.REVIEW))
                .contains(entry("pending_action", "CLAIM"), entry("holder", superior.toString()));
        // Claimed and released before the engine's answer to the claim arrives: that answer does not bring the task
        // back.
        mark("RELEASE", superior);
        records.insertUpTo(Records.TRAINING_8_6, 63);
        project();
        assertThat(task(Records.REVIEW)).contains(entry("pending_action", "RELEASE"), entry("holder", null));
        records.insertUpTo(Records.TRAINING_8_6, 66);
        project();
        assertThat(task(Records.REVIEW))
                .contains(entry("pending_action", null), entry("pending_by", null), entry("holder", null));
    }

    @Test
    void a_completion_is_confirmed_and_remembers_who_did_it() {
        records.insertUpTo(Records.TRAINING_8_6, 72);
        project();
        mark("COMPLETE", superior);
        records.insertUpTo(Records.TRAINING_8_6, 75);
        project();
        assertThat(task(Records.REVIEW))
                .contains(
                        entry("pending_action", null),
                        entry("completed_by", superior.value()),
                        entry("state", "COMPLETED"));
        assertThat(queue()).isZero();
    }

    @Test
    void a_rebuild_keeps_clicks_under_way_and_who_completed_what() {
        records.insertUpTo(Records.TRAINING_8_6, 151);
        project();
        jdbc.sql("update task.task set completed_by = :by where user_task_key = :key")
                .param("by", superior.value())
                .param("key", Records.REVIEW)
                .update();
        jdbc.sql("""
                        update task.task set pending_action = 'COMPLETE', pending_by = :by, completed_by = :by, pending_at = now()
                        where user_task_key = :key""")
                .param("by", superior.value())
                .param("key", Records.SECOND_REVIEW)
                .update();
        List<Map<String, @Nullable Object>> before = everything();
        // The answer is there already, but not projected yet when the rebuild begins.
        records.insertUpTo(Records.TRAINING_8_6, 1_000);
        step.rebuild();
        step.run();
        assertThat(everything()).isEqualTo(before);
        project();
        assertThat(task(Records.SECOND_REVIEW))
                .contains(
                        entry("pending_action", null),
                        entry("completed_by", superior.value()),
                        entry("state", "COMPLETED"));
        assertThat(jdbc.sql("select count(*) from task.kept_mark")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void only_one_projector_works_at_a_time() throws InterruptedException {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        Thread other = Thread.ofVirtual()
                .start(() -> transactions.executeWithoutResult(status -> {
                    cursors().lock();
                    locked.countDown();
                    try {
                        tried.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(step.run()).isEqualTo(ProjectorStep.Result.STANDING_BY);
        tried.countDown();
        other.join();
        assertThat(step.run()).isEqualTo(ProjectorStep.Result.AGAIN);
    }

    @Test
    void every_partition_has_a_cursor_of_its_own() {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        jdbc.sql(
                        "insert into engine.record select 2, position, value_type, intent, record_key, process_instance_key, recorded_at, broker_version, body from engine.record where value_type = 'PROCESS'")
                .update();
        jdbc.sql("insert into engine.exporter_position (partition_id, position) values (2, 2)")
                .update();
        project();
        assertThat(jdbc.sql("select partition_id || ':' || position from engine.projector_cursor order by 1")
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly("1:58", "2:2");
    }

    @Test
    void an_emptied_engine_takes_its_tasks_with_it_and_its_records_begin_again() {
        records.insertUpTo(Records.TRAINING_8_6, 151);
        project();
        assertThat(queue()).isPositive();
        emptyTheEngine();
        project();
        assertThat(everything()).isEmpty();
        records.insertUpTo(Records.TRAINING_8_6, 58);
        project();
        assertThat(task(Records.REVIEW)).contains(entry("state", "OPEN"));
        assertThat(queue()).isEqualTo(1);
    }

    @Test
    void an_emptied_engine_is_known_also_when_it_has_come_further_than_the_one_before() {
        records.insertUpTo(Records.TRAINING_8_6, 151);
        project();
        jdbc.sql("update task.task set completed_by = :by where user_task_key = :key")
                .param("by", superior.value())
                .param("key", Records.REVIEW)
                .update();
        emptyTheEngine();
        records.insertUpTo(Records.TRAINING_8_6, 1_000);
        project();
        assertThat(task(Records.REVIEW)).contains(entry("state", "COMPLETED"), entry("completed_by", null));
        assertThat(jdbc.sql("select position from engine.projector_cursor")
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select max(position) from engine.record")
                        .query(Long.class)
                        .single());
    }

    @Test
    void an_emptied_partition_leaves_the_others_alone() {
        records.insertUpTo(Records.TRAINING_8_6, 58);
        project();
        jdbc.sql("insert into engine.exporter_position (partition_id, position) values (2, 7)")
                .update();
        jdbc.sql(
                        "insert into engine.projector_cursor select partition_id, position from engine.exporter_position where partition_id = 2")
                .update();
        project();
        assertThat(task(Records.REVIEW)).contains(entry("state", "OPEN"));
        assertThat(queue()).isEqualTo(1);
    }

    /** As the exporter does when the cluster is emptied. */
    private void emptyTheEngine() {
        jdbc.sql("delete from engine.record").update();
        jdbc.sql("delete from engine.exporter_position").update();
    }

    private void mark(String action, EmployeeId by) {
        jdbc.sql(
                        "update task.task set pending_action = :action, pending_by = :by, pending_at = now() where user_task_key = :key")
                .param("action", action)
                .param("by", by.value())
                .param("key", Records.REVIEW)
                .update();
    }

    private long queue() {
        return jdbc.sql("select coalesce(sum(open_unheld), 0) from task.queue_count")
                .query(Long.class)
                .single();
    }
}
