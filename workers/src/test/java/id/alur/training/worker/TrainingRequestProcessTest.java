package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.casefile.CaseFileId;
import id.alur.document.DocumentService;
import id.alur.form.DraftKey;
import id.alur.form.FormRefusedException;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.UnitId;
import id.alur.process.TrainingRequest.EndEvents;
import id.alur.process.TrainingRequest.Tasks;
import id.alur.security.Role;
import id.alur.shared.DomainException;
import id.alur.task.TaskKey;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.EngineTest;
import id.alur.testing.People;
import id.alur.training.CourseCatalogue;
import id.alur.training.Requests;
import id.alur.training.TrainingRequestService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-101 from the first click to the announcement: services, outbox, engine, workers, exporter, projector, all real. */
@EngineTest
class TrainingRequestProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TaskService tasks;

    @Autowired
    TrainingRequestService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Requests requests;
    private UnitId opd;
    private EmployeeId mayor;
    private EmployeeId head;
    private EmployeeId boss;
    private EmployeeId applicant;
    private EmployeeId officer;
    private EmployeeId sekda;

    @BeforeEach
    void an_agency_and_an_officer_of_bkpsdm() {
        opd = people.opd("dinas-" + UUID.randomUUID());
        mayor = people.head("Wali", people.unitOfKind("kota-" + UUID.randomUUID(), "KOTA"), null);
        sekda = people.head("Sekda", people.unitOfKind("setda-" + UUID.randomUUID(), "SEKRETARIAT_DAERAH"), mayor);
        head = people.head("Kepala", opd, mayor);
        boss = people.employee("Atasan", people.unit("bidang-" + UUID.randomUUID(), opd), head);
        applicant = people.employee("Pemohon", opd, boss);
        officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), mayor);
        people.grant(officer, Role.BKPSDM_TRAINING, null);
        requests = new Requests(catalogue, service, documents, jdbc);
    }

    @Test
    void superior_head_and_bkpsdm_approve_and_the_applicant_is_told() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(head, task(id, Tasks.REVIEW_BY_OPD_HEAD));
        TaskKey verification = task(id, Tasks.VERIFY_BY_BKPSDM);
        As.employee(officer).run(() -> tasks.claim(verification));
        approve(officer, verification);
        awaitClosed(id, "training-approved");
        assertThat(notices(applicant)).containsExactly("training-approved");
        awaitEnd(id, EndEvents.REQUEST_APPROVED);
    }

    @Test
    void a_superior_who_heads_the_agency_decides_once() {
        people.changeSuperior(applicant, head);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(head, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        awaitClosed(id, "training-approved");
        assertThat(elements(id)).doesNotContain(Tasks.REVIEW_BY_OPD_HEAD);
    }

    @Test
    void a_head_who_asks_is_decided_by_the_superior_above() {
        CaseFileId id = requests.submit(head, Requests.FULL_ROUTE);
        approve(mayor, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        awaitClosed(id, "training-approved");
        assertThat(elements(id)).doesNotContain(Tasks.REVIEW_BY_OPD_HEAD);
    }

    @Test
    void a_returned_request_is_answered_and_goes_back_to_whoever_asked() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        complete(
                head,
                task(id, Tasks.REVIEW_BY_OPD_HEAD),
                Map.of("outcome", "RETURNED", "question", "Mengapa sekarang?"));
        resubmit(task(id, Tasks.REVISE_REQUEST));
        TaskKey again = task(id, Tasks.REVIEW_BY_OPD_HEAD);
        approve(head, again);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        awaitClosed(id, "training-approved");
        assertThat(notices(applicant)).containsExactlyInAnyOrder("training-returned", "training-approved");
    }

    @Test
    void a_rejection_ends_the_request_and_nobody_further_is_asked() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        complete(
                boss,
                task(id, Tasks.REVIEW_BY_SUPERIOR),
                Map.of("outcome", "REJECTED", "reason", "Tidak sesuai rencana unit."));
        awaitClosed(id, "training-rejected");
        awaitEnd(id, EndEvents.REQUEST_REJECTED);
        assertThat(notices(applicant)).containsExactly("training-rejected");
        assertThat(elements(id)).containsExactly(Tasks.REVIEW_BY_SUPERIOR);
    }

    @Test
    void a_returned_request_may_be_withdrawn() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        complete(
                boss,
                task(id, Tasks.REVIEW_BY_SUPERIOR),
                Map.of("outcome", "RETURNED", "question", "Mengapa pelatihan ini?"));
        complete(applicant, task(id, Tasks.REVISE_REQUEST), Map.of("outcome", "WITHDRAWN"));
        awaitClosed(id, "training-withdrawn");
        awaitEnd(id, EndEvents.REQUEST_WITHDRAWN);
    }

    @Test
    void a_free_nonklasikal_training_needs_the_superior_only() {
        CaseFileId id = requests.submit(applicant, Requests.FREE);
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        awaitClosed(id, "training-approved");
        assertThat(notices(officer)).contains("training-informed");
        assertThat(elements(id)).containsExactly(Tasks.REVIEW_BY_SUPERIOR);
    }

    @Test
    void a_training_above_the_limit_is_decided_by_the_head_of_bkpsdm() {
        EmployeeId bkpsdm = people.employee("Kepala BKPSDM", opd, sekda);
        people.grant(bkpsdm, Role.BKPSDM_HEAD, null);
        CaseFileId id = requests.submit(applicant, Requests.EXPENSIVE);
        approveFirst(id);
        approve(bkpsdm, task(id, Tasks.APPROVE_BY_BKPSDM_HEAD));
        awaitClosed(id, "training-approved");
        assertThat(elements(id)).doesNotContain(Tasks.VERIFY_BY_BKPSDM, Tasks.APPROVE_BY_SEKDA);
    }

    @Test
    void a_long_training_is_decided_by_the_head_of_bkpsdm_and_the_sekda() {
        EmployeeId bkpsdm = people.employee("Kepala BKPSDM", opd, sekda);
        people.grant(bkpsdm, Role.BKPSDM_HEAD, null);
        CaseFileId id = requests.submit(applicant, Requests.LONG);
        approveFirst(id);
        approve(bkpsdm, task(id, Tasks.APPROVE_BY_BKPSDM_HEAD));
        approve(sekda, task(id, Tasks.APPROVE_BY_SEKDA));
        awaitClosed(id, "training-approved");
    }

    @Test
    void a_leadership_training_is_decided_by_the_sekda() {
        CaseFileId id = requests.submit(applicant, Requests.LEADERSHIP);
        approveFirst(id);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        complete(
                sekda,
                task(id, Tasks.APPROVE_BY_SEKDA),
                Map.of("outcome", "REJECTED", "reason", "Kuota pelatihan tahun ini penuh."));
        awaitClosed(id, "training-rejected");
    }

    @Test
    void a_study_assignment_is_decided_by_the_sekda_and_the_mayor() {
        CaseFileId id = requests.submit(applicant, Requests.STUDY);
        approveFirst(id);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        approve(sekda, task(id, Tasks.APPROVE_BY_SEKDA));
        approve(mayor, task(id, Tasks.APPROVE_BY_MAYOR));
        awaitClosed(id, "training-approved");
    }

    @Test
    void a_training_abroad_of_the_head_of_an_agency_is_decided_by_sekda_and_mayor_each_once() {
        people.changeSuperior(head, mayor);
        CaseFileId id = requests.submit(head, Requests.ABROAD);
        approve(mayor, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        approve(sekda, task(id, Tasks.APPROVE_BY_SEKDA));
        TaskKey last = task(id, Tasks.APPROVE_BY_MAYOR);
        assertThatThrownBy(() -> approve(mayor, last)).hasMessage("error.training.decided-before");
        // Other tests have mayors too, so the office is not passed over here; RouteRulesTest knows that it would be.
        EmployeeId deputy = people.employee("Wakil", opd, mayor);
        people.grant(deputy, Role.PPK, null);
        approve(deputy, last);
        awaitClosed(id, "training-approved");
    }

    @Test
    void a_decision_without_its_reason_is_refused_and_the_task_stays() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        TaskKey task = task(id, Tasks.REVIEW_BY_SUPERIOR);
        assertThatThrownBy(() -> complete(boss, task, Map.of("outcome", "REJECTED")))
                .isInstanceOf(FormRefusedException.class);
        assertThatThrownBy(() -> complete(boss, task, Map.of())).isInstanceOf(FormRefusedException.class);
        assertThat(task(id, Tasks.REVIEW_BY_SUPERIOR)).isEqualTo(task);
    }

    @Test
    void who_has_decided_already_does_not_verify_too() {
        people.grant(boss, Role.BKPSDM_TRAINING, null);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(head, task(id, Tasks.REVIEW_BY_OPD_HEAD));
        TaskKey verification = task(id, Tasks.VERIFY_BY_BKPSDM);
        assertThatThrownBy(() -> approve(boss, verification))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.training.decided-before");
        approve(officer, verification);
        awaitClosed(id, "training-approved");
    }

    private void approveFirst(CaseFileId id) {
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(head, task(id, Tasks.REVIEW_BY_OPD_HEAD));
    }

    private void approve(EmployeeId who, TaskKey task) {
        complete(who, task, Map.of("outcome", "APPROVED"));
    }

    private void complete(EmployeeId who, TaskKey task, Map<String, Object> form) {
        As.employee(who).run(() -> tasks.complete(task, form));
    }

    private void resubmit(TaskKey task) {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        String file = As.employee(applicant)
                .call(() -> documents.upload(DraftKey.task(task), "penawaran-baru.pdf", new ByteArrayInputStream(pdf)))
                .id()
                .toString();
        Map<String, Object> form = new HashMap<>();
        form.put("outcome", "RESUBMITTED");
        form.put("answer", "Karena target triwulan ini menuntutnya.");
        form.put("gapKind", "PERFORMANCE");
        form.put("gapReason", "Target SKP triwulan ini menuntutnya sekarang.");
        form.put("offerDocument", List.of(file));
        form.put("confirmed", true);
        complete(applicant, task, form);
    }

    /** The open task of that element, once the engine's word has arrived. */
    private TaskKey task(CaseFileId id, String elementId) {
        return await("task " + elementId)
                .atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("""
                                        select user_task_key from task.task
                                        where case_id = :case and element_id = :element and open""")
                                .param("case", id.value())
                                .param("element", elementId)
                                .query((row, number) -> new TaskKey(row.getLong(1)))
                                .list(),
                        keys -> keys.size() == 1)
                .getFirst();
    }

    private List<@Nullable String> elements(CaseFileId id) {
        return jdbc.sql("select distinct element_id from task.task where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .list();
    }

    private void awaitClosed(CaseFileId id, String outcome) {
        await("closed as " + outcome).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        jdbc.sql("select outcome from casefile.case_file where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .optional())
                .hasValue(outcome));
    }

    private void awaitEnd(CaseFileId id, String endEvent) {
        await(endEvent).atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
                        select count(*) from engine.record r where r.value_type = 'PROCESS_INSTANCE'
                          and r.intent = 'ELEMENT_COMPLETED' and r.body ->> 'elementId' = :end
                          and r.process_instance_key in (select process_instance_key from task.task where case_id = :case)""")
                        .param("end", endEvent)
                        .param("case", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    private List<@Nullable String> notices(EmployeeId of) {
        return jdbc.sql("select kind from notification.notice where recipient_id = :id")
                .param("id", of.value())
                .query(String.class)
                .list();
    }
}
