package id.alur.training.request;

import static id.alur.process.TrainingRequestProcess.Tasks.VERIFY_BY_BKPSDM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.task.TaskService;
import id.alur.task.TaskView;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.route.NextStep;
import id.alur.training.route.Stage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-101: the request on its way, asked by the process and decided by people. */
@CoreTest
class TrainingRequestFlowTest {

    private static final AtomicLong TASKS = new AtomicLong(9_000_000_000L);

    @Autowired
    TrainingRequestFlow flow;

    @Autowired
    TrainingDecisions decisions;

    @Autowired
    TrainingRequestService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    TaskService taskService;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    TrainingFunding funding;

    @Autowired
    BudgetDesk budget;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Requests requests;
    private String opdCode;
    private UnitId opd;
    private EmployeeId mayor;
    private EmployeeId head;
    private EmployeeId boss;
    private EmployeeId applicant;
    private EmployeeId officer;

    @BeforeEach
    void an_agency_and_an_officer_of_bkpsdm() {
        opdCode = "dinas-" + UUID.randomUUID();
        opd = people.opd(opdCode);
        mayor = people.employee("Wali", people.opd("kota-" + UUID.randomUUID()), null);
        head = people.head("Kepala", opd, mayor);
        boss = people.employee("Atasan", people.unit("bidang-" + UUID.randomUUID(), opd), head);
        applicant = people.employee("Pemohon", opd, boss);
        officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), mayor);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
        requests = new Requests(catalogue, service, documents, jdbc);
        SystemUser.call(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        opd,
                        2026,
                        "5.1.02.02.12",
                        "Belanja kursus",
                        BigDecimal.valueOf(100_000_000),
                        BudgetStatus.SET)));
    }

    @Test
    void three_approvals_end_in_an_announced_approval() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        assertThat(next(id)).isEqualTo(new NextStep("SUPERIOR", "supervisor-of:" + applicant));
        approve(id, Stage.SUPERIOR, boss);
        assertThat(next(id)).isEqualTo(new NextStep("OPD_HEAD", "role:opd-head@" + opdCode));
        approve(id, Stage.OPD_HEAD, head);
        assertThat(next(id)).isEqualTo(new NextStep("BKPSDM", "role:bkpsdm-training"));
        approve(id, Stage.BKPSDM, officer);
        assertThat(next(id)).isEqualTo(NextStep.BUDGET);
        assertThatThrownBy(() -> announce(id))
                .as("nothing is approved before it is paid for")
                .isInstanceOf(IllegalStateException.class);
        assertThat(fund(id)).isTrue();
        assertThat(next(id).stage()).isEqualTo("DONE");

        announce(id);
        announce(id);

        assertThat(state(id)).isEqualTo("APPROVED");
        assertThat(outcome(id)).isEqualTo("training-approved");
        assertThat(notices(applicant)).containsExactly("training-approved");
        assertThat(events(id))
                .containsSubsequence("training.approved", "training.approved", "training.approved", "closed");
    }

    @Test
    void the_same_question_asked_again_has_the_same_answer_and_leaves_no_second_trace() {
        people.changeSuperior(applicant, head);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(id, Stage.SUPERIOR, head);
        assertThat(next(id)).isEqualTo(next(id)).extracting(NextStep::stage).isEqualTo("BKPSDM");
        assertThat(events(id)).containsOnlyOnce("training.skipped-decided-before");
    }

    @Test
    void the_head_of_an_agency_is_decided_by_the_superior_above_and_bkpsdm() {
        CaseFileId id = requests.submit(head, Requests.FULL_ROUTE);
        assertThat(next(id).candidateGroup()).isEqualTo("supervisor-of:" + head);
        approve(id, Stage.SUPERIOR, mayor);
        assertThat(next(id).stage()).isEqualTo("BKPSDM");
        assertThat(events(id)).contains("training.skipped-applicant-holds-office");
    }

    @Test
    void a_new_head_between_two_steps_is_the_one_who_is_asked() {
        people.changeSuperior(applicant, head);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(id, Stage.SUPERIOR, head);
        people.deactivate(head);
        EmployeeId successor = people.head("Kepala baru", opd, mayor);
        assertThat(next(id).stage()).isEqualTo("OPD_HEAD");
        approve(id, Stage.OPD_HEAD, successor);
        assertThat(next(id).stage()).isEqualTo("BKPSDM");
    }

    @Test
    void a_returned_request_goes_back_to_the_stage_that_asked_and_keeps_earlier_approvals() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(id, Stage.SUPERIOR, boss);
        decide(id, Stage.OPD_HEAD, head, Map.of("outcome", "RETURNED", "question", "Mengapa bukan tahun depan?"));
        assertThat(state(id)).isEqualTo("RETURNED");
        assertThat(notices(applicant)).containsExactly("training-returned");
        revise(
                id,
                Map.of(
                        "outcome", "RESUBMITTED",
                        "gapKind", "PERFORMANCE",
                        "gapReason", "Target SKP triwulan ini menuntutnya sekarang."));
        assertThat(state(id)).isEqualTo("SUBMITTED");
        assertThat(next(id).stage()).isEqualTo("OPD_HEAD");
        assertThat(jdbc.sql("select gap_kind || ': ' || gap_reason from training.request where case_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("PERFORMANCE: Target SKP triwulan ini menuntutnya sekarang.");
        approve(id, Stage.OPD_HEAD, head);
        assertThat(next(id).stage()).isEqualTo("BKPSDM");
    }

    @Test
    void a_rejection_ends_it_with_a_reason_that_is_kept() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        decide(id, Stage.SUPERIOR, boss, Map.of("outcome", "REJECTED", "reason", "Tidak sesuai rencana unit."));
        announce(id);
        assertThat(state(id)).isEqualTo("REJECTED");
        assertThat(outcome(id)).isEqualTo("training-rejected");
        assertThat(notices(applicant)).containsExactly("training-rejected");
        assertThat(jdbc.sql("select words from approval.decision where case_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Tidak sesuai rencana unit.");
    }

    @Test
    void the_applicant_may_withdraw_instead_of_answering_and_ask_anew() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        decide(id, Stage.SUPERIOR, boss, Map.of("outcome", "RETURNED", "question", "Mengapa pelatihan ini?"));
        revise(id, Map.of("outcome", "WITHDRAWN"));
        assertThat(state(id)).isEqualTo("WITHDRAWN");
        assertThat(outcome(id)).isEqualTo("training-withdrawn");
        requests.submit(applicant, Requests.FULL_ROUTE);
    }

    @Test
    void a_free_nonklasikal_training_needs_the_superior_only_and_bkpsdm_is_informed() {
        CaseFileId id = requests.submit(applicant, Requests.FREE);
        approve(id, Stage.SUPERIOR, boss);
        assertThat(next(id)).isEqualTo(NextStep.DONE);
        announce(id);
        assertThat(notices(officer)).contains("training-informed");
        assertThat(outcome(id)).isEqualTo("training-approved");
    }

    @Test
    void above_the_field_the_offices_of_the_register_are_asked_in_the_order_of_the_route() {
        EmployeeId wali = people.head("Wali kota", people.unitOfKind("kota-" + UUID.randomUUID(), "KOTA"), null);
        EmployeeId sekda =
                people.head("Sekda", people.unitOfKind("setda-" + UUID.randomUUID(), "SEKRETARIAT_DAERAH"), wali);
        CaseFileId id = requests.submit(applicant, Requests.STUDY);
        approve(id, Stage.SUPERIOR, boss);
        approve(id, Stage.OPD_HEAD, head);
        approve(id, Stage.BKPSDM, officer);
        assertThat(next(id)).as("before the Sekda signs").isEqualTo(NextStep.BUDGET);
        assertThat(fund(id)).isTrue();
        assertThat(next(id)).isEqualTo(new NextStep("SEKDA", "role:sekda"));
        approve(id, Stage.SEKDA, sekda);
        assertThat(next(id)).isEqualTo(new NextStep("MAYOR", "role:ppk"));
        approve(id, Stage.MAYOR, wali);
        assertThat(next(id)).isEqualTo(NextStep.DONE);
    }

    @Test
    void the_head_of_bkpsdm_decides_what_is_above_the_limit_of_the_field() {
        CaseFileId id = requests.submit(applicant, Requests.EXPENSIVE);
        approve(id, Stage.SUPERIOR, boss);
        approve(id, Stage.OPD_HEAD, head);
        assertThat(next(id)).isEqualTo(new NextStep("BKPSDM_HEAD", "role:bkpsdm-head"));
    }

    @Test
    void nobody_decides_on_the_own_request() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        assertThatThrownBy(() -> approve(id, Stage.BKPSDM, applicant))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.training.own-request");
    }

    @Test
    void nobody_decides_twice_on_the_same_request_but_may_ask_and_then_decide() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        decide(id, Stage.SUPERIOR, boss, Map.of("outcome", "RETURNED", "question", "Mengapa pelatihan ini?"));
        revise(id, Map.of("outcome", "RESUBMITTED", "gapKind", "COMPETENCE", "gapReason", "Karena tidak ada lainnya."));
        approve(id, Stage.SUPERIOR, boss);
        assertThatThrownBy(() -> approve(id, Stage.BKPSDM, boss))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.training.decided-before");
    }

    @Test
    void whoever_decided_before_can_neither_take_nor_complete_nor_get_a_later_task_of_the_same_request() {
        people.grant(boss, TrainingRoles.BKPSDM_TRAINING, null);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        TaskKey verification = verification(id);
        As.employee(boss).run(() -> {
            assertThat(taskService.view(verification).mayClaim()).isTrue();
            assertThat(taskService.view(verification).objection()).isNull();
        });
        approve(id, Stage.SUPERIOR, boss);
        As.employee(boss).run(() -> {
            TaskView view = taskService.view(verification);
            assertThat(view.objection()).isEqualTo("error.training.decided-before");
            assertThat(view.mayClaim()).isFalse();
            assertThat(view.mayComplete()).isFalse();
            assertThatThrownBy(() -> taskService.claim(verification)).hasMessage("error.training.decided-before");
            assertThatThrownBy(() -> taskService.complete(verification, Map.of("outcome", "APPROVED")))
                    .hasMessage("error.training.decided-before");
        });
        As.employee(officer).run(() -> {
            taskService.claim(verification);
            assertThatThrownBy(() -> taskService.handOver(verification, boss)).hasMessage("error.task.not-a-candidate");
            assertThat(taskService.view(verification).mayComplete()).isTrue();
        });
    }

    @Test
    void whoever_only_asked_a_question_may_still_take_a_later_task() {
        people.grant(boss, TrainingRoles.BKPSDM_TRAINING, null);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        TaskKey verification = verification(id);
        decide(id, Stage.SUPERIOR, boss, Map.of("outcome", "RETURNED", "question", "Mengapa pelatihan ini?"));
        As.employee(boss).run(() -> taskService.claim(verification));
    }

    @Test
    void the_applicant_who_is_also_an_officer_is_told_why_the_task_is_not_theirs() {
        people.grant(applicant, TrainingRoles.BKPSDM_TRAINING, null);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        TaskKey verification = verification(id);
        As.employee(applicant).run(() -> {
            assertThat(taskService.view(verification).objection()).isEqualTo("error.task.own-case");
            assertThatThrownBy(() -> taskService.claim(verification)).hasMessage("error.task.own-case");
        });
    }

    @Test
    void the_timeline_tells_a_decision_once_in_the_words_of_its_feature() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        TaskKey verification = verification(id);
        As.employee(officer).run(() -> taskService.complete(verification, Map.of("outcome", "APPROVED")));
        assertThat(jdbc.sql("select kind from casefile.case_event where user_task_key = :key")
                        .param("key", verification.value())
                        .query(String.class)
                        .list())
                .containsExactly("training.approved");
    }

    @Test
    void the_database_forbids_a_second_decision_too() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(id, Stage.SUPERIOR, boss);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
                                select gen_random_uuid(), case_id, 'BKPSDM', user_task_key + 1, decided_by, 'REJECTED', decided_at
                                from approval.decision where decided_by = :boss""").param("boss", boss.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nothing_is_announced_before_everybody_has_spoken() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(id, Stage.SUPERIOR, boss);
        assertThatThrownBy(() -> announce(id)).isInstanceOf(IllegalStateException.class);
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void only_the_applicant_revises_and_only_what_was_returned() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        assertThatThrownBy(() -> revise(id, Map.of("outcome", "WITHDRAWN"))).hasMessage("error.training.not-waiting");
        decide(id, Stage.SUPERIOR, boss, Map.of("outcome", "RETURNED", "question", "Mengapa pelatihan ini?"));
        assertThatThrownBy(() -> approve(id, Stage.SUPERIOR, boss)).hasMessage("error.training.not-waiting");
        assertThatThrownBy(() -> inTransaction(
                        boss, () -> decisions.revise(id, task(), new HashMap<>(Map.of("outcome", "WITHDRAWN")))))
                .hasMessage("error.training.not-yours");
    }

    @Test
    void people_do_not_answer_for_the_process() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        assertThatThrownBy(() -> As.employee(boss).call(() -> flow.nextStep(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** The officers' task, whatever stage the process is at. */
    private TaskKey verification(CaseFileId id) {
        TaskKey key = tasks.insert(id, null, null, "training-review-request", "role:bkpsdm-training");
        jdbc.sql("update task.task set element_id = :element where user_task_key = :key")
                .param("element", VERIFY_BY_BKPSDM)
                .param("key", key.value())
                .update();
        return key;
    }

    private NextStep next(CaseFileId id) {
        return SystemUser.call("test", () -> flow.nextStep(id));
    }

    private boolean fund(CaseFileId id) {
        return SystemUser.call("test", () -> funding.reserve(id)).hasBudget();
    }

    private void announce(CaseFileId id) {
        SystemUser.run("test", () -> flow.announce(id));
    }

    private void approve(CaseFileId id, Stage stage, EmployeeId by) {
        decide(id, stage, by, Map.of("outcome", "APPROVED"));
    }

    private void decide(CaseFileId id, Stage stage, EmployeeId by, Map<String, Object> form) {
        inTransaction(by, () -> decisions.decide(id, task(), stage, form));
    }

    private void revise(CaseFileId id, Map<String, Object> form) {
        inTransaction(applicant, () -> decisions.revise(id, task(), form));
    }

    private void inTransaction(EmployeeId who, Runnable action) {
        As.employee(who).run(() -> transaction.executeWithoutResult(status -> action.run()));
    }

    private static TaskKey task() {
        return new TaskKey(TASKS.incrementAndGet());
    }

    private String state(CaseFileId id) {
        return jdbc.sql("select state from training.request where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private String outcome(CaseFileId id) {
        return jdbc.sql("select outcome from casefile.case_file where id = :id and state = 'CLOSED'")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private List<@Nullable String> events(CaseFileId id) {
        return jdbc.sql("select kind from casefile.case_event where case_id = :id order by at, kind = 'closed'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<@Nullable String> notices(EmployeeId of) {
        return jdbc.sql("select kind from notification.notice where recipient_id = :id")
                .param("id", of.value())
                .query(String.class)
                .list();
    }
}
