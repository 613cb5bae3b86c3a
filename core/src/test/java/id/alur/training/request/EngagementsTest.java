package id.alur.training.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.document.DocumentService;
import id.alur.form.FieldError;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** UC-101 BR-16: nobody is in two trainings at once. */
@CoreTest
class EngagementsTest {

    private static final LocalDate FIRST = TestClock.TODAY.plusDays(Requests.DAYS_AHEAD);
    /** The courses that are asked for here take five days. */
    private static final LocalDate LAST = FIRST.plusDays(4);

    @Autowired
    TrainingRequestService service;

    @Autowired
    TrainingDecisions decisions;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    private Requests requests;
    private UnitId opd;
    private EmployeeId applicant;

    @BeforeEach
    void somebody_with_a_superior() {
        opd = people.opd("dinas-" + UUID.randomUUID());
        applicant = people.employee("Pemohon", opd, people.head("Kepala", opd, null));
        requests = new Requests(catalogue, service, documents, jdbc);
    }

    @Test
    void a_second_training_on_the_same_days_is_refused_at_its_date_and_the_first_is_named() {
        requests.submit(applicant, Requests.FULL_ROUTE);
        for (LocalDate day : List.of(FIRST, FIRST.minusDays(4), LAST)) {
            FieldError error = refused(day);
            assertThat(error.key()).isEqualTo("startsOn");
            assertThat(error.messageKey()).isEqualTo("error.training.overlap-request");
            assertThat(error.arguments()).containsExactly("Pengadaan barang dan jasa", FIRST, LAST);
        }
        for (LocalDate day : List.of(LAST.plusDays(1), FIRST.minusDays(5))) {
            assertThat(obstacle(Requests.OTHER, day)).isNull();
        }
        requests.startOn(LAST.plusDays(1));
        requests.submit(applicant, Requests.OTHER);
    }

    @Test
    void what_is_in_the_way_is_told_while_the_request_is_written() {
        requests.submit(applicant, Requests.FULL_ROUTE);
        assertThat(obstacle(Requests.OTHER, null)).as("no date yet").isNull();
        assertThat(obstacle(Requests.OTHER, LAST)).isEqualTo("error.training.overlap-request");
        jdbc.sql("update training.course set starts_on = :day where code = :code")
                .param("day", LAST)
                .param("code", Requests.LEADERSHIP)
                .update();
        assertThat(obstacle(Requests.LEADERSHIP, null)).as("its own date").isEqualTo("error.training.overlap-request");
        Map<String, Object> form = requests.form(applicant, Requests.LEADERSHIP);
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .as("nothing that the applicant could mend at the date")
                .isExactlyInstanceOf(DomainException.class)
                .hasMessage("error.training.overlap-request");
    }

