package id.alur.training.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.document.DocumentService;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.task.TaskBriefing;
import id.alur.task.TaskFact;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.route.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-101: nobody decides blind, and whoever is asked a question sees it and may move the date. */
@CoreTest
class RequestFactsTest {

    private static final AtomicLong KEYS = new AtomicLong(9_300_000_000L);

    @Autowired
    TaskBriefing briefing;

    @Autowired
    TrainingDecisions decisions;

    @Autowired
    TrainingRequestService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    BudgetDesk budget;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Requests requests;
    private UnitId opd;
    private EmployeeId boss;
    private EmployeeId applicant;
    private EmployeeId officer;

    @BeforeEach
    void an_agency_and_an_officer() {
        opd = people.opd("dinas-" + UUID.randomUUID());
        boss = people.head("Atasan", opd, null);
        applicant = people.employee("Pemohon", opd, boss);
        officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
        requests = new Requests(catalogue, service, documents, jdbc);
    }

    @Test
    void whoever_decides_reads_cost_money_left_hours_priority_rules_and_what_was_decided_before() {
        budget(6_000_000);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        say(id, Stage.SUPERIOR, boss, Map.of("outcome", "APPROVED", "note", "Sesuai rencana unit."));
        List<TaskFact> facts = facts(officer, queued(id));
        assertThat(facts)
                .extracting(TaskFact::name)
                .containsExactly(
                        "training.fact.cost",
                        "training.fact.dates",
                        "training.fact.money",
                        "training.fact.hours",
                        "training.fact.priority",
                        "training.fact.rules",
                        "training.fact.decided");
        assertThat(lines(facts, "training.fact.cost").getFirst().arguments())
                .containsExactly(new TaskFact.Rupiah(new BigDecimal("4500000")));
        assertThat(lines(facts, "training.fact.money"))
                .extracting(TaskFact.Line::key)
                .containsExactly("training.fact.money.left");
        assertThat(lines(facts, "training.fact.hours").getFirst().arguments()).startsWith("40", "0", "2026");
        assertThat(lines(facts, "training.fact.decided").getFirst().arguments()).contains("Sesuai rencana unit.");
    }

    @Test
    void money_that_does_not_suffice_on_any_line_is_a_warning() {
        budget(4_499_999);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        assertThat(lines(facts(officer, queued(id)), "training.fact.money"))
                .extracting(TaskFact.Line::weight, TaskFact.Line::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TaskFact.Weight.WARNING, "training.fact.money.short"));
    }

    @Test
    void nobody_but_those_who_may_do_the_task_is_told() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        TaskKey task = queued(id);
        assertThat(facts(applicant, task)).isEmpty();
        say(id, Stage.SUPERIOR, boss, Map.of("outcome", "APPROVED"));
        people.grant(boss, TrainingRoles.BKPSDM_TRAINING, null);
        // Has decided before: sees the task in the queue, may not do it.
        assertThat(facts(boss, task)).isEmpty();
    }

    @Test
    void the_applicant_reads_the_question_first_and_may_move_the_date_within_the_year() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        say(id, Stage.SUPERIOR, boss, Map.of("outcome", "RETURNED", "question", "Dapatkah bulan depan saja?"));
        TaskKey task = given(id);
        List<TaskFact> facts = facts(applicant, task);
        assertThat(facts.getFirst().name()).isEqualTo("training.fact.question");
        assertThat(facts.getFirst().lines().getFirst().arguments()).contains("Dapatkah bulan depan saja?");

        LocalDate later = TestClock.TODAY.plusDays(Requests.DAYS_AHEAD + 28);
        assertThatThrownBy(() -> revise(id, later.plusYears(1)))
                .isInstanceOfSatisfying(FormRefusedException.class, refused -> assertThat(refused.errors())
                        .extracting("key", "messageKey")
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("startsOn", "error.training.start-other-year")));
        revise(id, later);
        assertThat(jdbc.sql("select starts_on || ' ' || ends_on from training.request where case_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(later + " " + later.plusDays(4));
    }

    private void budget(long rupiah) {
        SystemUser.call(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        opd, 2026, "5.1.02.02.12", "Belanja kursus", BigDecimal.valueOf(rupiah), BudgetStatus.SET)));
    }

    private void say(CaseFileId id, Stage stage, EmployeeId by, Map<String, Object> form) {
        As.employee(by)
                .run(() -> transaction.executeWithoutResult(
                        running -> decisions.decide(id, new TaskKey(KEYS.incrementAndGet()), stage, form)));
    }

    private void revise(CaseFileId id, LocalDate startsOn) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "outcome", "RESUBMITTED",
                "gapKind", "COMPETENCE",
                "gapReason", "Belum dapat menyusun dokumen sendiri."));
        form.put("startsOn", startsOn.toString());
        form.put("daysOffConfirmed", true);
        As.employee(applicant)
                .run(() -> transaction.executeWithoutResult(
                        running -> decisions.revise(id, new TaskKey(KEYS.incrementAndGet()), form)));
    }

    private TaskKey queued(CaseFileId id) {
        return element(tasks.inQueue(id, "role:bkpsdm-training"), "Task_VerifyByBkpsdm");
    }

    private TaskKey given(CaseFileId id) {
        return element(tasks.givenTo(applicant, id), "Task_ReviseRequest");
    }

    private TaskKey element(TaskKey task, String element) {
        jdbc.sql("update task.task set element_id = :element where user_task_key = :key")
                .param("element", element)
                .param("key", task.value())
                .update();
        return task;
    }

    private List<TaskFact> facts(EmployeeId who, TaskKey task) {
        return As.employee(who).call(() -> briefing.of(task));
    }

    private static List<TaskFact.Line> lines(List<TaskFact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
