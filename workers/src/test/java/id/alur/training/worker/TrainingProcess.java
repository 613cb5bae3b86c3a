package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.local.LocalEngine;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.task.TaskService;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A city hall around UC-101 for the tests that let the whole of it run: services, outbox, engine, workers, exporter, projector, all
 * real. The application's clock shows the engine's time, and is moved with it.
 */
@EngineTest
abstract class TrainingProcess {

    static final Duration PATIENCE = CasesOnEngine.PATIENCE;

    @Autowired
    TaskService tasks;

    @Autowired
    TrainingRequestService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    BudgetDesk budget;

    @Autowired
    People people;

    @Autowired
    CasesOnEngine cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    LocalEngine engine;

    Requests requests;
    UnitId opd;
    EmployeeId mayor;
    EmployeeId sekda;
    EmployeeId head;
    EmployeeId boss;
    EmployeeId applicant;
    EmployeeId officer;

    @BeforeEach
    void a_city_hall() {
        opd = people.opd("dinas-" + UUID.randomUUID());
        mayor = people.head("Wali", people.unitOfKind("kota-" + UUID.randomUUID(), "KOTA"), null);
        sekda = people.head("Sekda", people.unitOfKind("setda-" + UUID.randomUUID(), "SEKRETARIAT_DAERAH"), mayor);
        head = people.head("Kepala", opd, mayor);
        boss = people.employee("Atasan", people.unit("bidang-" + UUID.randomUUID(), opd), head);
        applicant = people.employee("Pemohon", opd, boss);
        officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), mayor);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
        requests = new Requests(catalogue, service, documents, jdbc);
        requests.startOn(today().plusDays(Requests.DAYS_AHEAD));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the agency may spend in the year in which courses that are asked for now begin. */
    void money(long rupiah) {
        SystemUser.call(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        opd,
                        today().plusDays(Requests.DAYS_AHEAD).getYear(),
                        "5.1.02.02.12",
                        "Belanja kursus dan pelatihan",
                        BigDecimal.valueOf(rupiah),
                        BudgetStatus.SET)));
    }

    long reserved() {
        return jdbc.sql("select coalesce(sum(reserved), 0) from training.budget_line where unit_id = :unit")
                .param("unit", opd.value())
                .query(Long.class)
                .single();
    }

    void approveFirst(CaseFileId id) {
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(head, task(id, Tasks.REVIEW_BY_OPD_HEAD));
    }

    /** Approved by BKPSDM, and no line in the agency's budget. */
    CaseFileId withoutMoney() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approveFirst(id);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        task(id, Tasks.CHOOSE_FUNDING);
        return id;
    }

    void approve(EmployeeId who, TaskKey task) {
        complete(who, task, Map.of("outcome", "APPROVED"));
    }

    void complete(EmployeeId who, TaskKey task, Map<String, Object> form) {
        cases.complete(who, task, form);
    }

    String upload(EmployeeId who, TaskKey task, String name) {
        return cases.upload(who, task, name);
    }

    /** The open task of that element, once the engine's word has arrived. */
    TaskKey task(CaseFileId id, String elementId) {
        return cases.task(id, elementId);
    }

    List<@Nullable String> elements(CaseFileId id) {
        return cases.elements(id);
    }

    void awaitState(CaseFileId id, String state) {
        await("state " + state).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        jdbc.sql("select state from training.request where case_id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .single())
                .isEqualTo(state));
    }

    void awaitApproved(CaseFileId id) {
        awaitState(id, "APPROVED");
    }

    void awaitClosed(CaseFileId id, String outcome) {
        cases.awaitClosed(id, outcome);
    }

    void awaitEnd(CaseFileId id, String endEvent) {
        cases.awaitEnd(id, endEvent);
    }

    void awaitCompleted(CaseFileId id, String elementId) {
        cases.awaitCompleted(id, elementId);
    }

    boolean active(CaseFileId id, String elementId) {
        return jdbc.sql("""
                        select exists (select from engine.element_instance e
                            join engine.process_instance i on i.process_instance_key = e.process_instance_key
                            where i.case_id = :case and e.element_id = :element and e.state = 'ACTIVE')""")
                .param("case", id.value())
                .param("element", elementId)
                .query(Boolean.class)
                .single();
    }

    List<@Nullable String> notices(EmployeeId of) {
        return cases.notices(of);
    }
}