    @Test
    void a_course_beside_the_work_stands_in_nobodys_way() {
        requests.submit(applicant, Requests.FREE);
        requests.submit(applicant, Requests.FULL_ROUTE);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void what_came_to_nothing_stands_in_nobodys_way_and_what_is_approved_does() {
        CaseFileId first = requests.submit(applicant, Requests.FULL_ROUTE);
        for (String over : List.of("REJECTED", "WITHDRAWN", "REPLACED", "NOT_ATTENDED", "FINISHED")) {
            set(first, over);
            assertThat(obstacle(Requests.OTHER, FIRST)).as(over).isNull();
        }
        for (String running : List.of("SUBMITTED", "RETURNED", "NO_BUDGET", "WAITING", "APPROVED", "REPORTED")) {
            set(first, running);
            assertThat(obstacle(Requests.OTHER, FIRST)).as(running).isEqualTo("error.training.overlap-request");
        }
        EmployeeId colleague = people.employee("Rekan", opd, applicant);
        assertThat(As.employee(colleague)
                        .call(() -> service.outlook(requests.course(Requests.OTHER), Map.of("startsOn", FIRST)))
                        .obstacle())
                .as("other people's trainings")
                .isEmpty();
    }

    @Test
    void a_seat_in_an_event_stands_in_the_way_and_waiting_in_its_reserve_does_not() {
        UUID participant = seat();
        for (String engaged : List.of("PROPOSED", "ADMITTED", "CONFIRMED")) {
            seat(participant, engaged);
            assertThat(refused(LAST).messageKey()).as(engaged).isEqualTo("error.training.overlap-event");
        }
        for (String free :
                List.of("WITHDRAWN", "REFUSED", "RESERVE", "PASSED_OVER", "DECLINED", "EXPIRED", "CANCELLED")) {
            seat(participant, free);
            assertThat(obstacle(Requests.OTHER, LAST)).as(free).isNull();
        }
    }

    @Test
    void an_answered_question_is_refused_while_two_requests_of_old_lie_over_each_other() {
        CaseFileId first = requests.submit(applicant, Requests.FULL_ROUTE);
        requests.startOn(LAST.plusDays(1));
        CaseFileId second = requests.submit(applicant, Requests.OTHER);
        set(second, "RETURNED");
        jdbc.sql("update training.request set starts_on = :day where case_id = :id")
                .param("day", LAST)
                .param("id", second.value())
                .update();
        assertThatThrownBy(() -> resubmit(second))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.arguments())
                        .contains(FIRST, LAST));
        set(first, "WITHDRAWN");
        resubmit(second);
        assertThat(state(second)).isEqualTo("SUBMITTED");
    }

    @Test
    void two_windows_that_ask_for_two_trainings_at_once_make_one_request() throws Exception {
        for (int round = 0; round < 5; round++) {
            EmployeeId somebody = people.employee("Pemohon " + round, opd, applicant);
            Map<String, Object> form = requests.form(somebody, Requests.FULL_ROUTE);
            Map<String, Object> other = requests.form(somebody, Requests.OTHER);
            List<Boolean> windows = Race.all(Stream.of(form, other)
                    .<Callable<Boolean>>map(one -> () -> As.employee(somebody).call(() -> {
                        try {
                            service.submit(one);
                            return true;
                        } catch (DomainException late) {
                            return false;
                        }
                    }))
                    .toList());
            assertThat(windows).containsExactlyInAnyOrder(true, false);
        }
    }

    /** A city asks for years: only that person's rows are read, by the index that is there (0.2 ms among a million). */
    @Test
    void the_days_of_one_person_are_found_by_index_among_many() {
        jdbc.sql("""
                insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, rule_set, state,
                    submitted_at, cost, starts_on, ends_on)
                select uuidv7(), uuidv7(), md5((n / 50)::text)::uuid, (select id from training.course where code = 'T-1'), 'COMPETENCE',
                    'x', '{SUPERIOR}', 'many', 'FINISHED', now(), 0, day, day + 4
                from (select n, date '2020-01-01' + n % 2000 as day from generate_series(1, 200000) n) x""").update();
        jdbc.sql("analyze training.request").update();
        String sql = EngagementRepository.ON_THOSE_DAYS
                .replace(":today", "date '2026-03-02'")
                .replace(":employee", "md5('77')::uuid")
                .replace(":from", "date '2026-03-16'")
                .replace(":to", "date '2026-03-20'")
                .replace(":except", "null")
                .replace(":reserve", "false");
        List<String> plan = jdbc.sql("explain " + sql)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(plan)
                .anyMatch(line -> line.contains("request_applicant"))
                .noneMatch(line -> line.contains("Seq Scan on request"));
        jdbc.sql("delete from training.request where rule_set = 'many'").update();
    }

    private FieldError refused(LocalDate day) {
        requests.startOn(day);
        Map<String, Object> form = requests.form(applicant, Requests.OTHER);
        try {
            As.employee(applicant).call(() -> service.submit(form));
            throw new AssertionError("Accepted for " + day);
        } catch (FormRefusedException refused) {
            assertThat(refused.errors()).hasSize(1);
            return refused.errors().getFirst();
        }
    }

    private @Nullable String obstacle(String course, @Nullable LocalDate day) {
        return As.employee(applicant)
                .call(() -> service.outlook(requests.course(course), day == null ? Map.of() : Map.of("startsOn", day)))
                .obstacle()
                .map(DomainException::key)
                .orElse(null);
    }

    private void resubmit(CaseFileId id) {
        As.employee(applicant)
                .run(() -> transactions.executeWithoutResult(running -> decisions.revise(
                        id,
                        new TaskKey(1),
                        Map.of(
                                "outcome",
                                "RESUBMITTED",
                                "gapKind",
                                "COMPETENCE",
                                "gapReason",
                                "Belum dapat menyusun dokumen pengadaan secara mandiri."))));
    }

    private UUID seat() {
        UUID event = UUID.randomUUID();
        jdbc.sql("""
                        insert into training.event (id, course_id, starts_on, ends_on, place, quota, cost_kind, cost, confirm_by, state,
                            created_by, created_at)
                        values (:id, :course, :day, :day, 'Aula', 5, 'PER_PERSON', 0, :confirmBy, 'ADMITTED', 'system:test', now())""")
                .param("id", event)
                .param("course", requests.course(Requests.FREE).value())
                .param("day", LAST)
                .param("confirmBy", LAST.minusDays(1))
                .update();
        UUID participant = UUID.randomUUID();
        CaseFileId anyCase = requests.submit(applicant, Requests.FREE);
        jdbc.sql("""
                        insert into training.event_participant (id, event_id, employee_id, opd_id, priority, proposed_by, proposed_at,
                            rank, case_id)
                        values (:id, :event, :who, :opd, 1, :who, now(), 1, :case)""")
                .param("id", participant)
                .param("event", event)
                .param("who", applicant.value())
                .param("opd", opd.value())
                .param("case", anyCase.value())
                .update();
        return participant;
    }

    private void seat(UUID participant, String state) {
        jdbc.sql("update training.event_participant set state = :state where id = :id")
                .param("state", state)
                .param("id", participant)
                .update();
    }

    private void set(CaseFileId id, String state) {
        jdbc.sql("update training.request set state = :state where case_id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    private String state(CaseFileId id) {
        return jdbc.sql("select state from training.request where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from training.request where applicant_id = :id")
                .param("id", applicant.value())
                .query(Long.class)
                .single();
    }
}
