package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.EndEvents;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.testing.As;
import id.alur.training.TrainingRoles;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingCancellation;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-101 with and without money, and called off: every path that ends differently, on the real engine. */
class TrainingMoneyProcessTest extends TrainingProcess {

    private static final long COST = 4_500_000;
    private static final String WHY = "Penyelenggara membatalkan kelas ini.";

    @Autowired
    TrainingCancellation cancellation;

    @Test
    void money_is_reserved_before_the_sekda_signs_and_released_when_he_refuses() {
        money(20_000_000);
        CaseFileId id = requests.submit(applicant, Requests.LEADERSHIP);
        approveFirst(id);
        assertThat(reserved()).isZero();
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        TaskKey last = task(id, Tasks.APPROVE_BY_SEKDA);
        assertThat(reserved()).isEqualTo(16_500_000);
        complete(sekda, last, Map.of("outcome", "REJECTED", "reason", "Kuota tahun ini penuh."));
        awaitClosed(id, "training-rejected");
        awaitEnd(id, EndEvents.REQUEST_REJECTED);
        awaitCompleted(id, "Task_ReleaseBudget");
        assertThat(reserved()).isZero();
    }

    @Test
    void a_returned_request_that_is_withdrawn_gives_its_money_back() {
        money(20_000_000);
        CaseFileId id = requests.submit(applicant, Requests.LEADERSHIP);
        approveFirst(id);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        complete(
                sekda,
                task(id, Tasks.APPROVE_BY_SEKDA),
                Map.of("outcome", "RETURNED", "question", "Mengapa sekarang?"));
        complete(applicant, task(id, Tasks.REVISE_REQUEST), Map.of("outcome", "WITHDRAWN"));
        awaitEnd(id, EndEvents.REQUEST_WITHDRAWN);
        assertThat(reserved()).isZero();
    }

    @Test
    void without_money_the_applicant_may_give_up() {
        CaseFileId id = withoutMoney();
        assertThat(notices(applicant)).contains("training-no-budget");
        complete(applicant, task(id, Tasks.CHOOSE_FUNDING), Map.of("outcome", "GIVEN_UP"));
        awaitClosed(id, "training-withdrawn");
        awaitEnd(id, EndEvents.REQUEST_WITHDRAWN);
    }

    @Test
    void without_money_a_free_course_may_take_its_place_and_is_decided_anew() {
        CaseFileId id = withoutMoney();
        TaskKey choice = task(id, Tasks.CHOOSE_FUNDING);
        assertThatThrownBy(() -> complete(
                        applicant,
                        choice,
                        Map.of("outcome", "REPLACED", "courseId", course(Requests.EXPENSIVE), "startsOn", start())))
                .as("a dearer course is no way out")
                .isInstanceOf(FormRefusedException.class);
        complete(
                applicant,
                choice,
                Map.of("outcome", "REPLACED", "courseId", course(Requests.FREE), "startsOn", start()));
        awaitClosed(id, "training-replaced");
        awaitEnd(id, EndEvents.REQUEST_REPLACED);
        CaseFileId successor = new CaseFileId(jdbc.sql("""
                        select case_id from training.request where applicant_id = :applicant and state = 'SUBMITTED'""")
                .param("applicant", applicant.value())
                .query(UUID.class)
                .single());
        approve(boss, task(successor, Tasks.REVIEW_BY_SUPERIOR));
        awaitApproved(successor);
    }

    @Test
    void who_waits_goes_on_when_another_request_is_cancelled() {
        money(16_500_000);
        EmployeeId colleague = people.employee("Rekan", opd, boss);
        CaseFileId first = requests.submit(colleague, Requests.LEADERSHIP);
        approveFirst(first);
        approve(officer, task(first, Tasks.VERIFY_BY_BKPSDM));
        task(first, Tasks.APPROVE_BY_SEKDA);
        CaseFileId second = withoutMoney();
        complete(applicant, task(second, Tasks.CHOOSE_FUNDING), Map.of("outcome", "WAITING"));
        awaitState(second, "WAITING");
        assertThat(reserved()).isEqualTo(16_500_000);

        As.employee(colleague).run(() -> cancellation.cancel(first, WHY));
        awaitApproved(second);
        assertThat(notices(applicant)).contains("training-budget-freed", "training-approved");
        assertThat(reserved()).isEqualTo(COST);
    }

    @Test
    void who_waits_goes_on_when_the_agency_gets_its_budget() {
        CaseFileId id = withoutMoney();
        complete(applicant, task(id, Tasks.CHOOSE_FUNDING), Map.of("outcome", "WAITING"));
        awaitState(id, "WAITING");
        money(COST);
        awaitApproved(id);
        assertThat(reserved()).isEqualTo(COST);
    }

    @Test
    void the_applicant_calls_it_off_while_it_is_decided_and_nobody_has_a_task_any_more() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approve(boss, task(id, Tasks.REVIEW_BY_SUPERIOR));
        TaskKey open = task(id, Tasks.REVIEW_BY_OPD_HEAD);
        As.employee(applicant).run(() -> cancellation.cancel(id, WHY));
        assertThatThrownBy(() -> approve(head, open)).hasMessage("error.training.not-waiting");
        awaitClosed(id, "training-cancelled");
        awaitEnd(id, EndEvents.REQUEST_CANCELLED);
        await("no task")
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from task.task where case_id = :case and open")
                                .param("case", id.value())
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(notices(boss)).contains("training-cancelled-for-official");
        assertThat(notices(applicant)).doesNotContain("training-cancelled");
    }

    @Test
    void bkpsdm_calls_it_off_with_money_reserved_and_the_money_comes_back() {
        money(20_000_000);
        CaseFileId id = requests.submit(applicant, Requests.LEADERSHIP);
        approveFirst(id);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        task(id, Tasks.APPROVE_BY_SEKDA);
        assertThat(reserved()).isPositive();
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).run(() -> cancellation.cancel(id, WHY));
        awaitClosed(id, "training-cancelled");
        awaitEnd(id, EndEvents.REQUEST_CANCELLED);
        awaitCompleted(id, "Task_ReleaseBudget");
        assertThat(reserved()).isZero();
        assertThat(notices(applicant)).contains("training-cancelled");
    }

    @Test
    void who_waits_may_call_it_off_and_leaves_the_list() {
        CaseFileId id = withoutMoney();
        complete(applicant, task(id, Tasks.CHOOSE_FUNDING), Map.of("outcome", "WAITING"));
        As.employee(applicant).run(() -> cancellation.cancel(id, WHY));
        awaitEnd(id, EndEvents.REQUEST_CANCELLED);
        assertThat(jdbc.sql("select count(*) from training.budget_waiting where case_id = :case")
                        .param("case", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String course(String code) {
        return requests.course(code).toString();
    }

    private String start() {
        return today().plusDays(Requests.DAYS_AHEAD).toString();
    }
}
