package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.calendar.HolidayTableService;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.EndEvents;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.testing.MovesTime;
import id.alur.training.request.Requests;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-116 on the real engine: from the request over five officials and the decree, years later, to the service bond. */
@MovesTime
class StudyProcessTest extends TrainingProcess {

    private static final long COST = 45_000_000;

    @Autowired
    HolidayTableService calendar;

    private LocalDate begin;

    @BeforeEach
    void the_agency_has_money() {
        money(1_000_000_000);
        begin = today().plusDays(Requests.DAYS_AHEAD);
    }

    @Test
    void a_study_passes_five_officials_gets_its_decree_and_binds_after_graduation() {
        CaseFileId id = approved();
        awaitCompleted(id, "Task_PlanFinish");
        assertThat(letters(id)).containsExactly("keputusan-tugas-belajar");
        assertThat(reserved()).isEqualTo(COST);
        // The day before the last one, two years on, nothing is asked yet.
        moveTo(begin.plusMonths(24).minusDays(2), LocalTime.of(18, 0));
        assertThat(elements(id)).doesNotContain(Tasks.SUBMIT_REPORT);
        moveTo(begin.plusMonths(24).minusDays(1), LocalTime.of(17, 1));
        TaskKey report = task(id, Tasks.SUBMIT_REPORT);
        LocalDate graduated = today();
        assertThatThrownBy(() -> complete(applicant, report, diploma(report, graduated.plusDays(1))))
                .isInstanceOfSatisfying(FormRefusedException.class, refused -> assertThat(refused.errors())
                        .extracting("key")
                        .containsExactly("graduatedOn"));
        complete(applicant, report, diploma(report, graduated));
        complete(
                officer,
                task(id, Tasks.CONFIRM_FINISH),
                Map.of("outcome", "FINISHED", "graduatedOn", graduated.toString()));
        awaitClosed(id, "training-finished");
        awaitEnd(id, EndEvents.REQUEST_FINISHED);
        assertThat(reserved()).isZero();
        assertThat(jdbc.sql("select sum(jp) from training.jp_entry where case_id = :case")
                        .param("case", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
        assertThat(jdbc.sql("""
                        select starts_on || ' ' || ends_on || ' ' || factor from training.service_bond
                        where employee_id = :who and case_id = :case""")
                        .param("who", applicant.value())
                        .param("case", id.value())
                        .query(String.class)
                        .list())
                .containsExactly(graduated.plusDays(1) + " "
                        + graduated.plusDays(1).plusMonths(48).minusDays(1) + " 2");
        assertThat(notices(applicant)).contains("training-finished", "training-bond-started");
    }

    @Test
    void who_does_not_finish_gives_the_money_back_and_is_not_bound() {
        // The other test has shown what years are.
        jdbc.sql("update training.course set study_months = 1 where code = :code")
                .param("code", Requests.STUDY)
                .update();
        CaseFileId id = approved();
        moveTo(begin.plusMonths(1).minusDays(1), LocalTime.of(17, 1));
        complete(
                applicant,
                task(id, Tasks.SUBMIT_REPORT),
                Map.of("studyResult", "NOT_FINISHED", "absenceReason", "Studi tidak dapat diselesaikan."));
        complete(
                officer,
                task(id, Tasks.CONFIRM_FINISH),
                Map.of("outcome", "NOT_ATTENDED", "reason", "Sesuai surat perguruan tinggi."));
        awaitClosed(id, "training-not-attended");
        awaitEnd(id, EndEvents.NOT_ATTENDED);
        awaitCompleted(id, "Task_ReleaseBudget");
        assertThat(reserved()).isZero();
        assertThat(letters(id)).as("valid letters").isEmpty();
        assertThat(jdbc.sql("select count(*) from training.service_bond where employee_id = :who")
                        .param("who", applicant.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private CaseFileId approved() {
        CaseFileId id = requests.submit(applicant, Requests.STUDY);
        approveFirst(id);
        approve(officer, task(id, Tasks.VERIFY_BY_BKPSDM));
        approve(sekda, task(id, Tasks.APPROVE_BY_SEKDA));
        approve(mayor, task(id, Tasks.APPROVE_BY_MAYOR));
        awaitApproved(id);
        return id;
    }

    private Map<String, Object> diploma(TaskKey task, LocalDate graduated) {
        return Map.of(
                "studyResult",
                "GRADUATED",
                "diploma",
                List.of(upload(applicant, task, "ijazah.pdf")),
                "diplomaNumber",
                "UN/2028/0042",
                "graduatedOn",
                graduated.toString(),
                "report",
                "Saya lulus dan akan menerapkan analisis kebijakan pada penyusunan rencana kerja bidang.");
    }

    /** The calendar of working days reaches further with every start of the application. */
    private void moveTo(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(clock.getZone()).toInstant());
        SystemUser.run("test", calendar::prepare);
        engine.moveClock(clock.instant());
        clock.set(engine.clock());
    }

    /** Kinds of the valid ones. */
    private List<String> letters(CaseFileId id) {
        return jdbc.sql("select kind from letter.letter where case_id = :case and withdrawn_at is null")
                .param("case", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
