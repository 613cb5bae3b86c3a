package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.calendar.CaseClocks;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.EndEvents;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.testing.As;
import id.alur.testing.MovesTime;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingCancellation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-101 from the approval to the end, with the clock moved: what happens when people do their part, and when they do not. */
@MovesTime
class TrainingFinishProcessTest extends TrainingProcess {

    private static final long COST = 4_500_000;

    @Autowired
    TrainingCancellation cancellation;

    @Autowired
    CaseClocks clocks;

    @BeforeEach
    void the_agency_has_money() {
        money(1_000_000_000);
    }

    @Test
    void a_reported_and_confirmed_training_posts_its_hours_and_spends_its_money_once() {
        people.grant(head, Role.BKPSDM_HEAD, null);
        CaseFileId id = approved();
        assertThat(reserved()).isEqualTo(COST);
        courseEnds();
        report(id);
        complete(
                officer,
                task(id, Tasks.CONFIRM_FINISH),
                Map.of("outcome", "FINISHED", "actualJp", 40, "actualCost", 4_000_000));
        awaitClosed(id, "training-finished");
        awaitEnd(id, EndEvents.REQUEST_FINISHED);
        assertThat(reserved()).isZero();
        assertThat(jdbc.sql("select sum(spent) from training.budget_line where unit_id = :unit")
                        .param("unit", opd.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(4_000_000);
        assertThat(hours(id)).isEqualTo(40);
        assertThat(notices(applicant)).contains("training-approved", "training-finished");
        assertThat(letters(id)).containsExactlyInAnyOrder("surat-tugas", "certificate-acknowledgement");
        assertThat(jdbc.sql("select count(*) from training.evaluation where training_case_id = :case")
                        .param("case", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void when_nobody_waits_for_the_report_any_more_bkpsdm_says_what_came_of_it() {
        CaseFileId id = approved();
        courseEnds();
        TaskKey report = task(id, Tasks.SUBMIT_REPORT);
        moveTo(today().plusDays(14), LocalTime.of(12, 0));
        SystemUser.call("test", clocks::tellWhatIsOver);
        assertThat(isOver(id)).isFalse();
        moveTo(today().plusDays(30), LocalTime.of(12, 0));
        SystemUser.call("test", clocks::tellWhatIsOver);
        assertThat(isOver(id)).isTrue();
        TaskKey confirmation = task(id, Tasks.CONFIRM_FINISH);
        assertThatThrownBy(() -> complete(
                        applicant, report, Map.of("attendance", "ABSENT", "absenceReason", "Terlambat lapor.")))
                .as("the task is gone")
                .isInstanceOf(RuntimeException.class);
        complete(
                officer,
                confirmation,
                Map.of("outcome", "NOT_ATTENDED", "reason", "Tidak tercatat pada penyelenggara."));
        awaitClosed(id, "training-not-attended");
        awaitEnd(id, EndEvents.NOT_ATTENDED);
        awaitCompleted(id, "Task_ReleaseBudget");
        assertThat(reserved()).isZero();
        assertThat(hours(id)).isZero();
    }

    /** Clocks of other tests' cases may be over, too. */
    private boolean isOver(CaseFileId id) {
        return jdbc.sql("select exists (select from calendar.clock where case_id = :case and state = 'OVER')")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_report_with_a_question_comes_back_and_is_confirmed_then() {
        CaseFileId id = approved();
        courseEnds();
        report(id);
        complete(
                officer,
                task(id, Tasks.CONFIRM_FINISH),
                Map.of("outcome", "REPORT_RETURNED", "question", "Sertifikatnya tidak terbaca."));
        report(id);
        assertThat(notices(applicant)).contains("training-report-returned");
        complete(officer, task(id, Tasks.CONFIRM_FINISH), Map.of("outcome", "FINISHED", "actualJp", 36));
        awaitClosed(id, "training-finished");
        assertThat(hours(id)).isEqualTo(36);
    }

    @Test
    void results_of_tests_told_with_the_certificate_begin_the_evaluation_and_are_not_kept_with_the_case() {
        CaseFileId id = approved();
        courseEnds();
        report(id);
        TaskKey confirmation = task(id, Tasks.CONFIRM_FINISH);
        assertThatThrownBy(() ->
                        complete(officer, confirmation, Map.of("outcome", "FINISHED", "actualJp", 36, "preTest", 40)))
                .as("a first test and no final one")
                .isInstanceOf(FormRefusedException.class);
        complete(officer, confirmation, Map.of("outcome", "FINISHED", "actualJp", 36, "preTest", 52.5, "postTest", 81));
        awaitClosed(id, "training-finished");
        assertThat(jdbc.sql("""
                                select l.state || ' ' || l.pre_test || ' ' || l.post_test from training.evaluation_level l
                                join training.evaluation e on e.id = l.evaluation_id
                                where e.training_case_id = :id and l.level = 2 and l.answered_by is null""").param("id", id.value()).query(String.class).single())
                .isEqualTo("ANSWERED 52.50 81.00");
        assertThat(jdbc.sql(
                                "select data::text from casefile.submission where case_id = :id and form_id = 'training-confirm-finish'")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("actualJp")
                .doesNotContain("Test");
    }

    @Test
    void who_did_not_attend_says_so_and_the_money_comes_back() {
        CaseFileId id = approved();
        courseEnds();
        complete(
                applicant,
                task(id, Tasks.SUBMIT_REPORT),
                Map.of("attendance", "ABSENT", "absenceReason", "Sakit selama pelatihan."));
        complete(
                officer,
                task(id, Tasks.CONFIRM_FINISH),
                Map.of("outcome", "NOT_ATTENDED", "reason", "Sesuai laporan peserta."));
        awaitEnd(id, EndEvents.NOT_ATTENDED);
        assertThat(reserved()).isZero();
        assertThat(letters(id)).as("valid letters").isEmpty();
    }

    @Test
    void without_anybody_who_could_sign_the_letter_waits_for_the_officers_and_the_case_goes_on() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approveFirst(id);
        TaskKey verification = task(id, Tasks.VERIFY_BY_BKPSDM);
        people.deactivate(head);
        people.changeSuperior(applicant, null);
        approve(officer, verification);
        awaitCompleted(id, "Task_PlanFinish");
        assertThat(letters(id)).isEmpty();
        assertThat(notices(officer)).contains("letter-held");
    }

    @Test
    void an_approved_training_can_be_called_off_before_it_begins_and_its_money_comes_back() {
        CaseFileId id = approved();
        assertThat(reserved()).isEqualTo(COST);
        As.employee(applicant).run(() -> cancellation.cancel(id, "Ada tugas mendesak di kantor."));
        awaitClosed(id, "training-cancelled");
        awaitEnd(id, EndEvents.REQUEST_CANCELLED);
        awaitCompleted(id, "Task_ReleaseBudget");
        assertThat(reserved()).isZero();
    }

    @Test
    void once_it_has_begun_the_applicant_cannot_call_it_off() {
        CaseFileId id = approved();
        clock.set(today().plusDays(Requests.DAYS_AHEAD));
        assertThatThrownBy(() -> As.employee(applicant).run(() -> cancellation.cancel(id, "Ada tugas mendesak.")))
                .hasMessage("error.training.not-cancellable");
    }

    private CaseFileId approved() {
        CaseFileId id = requests.submit(applicant, Requests.FULL_ROUTE);
        approveFirst(id);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        awaitState(id, "APPROVED");
        return id;
    }

    /** The course lasts five days. */
    private void courseEnds() {
        moveTo(today().plusDays(Requests.DAYS_AHEAD + 4), LocalTime.of(17, 1));
    }

    private void moveTo(LocalDate day, LocalTime time) {
        engine.moveClock(day.atTime(time).atZone(clock.getZone()).toInstant());
        clock.set(engine.clock());
    }

    private void report(CaseFileId id) {
        TaskKey task = task(id, Tasks.SUBMIT_REPORT);
        complete(
                applicant,
                task,
                Map.of(
                        "attendance",
                        "ATTENDED",
                        "certificate",
                        List.of(upload(applicant, task, "sertifikat.pdf")),
                        "certificateNumber",
                        "LKPP/2026/0042",
                        "report",
                        "Saya belajar menyusun dokumen pengadaan dan akan menerapkannya pada paket triwulan depan."));
    }

    /** Kinds of the valid ones. */
    private List<String> letters(CaseFileId id) {
        return jdbc.sql("select kind from letter.letter where case_id = :case and withdrawn_at is null")
                .param("case", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long hours(CaseFileId id) {
        return jdbc.sql("select coalesce(sum(jp), 0) from training.jp_entry where case_id = :case")
                .param("case", id.value())
                .query(Long.class)
                .single();
    }
}
