package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.EndEvents;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.training.TrainingRoles;
import id.alur.training.request.Requests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** UC-101 from the first click to the announcement: services, outbox, engine, workers, exporter, projector, all real. */
class TrainingRequestProcessTest extends TrainingProcess {

    @BeforeEach
    void the_agency_has_money() {
        money(1_000_000_000);
    }

    @Test
    void superior_head_and_bkpsdm_approve_and_the_applicant_is_told() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(head, task(id, Tasks.REVIEW_BY_OPD_HEAD));
        TaskKey verification = task(id, Tasks.VERIFY_BY_BKPSDM);
        As.employee(officer).run(() -> tasks.claim(verification));
        approve(officer, verification);
        awaitApproved(id);
        awaitCompleted(id, "Task_IssueLetter");
        assertThat(notices(applicant)).containsExactlyInAnyOrder("training-approved", "letter-issued");
    }

    @Test
    void a_superior_who_heads_the_agency_decides_once() {
        people.changeSuperior(applicant, head);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(head, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        awaitApproved(id);
        assertThat(elements(id)).doesNotContain(Tasks.REVIEW_BY_OPD_HEAD);
    }

    @Test
    void a_head_who_asks_is_decided_by_the_superior_above() {
        CaseFileId id = requests.submit(head, Requests.FULL_ROUTE);
        approve(mayor, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        awaitApproved(id);
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
        awaitApproved(id);
        assertThat(notices(applicant)).contains("training-returned", "training-approved");
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
        awaitApproved(id);
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
        awaitApproved(id);
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
        awaitApproved(id);
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
        awaitApproved(id);
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
        awaitApproved(id);
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
        people.grant(boss, TrainingRoles.BKPSDM_TRAINING, null);
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        approve(head, task(id, Tasks.REVIEW_BY_OPD_HEAD));
        TaskKey verification = task(id, Tasks.VERIFY_BY_BKPSDM);
        assertThatThrownBy(() -> approve(boss, verification))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.training.decided-before");
        approve(officer, verification);
        awaitApproved(id);
    }

    private void resubmit(TaskKey task) {
        String file = upload(applicant, task, "penawaran-baru.pdf");
        Map<String, Object> form = new HashMap<>();
        form.put("outcome", "RESUBMITTED");
        form.put("answer", "Karena target triwulan ini menuntutnya.");
        form.put("startsOn", today().plusDays(Requests.DAYS_AHEAD).toString());
        form.put("daysOffConfirmed", true);
        form.put("gapKind", "PERFORMANCE");
        form.put("gapReason", "Target SKP triwulan ini menuntutnya sekarang.");
        form.put("offerDocument", List.of(file));
        form.put("confirmed", true);
        complete(applicant, task, form);
    }
}
