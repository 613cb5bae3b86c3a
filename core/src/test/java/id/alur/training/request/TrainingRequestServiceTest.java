package id.alur.training.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.document.DocumentService;
import id.alur.form.FieldOption;
import id.alur.form.FormContext;
import id.alur.form.FormRefusedException;
import id.alur.form.FormRegistry;
import id.alur.form.FormVisibility;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.CompetenceService;
import id.alur.training.learning.Learners;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.LearningService;
import id.alur.training.route.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-101: what a submission needs, what it keeps, and what is refused before anything is kept. */
@CoreTest
class TrainingRequestServiceTest {

    @Autowired
    TrainingRequestService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    FormRegistry forms;

    @Autowired
    FormVisibility visibility;

    @Autowired
    LearningService learning;

    @Autowired
    LearningPages pages;

    @Autowired
    CompetenceService competences;

    @Autowired
    GapOptions gaps;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Requests requests;
    private EmployeeId applicant;

    @BeforeEach
    void somebody_with_a_superior() {
        String code = "dinas-" + UUID.randomUUID();
        UnitId opd = people.opd(code);
        EmployeeId head = people.head("Kepala", opd, null);
        applicant = people.employee("Pemohon", opd, head);
        requests = new Requests(catalogue, service, documents, jdbc);
    }

