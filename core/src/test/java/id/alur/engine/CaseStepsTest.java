package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.engine.CaseStep.State;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.process.ProcessResources;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-103: the way of a case in plain steps, those that it really takes. */
@CoreTest
class CaseStepsTest {

    private static final AtomicLong KEYS = new AtomicLong(7_700_000);

    @Autowired
    CaseSteps steps;

    @Autowired
    CaseFileService cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private EmployeeId boss;
    private EmployeeId sari;
    private CaseFileId file;
    private long instance;

    @BeforeEach
    void a_request_of_sari_for_a_course_that_costs_money() {
        var opd = people.opd("opd-" + UUID.randomUUID());
        boss = people.head("Bu Kepala", opd, null);
        sari = people.employee("Sari", opd, boss);
        As.employee(sari).login();
        file = Objects.requireNonNull(transaction.execute(
                status -> cases.open(new NewCaseFile("training-request", "UJI", "Bimtek", sari, null))
                        .id()));
        instance = KEYS.incrementAndGet();
        jdbc.sql("""
                        insert into engine.process_definition (definition_key, process_id, version, resource_name, bpmn, deployed_at)
                        values (:key, 'training-request', :key, 'training-request.bpmn', :bpmn, now())""")
                .param("key", instance)
                .param(
                        "bpmn",
                        ProcessResources.models().stream()
                                .filter(model -> model.name().equals("training-request"))
                                .findFirst()
                                .orElseThrow()
                                .text())
                .update();
        jdbc.sql("""
                        insert into engine.process_instance (process_instance_key, process_id, definition_key, version, case_id, state, started_at)
                        values (:key, 'training-request', :key, 1, :case, 'ACTIVE', now())""").param("key", instance).param("case", file.value()).update();
        jdbc.sql("""
                        with course as (
                            insert into training.course (id, code, title, provider, form_code, course_class, jp, days, cost, place, active)
                            values (gen_random_uuid(), :code, 'Bimtek', 'BPSDM', 'KLS-TEK', 'KLASIKAL', 24, 3, 4500000, 'IN_CITY', true)
                            returning id)
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, informed, rule_set,
                            state, submitted_at, cost, starts_on, ends_on)
                        select gen_random_uuid(), :case, :sari, course.id, 'COMPETENCE', 'Belum menguasai tata kearsipan.',
                            array['SUPERIOR', 'BKPSDM'], array[]::text[], 'uji', 'SUBMITTED', now(), 4500000,
                            date '2026-04-06', date '2026-04-08'
                        from course""")
                .param("code", "LANGKAH-" + instance)
                .param("case", file.value())
                .param("sari", sari.value())
                .update();
        visit("StartEvent_RequestSubmitted", "COMPLETED");
    }

    @Test
    void steps_are_done_now_and_next_with_names_and_days_and_none_that_the_route_leaves_out() {
        visit("Task_ReviewBySuperior", "ACTIVE");
        assertThat(steps.of(file))
                .extracting(CaseStep::name, CaseStep::state)
                .containsExactly(
                        tuple("Permohonan", State.DONE),
                        tuple("Atasan langsung", State.NOW),
                        tuple("BKPSDM", State.NEXT),
                        tuple("Anggaran", State.NEXT),
                        tuple("Pelatihan", State.NEXT),
                        tuple("Laporan", State.NEXT),
                        tuple("Konfirmasi hasil", State.NEXT));
        assertThat(steps.of(file).get(2).allowedDays()).isPositive();
    }

    @Test
    void a_stage_that_asked_back_comes_again_and_one_that_approved_stays_done() {
        visit("Task_ReviewBySuperior", "COMPLETED");
        decided("SUPERIOR", boss);
        visit("Task_VerifyByBkpsdm", "COMPLETED");
        visit("Task_ReviseRequest", "ACTIVE");
        assertThat(steps.of(file))
                .extracting(CaseStep::name, CaseStep::state)
                .startsWith(
                        tuple("Permohonan", State.NOW),
                        tuple("Atasan langsung", State.DONE),
                        tuple("BKPSDM", State.NEXT));
    }

    @Test
    void who_will_be_asked_is_named() {
        visit("Task_ReviseRequest", "ACTIVE");
        assertThat(steps.of(file).get(1).people()).containsExactly("Bu Kepala");
    }

    @Test
    void of_a_case_that_has_ended_only_what_it_came_to_is_told() {
        visit("Task_ReviewBySuperior", "COMPLETED");
        jdbc.sql("update engine.process_instance set state = 'COMPLETED' where process_instance_key = :key")
                .param("key", instance)
                .update();
        jdbc.sql("update training.request set state = 'REJECTED' where case_id = :case")
                .param("case", file.value())
                .update();
        assertThat(steps.of(file)).extracting(CaseStep::name).containsExactly("Permohonan", "Atasan langsung");
    }

    @Test
    void a_model_that_names_no_steps_is_told_by_its_user_tasks() {
        jdbc.sql("update engine.process_definition set bpmn = :bpmn where definition_key = :key")
                .param("key", instance)
                .param("bpmn", """
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
                          <bpmn:process id="training-request" isExecutable="true">
                            <bpmn:startEvent id="StartEvent_RequestSubmitted" name="Masuk"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                            <bpmn:userTask id="Task_Look" name="Tinjau isian"><bpmn:incoming>f1</bpmn:incoming></bpmn:userTask>
                            <bpmn:sequenceFlow id="f1" sourceRef="StartEvent_RequestSubmitted" targetRef="Task_Look" />
                          </bpmn:process>
                        </bpmn:definitions>""")
                .update();
        visit("Task_Look", "ACTIVE");
        assertThat(steps.of(file))
                .extracting(CaseStep::name, CaseStep::state)
                .containsExactly(tuple("Tinjau isian", State.NOW));
    }

    private void visit(String element, String state) {
        Timestamp now = Timestamp.from(clock.instant());
        @Nullable Timestamp left = state.equals("ACTIVE") ? null : now;
        jdbc.sql("""
                        insert into engine.element_instance (element_instance_key, process_instance_key, definition_key, element_id,
                            element_type, state, entered_at, left_at)
                        values (:key, :instance, :instance, :element, 'USER_TASK', :state, :now, :left)""")
                .param("key", KEYS.incrementAndGet())
                .param("instance", instance)
                .param("element", element)
                .param("state", state)
                .param("now", now)
                .param("left", left)
                .update();
    }

    private void decided(String stage, EmployeeId by) {
        jdbc.sql("""
                        insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
                        select gen_random_uuid(), r.case_id, :stage, :task, :by, 'APPROVED', now() from training.request r where r.case_id = :case""")
                .param("stage", stage)
                .param("task", KEYS.incrementAndGet())
                .param("by", by.value())
                .param("case", file.value())
                .update();
    }
}
