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
import id.alur.identity.UnitId;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-101 A10 and the money behind it: who may call a request off, until when, and that no rupiah stays behind. */
@CoreTest
class TrainingCancellationTest {

    private static final String WHY = "Penyelenggara membatalkan kelas ini.";
    private static final long COST = 4_500_000;

    @Autowired
    TrainingCancellation cancellation;

    @Autowired
    TrainingFunding funding;

    @Autowired
    TrainingRequestFlow flow;

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
    JdbcClient jdbc;

    private Requests requests;
    private UnitId opd;
    private EmployeeId boss;
    private EmployeeId applicant;
    private EmployeeId officer;

    @BeforeEach
    void an_agency_with_money_for_one() {
        opd = people.opd("dinas-" + UUID.randomUUID());
        boss = people.head("Kepala", opd, null);
        applicant = people.employee("Pemohon", opd, boss);
        officer = people.employee("Petugas", opd, boss);
        requests = new Requests(catalogue, service, documents, jdbc);
        SystemUser.call(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        opd, 2026, "5.1.02.02.12", "Belanja kursus", BigDecimal.valueOf(COST), BudgetStatus.SET)));
    }

    @Test
    void only_the_applicant_and_bkpsdm_may_and_for_others_there_is_nothing() {
        CaseFileId id = submit();
        assertThat(As.employee(boss).call(() -> cancellation.mayCancel(id))).isFalse();
        assertThatThrownBy(() -> As.employee(boss).run(() -> cancellation.cancel(id, WHY)))
                .isInstanceOf(NotFoundException.class);
        assertThat(As.employee(applicant).call(() -> cancellation.mayCancel(id)))
                .isTrue();
        assertThat(As.employee(officer, TrainingRoles.BKPSDM_TRAINING).call(() -> cancellation.mayCancel(id)))
                .isTrue();
    }

    @Test
    void a_reason_is_asked_for() {
        CaseFileId id = submit();
        assertThatThrownBy(() -> As.employee(applicant).run(() -> cancellation.cancel(id, "batal")))
                .hasMessage("error.training.cancel-reason");
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void nothing_is_cancelled_twice() {
        CaseFileId id = submit();
        cancel(id);
        assertThatThrownBy(() -> cancel(id)).hasMessage("error.training.not-cancellable");
        assertThat(jdbc.sql(
                                "select payload #>> '{name}' from engine.outbox where case_id = :id order by created_at desc limit 1")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("training.request-cancelled");
    }

    /** The step may be under way when the engine interrupts it, and nothing compensates it then. */
    @Test
    void a_request_that_was_cancelled_gets_no_money_any_more() {
        CaseFileId id = submit();
        cancel(id);
        assertThat(system(() -> funding.reserve(id)).hasBudget()).isFalse();
        assertThat(reserved()).isZero();
    }

    /** Or it has been done, and the engine never heard of it. */
    @Test
    void the_announcement_gives_back_what_the_engine_does_not_know_of() {
        CaseFileId id = submit();
        assertThat(system(() -> funding.reserve(id)).hasBudget()).isTrue();
        assertThat(reserved()).isEqualTo(COST);
        cancel(id);
        SystemUser.run("test", () -> flow.announce(id));
        SystemUser.run("test", () -> flow.announce(id));
        assertThat(reserved()).isZero();
        assertThat(jdbc.sql("select outcome from casefile.case_file where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("training-cancelled");
    }

    @Test
    void money_is_reserved_and_released_once_however_often_the_engine_asks() {
        CaseFileId id = submit();
        assertThat(system(() -> funding.reserve(id))).isEqualTo(system(() -> funding.reserve(id)));
        assertThat(reserved()).isEqualTo(COST);
        SystemUser.run("test", () -> funding.release(id));
        SystemUser.run("test", () -> funding.release(id));
        assertThat(reserved()).isZero();
    }

    @Test
    void of_two_requests_for_the_last_rupiah_one_gets_it_and_the_other_is_told() {
        CaseFileId first = submit();
        EmployeeId colleague = people.employee("Rekan", opd, boss);
        CaseFileId second = requests.submit(colleague, Requests.FULL_ROUTE);
        assertThat(system(() -> funding.reserve(first)).hasBudget()).isTrue();
        assertThat(system(() -> funding.reserve(second)).hasBudget()).isFalse();
        assertThat(state(second)).isEqualTo("NO_BUDGET");
        assertThat(jdbc.sql("select kind from notification.notice where recipient_id = :id")
                        .param("id", colleague.value())
                        .query(String.class)
                        .list())
                .containsExactly("training-no-budget");
    }

    /** Requests made before cancellation was part of the process run on a model that knows no such message. */
    @Test
    void an_old_request_is_ended_at_once() {
        CaseFileId id = submit();
        jdbc.sql("update training.request set cost = null, starts_on = null, ends_on = null where case_id = :id")
                .param("id", id.value())
                .update();
        cancel(id);
        assertThat(jdbc.sql("select kind from engine.outbox where case_id = :id order by created_at desc limit 1")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCEL_INSTANCE");
        assertThat(jdbc.sql("select outcome from casefile.case_file where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("training-cancelled");
    }

    @Test
    void a_course_without_a_date_is_asked_for_with_one_that_can_be() {
        for (LocalDate day : new LocalDate[] {TestClock.TODAY, TestClock.TODAY.plusYears(3)}) {
            requests.startOn(day);
            Map<String, Object> form = requests.form(applicant, Requests.FULL_ROUTE);
            assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                    .isInstanceOfSatisfying(FormRefusedException.class, refused -> assertThat(refused.errors())
                            .extracting("key")
                            .containsExactly("startsOn"));
        }
        Map<String, Object> form = requests.form(applicant, Requests.FULL_ROUTE);
        form.remove("startsOn");
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOf(FormRefusedException.class);
    }

    private CaseFileId submit() {
        return requests.submit(applicant, Requests.FULL_ROUTE);
    }

    private void cancel(CaseFileId id) {
        As.employee(applicant).run(() -> cancellation.cancel(id, WHY));
    }

    private static <T> T system(Supplier<T> action) {
        return SystemUser.call("test", action);
    }

    private String state(CaseFileId id) {
        return jdbc.sql("select state from training.request where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long reserved() {
        return jdbc.sql("select sum(reserved) from training.budget_line where unit_id = :unit")
                .param("unit", opd.value())
                .query(Long.class)
                .single();
    }
}