    @Test
    void a_complete_request_opens_a_case_and_asks_the_engine_to_start() {
        CaseFileId caseId = submit(Requests.FULL_ROUTE);

        assertThat(jdbc.sql(
                                "select process_id, title, subject_employee_id, state from casefile.case_file where id = :id")
                        .param("id", caseId.value())
                        .query()
                        .singleRow())
                .containsEntry("process_id", "training-request")
                .containsEntry("title", "Pengadaan barang dan jasa")
                .containsEntry("subject_employee_id", applicant.value())
                .containsEntry("state", "OPEN");
        assertThat(jdbc.sql(
                                "select array_to_string(route, ' ') from training.request where case_id = :id and rule_set = 'training-route.2026-03-01'")
                        .param("id", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("SUPERIOR OPD_HEAD BKPSDM");
        assertThat(jdbc.sql("""
                        select payload #>> '{name}' as name, payload #>> '{correlationKey}' as key,
                            (select string_agg(k, ' ' order by k) from jsonb_object_keys(payload -> 'variables') k) as variables
                        from engine.outbox where case_id = :id""").param("id", caseId.value()).query().singleRow())
                .containsEntry("name", "training.request-submitted")
                .containsEntry("key", caseId.toString())
                .containsEntry("variables", "applicantId caseId");
        for (String hangsOnTheCase :
                List.of("casefile.submission", "casefile.decision_evaluation", "document.document", "audit.entry")) {
            assertThat(jdbc.sql("select count(*) from " + hangsOnTheCase + " where case_id = :id")
                            .param("id", caseId.value())
                            .query(Long.class)
                            .single())
                    .as(hangsOnTheCase)
                    .isPositive();
        }
    }

    @Test
    void an_incomplete_form_is_refused_with_every_fault_at_once_and_nothing_is_kept() {
        Map<String, Object> form = form(Requests.FULL_ROUTE);
        form.remove("offerDocument");
        form.put("gapReason", "pendek");
        form.put("confirmed", false);
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOfSatisfying(FormRefusedException.class, refused -> assertThat(refused.errors())
                        .extracting("key")
                        .containsExactlyInAnyOrder("offerDocument", "gapReason", "confirmed"));
        assertNothingKept();
    }

    @Test
    void a_field_the_form_does_not_know_is_refused() {
        Map<String, Object> form = form(Requests.FULL_ROUTE);
        form.put("outcome", "APPROVED");
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOf(FormRefusedException.class);
        assertNothingKept();
    }

    @Test
    void a_course_that_is_not_offered_cannot_be_slipped_in() {
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form(Requests.BEGUN))))
                .isInstanceOf(FormRefusedException.class);
        assertNothingKept();
    }

    @Test
    void a_training_abroad_goes_up_to_the_mayor_and_says_that_it_needs_a_permit() {
        RequestOutlook outlook = outlook(Requests.ABROAD);
        assertThat(outlook.obstacle()).isEmpty();
        assertThat(outlook.stages())
                .containsExactly(Stage.SUPERIOR, Stage.OPD_HEAD, Stage.BKPSDM, Stage.SEKDA, Stage.MAYOR);
        assertThat(outlook.notes()).containsExactly("KEMENDAGRI_PERMIT");
    }

    @Test
    void before_march_2026_a_route_above_the_field_of_bkpsdm_was_not_served() {
        clock.set(LocalDate.of(2026, 2, 2));
        assertThat(outlook(Requests.LEADERSHIP).obstacle()).isPresent();
        assertThat(outlook(Requests.FULL_ROUTE).obstacle()).isEmpty();
    }

    @Test
    void a_pppk_beyond_the_hours_of_a_year_is_refused_with_the_reason_and_a_civil_servant_is_not() {
        assertThat(outlook(Requests.FULL_ROUTE).reasons()).isNotEmpty();
        jdbc.sql("update personnel.employee set kind = 'PPPK' where id = :id")
                .param("id", applicant.value())
                .update();
        RequestOutlook outlook = outlook(Requests.FULL_ROUTE);
        assertThat(outlook.obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle.key()).startsWith("training.reason."));
        Map<String, Object> form = form(Requests.FULL_ROUTE);
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("training.reason.");
        assertNothingKept();
    }

    @Test
    void a_full_year_stands_against_this_years_days_only_and_before_a_day_is_chosen_the_next_year_is_pointed_to() {
        EmployeeId pppk = applicant;
        jdbc.sql("update personnel.employee set kind = 'PPPK' where id = :id")
                .param("id", pppk.value())
                .update();
        SystemUser.run("test", () -> learning.post(Learners.elearning(pppk, 20, TestClock.TODAY)));
        assertThat(outlook(Requests.FREE).obstacle()).isEmpty();
        assertThat(outlook(Requests.FREE).notes()).containsExactly("NEXT_YEAR");
        assertThat(obstacle(Requests.FREE, LocalDate.of(2026, 12, 31))).hasValue("training.reason.quota.pppk-over");
        assertThat(obstacle(Requests.FREE, LocalDate.of(2027, 2, 1))).isEmpty();
        Map<String, Object> form = form(Requests.FREE);
        assertThatThrownBy(() -> As.employee(pppk).call(() -> service.submit(form)))
                .hasMessage("training.reason.quota.pppk-over");
        form.put("startsOn", "2027-02-01");
        As.employee(pppk).call(() -> service.submit(form));
    }

    @Test
    void a_training_on_days_off_is_warned_about_and_sent_only_when_that_is_meant() {
        jdbc.sql("update training.course set days = 2 where code = :code")
                .param("code", Requests.OTHER)
                .update();
        // A Saturday and a Sunday; a Friday and a Saturday.
        LocalDate friday = LocalDate.of(2026, 3, 13);
        assertThat(notes(friday.minusDays(6))).containsExactly("DAYS_OFF");
        assertThat(notes(friday)).containsExactly("DAYS_OFF");
        assertThat(notes(friday.minusDays(1))).isEmpty();
        assertThat(isAsked(friday)).isTrue();
        assertThat(isAsked(friday.minusDays(1))).isFalse();
        requests.startOn(friday);
        Map<String, Object> form = form(Requests.OTHER);
        form.remove("daysOffConfirmed");
        refusesDaysOff(form);
        form.put("daysOffConfirmed", true);
        As.employee(applicant).call(() -> service.submit(form));
        assertThat(onDaysOff()).isTrue();
    }

    @Test
    void a_course_with_a_date_of_its_own_is_asked_about_like_any_other() {
        LocalDate saturday = LocalDate.of(2026, 3, 14);
        jdbc.sql("update training.course set days = 1, starts_on = :day where code = :code")
                .param("day", saturday)
                .param("code", Requests.OTHER)
                .update();
        Map<String, Object> form = form(Requests.OTHER);
        form.remove("startsOn");
        form.remove("daysOffConfirmed");
        refusesDaysOff(form);
        form.put("daysOffConfirmed", true);
        As.employee(applicant).call(() -> service.submit(form));
    }

    @Test
    void in_a_unit_that_works_six_days_saturday_is_a_day_like_any_other() {
        jdbc.sql("update training.course set days = 2 where code = :code")
                .param("code", Requests.OTHER)
                .update();
        jdbc.sql("""
                        update personnel.unit set work_week = 6
                        where id = (select p.unit_id from personnel.employee e join personnel.position p on p.id = e.position_id
                                    where e.id = :id)""").param("id", applicant.value()).update();
        LocalDate friday = LocalDate.of(2026, 3, 13);
        assertThat(notes(friday)).isEmpty();
        assertThat(isAsked(friday)).isFalse();
        assertThat(isAsked(friday.plusDays(1))).isTrue();
        requests.startOn(friday);
        As.employee(applicant).call(() -> service.submit(form(Requests.OTHER)));
        assertThat(onDaysOff()).as("a tick that nobody saw is none").isFalse();
    }

    private void refusesDaysOff(Map<String, Object> form) {
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOfSatisfying(FormRefusedException.class, refused -> assertThat(refused.errors())
                        .extracting("key", "messageKey")
                        .containsExactly(tuple("daysOffConfirmed", "error.training.days-off")));
    }

    /** Whether the page shows the tick. */
    private boolean isAsked(LocalDate startsOn) {
        return !As.employee(applicant)
                .call(() -> visibility.hidden(
                        forms.get(Forms.REQUEST),
                        Map.of("courseId", requests.course(Requests.OTHER).toString(), "startsOn", startsOn.toString()),
                        service.form()))
                .contains("Field_DaysOffConfirmed");
    }

    private boolean onDaysOff() {
        return jdbc.sql("select on_days_off from training.request where applicant_id = :id")
                .param("id", applicant.value())
                .query(Boolean.class)
                .single();
    }

    private List<String> notes(LocalDate startsOn) {
        return As.employee(applicant)
                .call(() -> service.outlook(requests.course(Requests.OTHER), Map.of("startsOn", startsOn)))
                .notes();
    }

    private Optional<String> obstacle(String course, LocalDate startsOn) {
        return As.employee(applicant)
                .call(() -> service.outlook(requests.course(course), Map.of("startsOn", startsOn)))
                .obstacle()
                .map(DomainException::key);
    }

    @Test
    void a_request_is_as_urgent_as_the_recorded_gap_that_it_closes_and_the_same_as_the_page_about_learning_says() {
        recorded("T-SIBER", 4, 3);
        recorded("T-DATA", 5, 2);
        SystemUser.run("test", () -> learning.post(Learners.elearning(applicant, 20, TestClock.TODAY)));
        assertThat(options())
                .startsWith("COMPETENCE:T-DATA", "COMPETENCE:T-SIBER")
                .endsWith("COMPETENCE", "PERFORMANCE");
        Map<String, Object> form = form(Requests.FULL_ROUTE);
        form.put("gapKind", "COMPETENCE:T-SIBER");
        CaseFileId named = As.employee(applicant).call(() -> service.submit(form));
        assertThat(priority(named)).isEqualTo("MEDIUM").isEqualTo(onPage("T-SIBER"));
        assertThat(priority(submit(Requests.FREE))).as("not on record").isEqualTo("LOW");
        jdbc.sql("insert into training.course_competence (course_code, competence_code) values (:course, 'T-DATA')")
                .param("course", Requests.ABROAD)
                .update();
        requests.startOn(TestClock.TODAY.plusMonths(3));
        assertThat(priority(submit(Requests.ABROAD)))
                .as("what the course teaches is on record")
                .isEqualTo("HIGH")
                .isEqualTo(onPage("T-DATA"));
        jdbc.sql("delete from training.course_competence where course_code = :course")
                .param("course", Requests.ABROAD)
                .update();
    }

    @Test
    void a_gap_that_is_not_on_record_for_the_person_cannot_be_slipped_in() {
        recorded("T-SIBER", 3, 3);
        Map<String, Object> form = form(Requests.FREE);
        form.put("gapKind", "COMPETENCE:T-SIBER");
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOfSatisfying(FormRefusedException.class, refused -> assertThat(refused.errors())
                        .extracting("key")
                        .containsExactly("gapKind"));
    }

    private void recorded(String competence, int required, int current) {
        SystemUser.run("test", () -> {
            jdbc.sql("insert into training.competence (code, name) values (:code, :code) on conflict do nothing")
                    .param("code", competence)
                    .update();
            competences.assess(applicant, competence, required, current);
        });
    }

    private List<String> options() {
        return As.employee(applicant)
                .call(() -> gaps.options("training-request", "gaps", FormContext.of(TrainingRequestService.DRAFT)))
                .stream()
                .map(FieldOption::value)
                .toList();
    }

    private String onPage(String competence) {
        return As.employee(applicant).call(() -> pages.person(applicant, 2026)).gaps().stream()
                .filter(gap -> gap.gap().competenceCode().equals(competence))
                .map(gap -> gap.priority().level().name())
                .findFirst()
                .orElseThrow();
    }

    private String priority(CaseFileId id) {
        return jdbc.sql("select priority from training.request where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void what_the_rules_said_is_kept_with_the_case_and_so_is_the_priority_of_the_gap() {
        CaseFileId id = submit(Requests.FULL_ROUTE);
        assertThat(jdbc.sql("select decision_id from casefile.decision_evaluation where case_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .contains("training-route", "training-eligibility", "jp-quota", "gap-priority");
        assertThat(jdbc.sql("select priority from training.request where case_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isIn("HIGH", "MEDIUM", "LOW");
    }

    @Test
    void who_will_decide_is_told_before_a_word_is_written() {
        RequestOutlook outlook = outlook(Requests.FULL_ROUTE);
        assertThat(outlook.obstacle()).isEmpty();
        assertThat(outlook.stages()).containsExactly(Stage.SUPERIOR, Stage.OPD_HEAD, Stage.BKPSDM);
    }

    @Test
    void a_course_of_an_unknown_form_is_refused_in_words() {
        jdbc.sql("update training.course set form_code = 'BENTUK-DIHAPUS' where code = :code")
                .param("code", Requests.EXPENSIVE)
                .update();
        RequestOutlook outlook = outlook(Requests.EXPENSIVE);
        assertThat(outlook.obstacle()).map(DomainException::key).hasValue("error.training.form-unknown");
        assertThat(outlook.reasons()).isEmpty();
        Map<String, Object> form = form(Requests.EXPENSIVE);
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .hasMessage("error.training.form-unknown");
    }

    @Test
    void a_course_that_has_begun_is_closed() {
        assertThat(outlook(Requests.BEGUN).obstacle())
                .map(DomainException::key)
                .hasValue("error.training.course-closed");
    }

    @Test
    void an_applicant_without_an_active_superior_is_told_so() {
        people.changeSuperior(applicant, null);
        assertThat(outlook(Requests.FULL_ROUTE).obstacle())
                .map(DomainException::key)
                .hasValue("error.training.no-superior");
        Map<String, Object> form = form(Requests.FULL_ROUTE);
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.training.no-superior");
        assertNothingKept();
    }

    @Test
    void the_same_course_is_not_asked_for_twice_at_the_same_time_but_another_one_is() {
        submit(Requests.FULL_ROUTE);
        assertThat(outlook(Requests.FULL_ROUTE).obstacle())
                .map(DomainException::key)
                .hasValue("error.training.already-requested");
        Map<String, Object> form = form(Requests.FULL_ROUTE);
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .hasMessage("error.training.already-requested");
        requests.startOn(TestClock.TODAY.plusDays(Requests.DAYS_AHEAD + 7L));
        submit(Requests.OTHER);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void two_windows_that_submit_at_once_make_one_request() throws Exception {
        Map<String, Object> form = form(Requests.FULL_ROUTE);
        Callable<Boolean> submission = () -> As.employee(applicant).call(() -> {
            try {
                service.submit(form);
                return true;
            } catch (DomainException e) {
                // The loser's file is already part of the winner's case, or its course is already asked for.
                return false;
            }
        });
        assertThat(Race.all(List.of(submission, submission))).containsExactlyInAnyOrder(true, false);
        assertThat(count()).isEqualTo(1);
    }

    private CaseFileId submit(String course) {
        return requests.submit(applicant, course);
    }

    private RequestOutlook outlook(String course) {
        return As.employee(applicant).call(() -> service.outlook(requests.course(course)));
    }

    private Map<String, Object> form(String course) {
        return requests.form(applicant, course);
    }

    private void assertNothingKept() {
        assertThat(count()).isZero();
        assertThat(jdbc.sql("select count(*) from casefile.case_file where subject_employee_id = :id")
                        .param("id", applicant.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long count() {
        return jdbc.sql("select count(*) from training.request where applicant_id = :id")
                .param("id", applicant.value())
                .query(Long.class)
                .single();
    }
}
