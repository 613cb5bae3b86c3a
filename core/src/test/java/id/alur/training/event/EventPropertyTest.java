package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.alur.budget.BudgetDesk;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.task.CompletionContext;
import id.alur.testing.As;
import id.alur.testing.Chance;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingCancellation;
import id.alur.training.request.TrainingRequestService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * UC-115 BR-2, BR-3, BR-5 and UC-101 BR-16, whatever people and the engine do in whatever order and at the same time: never more
 * seats than the quota, never more money than the ceiling, nobody in two trainings at once, hours once for each who came.
 */
@CoreTest
class EventPropertyTest {

    private static final int THREADS = 4;
    private static final int STEPS = 150;
    private static final int EVENTS = 7;
    private static final int STAFF = 9;
    private static final String WHY = "Acak menurut benih uji.";

    /** A place in an event as the threads pick it. */
    private record Seat(
            ParticipantId id,
            EventId event,
            EmployeeId employee,
            UnitId opd,
            @Nullable CaseFileId file,
            ParticipantState state) {}

    private record Agency(UnitId opd, EmployeeId head, List<EmployeeId> staff) {}

    @Autowired
    EventDesk desk;

    @Autowired
    EventClosing closing;

    @Autowired
    EventProposals proposals;

    @Autowired
    EventPages pages;

    @Autowired
    EventFlow flow;

    @Autowired
    EventWithdrawal withdrawal;

    @Autowired
    EventAttendance attendance;

    @Autowired
    EventTaskCompletion completion;

    @Autowired
    TrainingRequestService service;

    @Autowired
    TrainingCancellation cancellation;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    BudgetDesk budget;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Chance chance = new Chance();
    private final List<Agency> agencies = new ArrayList<>();
    private final List<EventId> all = new ArrayList<>();

    private Events events;
    private Requests requests;

    @BeforeEach
    void two_agencies_with_little_money_and_events_over_each_other() {
        events = new Events(catalogue, desk, proposals, pages, people, jdbc);
        requests = new Requests(catalogue, service, documents, jdbc);
        for (int i = 0; i < 2; i++) {
            UnitId opd = people.opd("acak-" + UUID.randomUUID());
            EmployeeId head = people.head("Kepala", opd, null);
            agencies.add(new Agency(opd, head, events.staff(opd, head, STAFF)));
            Events.money(budget, opd, 2026, 4 * Events.COST + 1);
        }
        Random random = chance.random();
        for (int i = 0; i < EVENTS; i++) {
            // Two days each, within a week: many lie over each other.
            all.add(events.open(events.draft(
                    i % 2 == 0 ? "G-1" : "G-2",
                    TestClock.TODAY.plusDays(random.nextInt(6)),
                    1 + random.nextInt(3),
                    CostKind.PER_PERSON,
                    i % 3 == 0 ? 0 : Events.COST)));
        }
    }

    @Test
    void no_order_of_events_breaks_quota_ceiling_days_or_hours() throws Exception {
        atOnce(this::before);
        clock.set(TestClock.TODAY.plusDays(Events.DAYS_TO_CONFIRM + 2));
        atOnce(this::engine);
        clock.set(TestClock.TODAY.plusDays(Events.DAYS_TO_START + 10));
        atOnce(this::after);
        settle();
        check();
        assertThat(jdbc.sql("""
                                select p.state || ' ' || f.state from training.event_participant p
                                join casefile.case_file f on f.id = p.case_id
                                where p.event_id = any (:events) and (f.state <> 'CLOSED' or p.state in ('ADMITTED', 'CONFIRMED'))""").param("events", ids()).query(String.class).list())
                .as("%s: every case has ended", chance)
                .isEmpty();
        for (Agency agency : agencies) {
            assertThat(events.reserved(agency.opd()))
                    .as("%s: nothing is reserved for nobody", chance)
                    .isZero();
            assertThat(events.spent(agency.opd()))
                    .as("%s: who came is paid for", chance)
                    .isEqualTo(attended(agency) * Events.COST);
        }
        assertThat(jdbc.sql("""
                                select p.state || ' ' || count(j.id) from training.event_participant p
                                left join training.jp_entry j on j.case_id = p.case_id
                                where p.event_id = any (:events) and p.case_id is not null group by p.id, p.state
                                having count(j.id) <> case when p.state = 'ATTENDED' then 1 else 0 end""").param("events", ids()).query(String.class).list())
                .as("%s: hours once for each who came, and for nobody else", chance)
                .isEmpty();
        // The rest is up to chance: an event may end with nobody who came.
        assertThat(chance.happened())
                .as("%s: the test was not idle", chance)
                .contains("propose", "admit", "confirm", "request");
    }

    private void before(Random random) {
        EventId event = all.get(random.nextInt(EVENTS));
        Agency agency = agencies.get(random.nextInt(agencies.size()));
        EmployeeId person = agency.staff().get(random.nextInt(STAFF));
        As head = As.employee(agency.head());
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5, 6 -> attempt("propose", () -> head.run(() -> proposals.propose(event, person)));
            case 7 ->
                seat(
                        random,
                        ParticipantState.PROPOSED,
                        one -> attempt("withdraw-proposal", () -> head(one).run(() -> proposals.withdraw(one.id()))));
            case 8 ->
                seat(
                        random,
                        ParticipantState.PROPOSED,
                        one -> attempt("refuse", () -> events.officer().run(() -> desk.refuse(one.id(), WHY))));
            case 9, 10 -> admit(random, event);
            case 11 -> attempt("request", () -> ask(random, person));
            case 12, 13 -> attempt("cancel-request", () -> cancelRequest(person));
            case 14 -> {
                if (random.nextInt(30) == 0) {
                    attempt("cancel", () -> events.officer().run(() -> closing.cancel(event, WHY)));
                }
            }
            default -> engine(random);
        }
    }

    /** What the process asks, and what participants answer. */
    private void engine(Random random) {
        switch (random.nextInt(9)) {
            case 0, 1 ->
                seat(
                        random,
                        ParticipantState.ADMITTED,
                        one -> attempt("reserve", () -> system(() -> flow.reserve(file(one)))));
            case 2, 3 ->
                seat(random, ParticipantState.ADMITTED, one -> attempt("confirm", () -> answer(one, "CONFIRMED")));
            case 4 -> seat(random, ParticipantState.ADMITTED, one -> attempt("decline", () -> answer(one, "DECLINED")));
            case 5 ->
                seat(random, ParticipantState.ADMITTED, one -> {
                    if (random.nextInt(8) == 0) {
                        attempt("expire", () -> system(() -> flow.expire(file(one))));
                    }
                });
            case 6 ->
                seat(random, ParticipantState.CONFIRMED, one -> {
                    if (random.nextInt(20) == 0) {
                        attempt("drop-out", () -> As.employee(one.employee())
                                .run(() -> withdrawal.withdraw(one.id(), WHY)));
                    }
                });
            default -> job(random);
        }
    }

    private void after(Random random) {
        if (random.nextInt(3) > 0) {
            job(random);
            return;
        }
        EventId event = all.get(random.nextInt(EVENTS));
        Set<ParticipantId> came = new HashSet<>();
        seats().stream()
                .filter(one -> one.event().equals(event) && random.nextInt(3) > 0)
                .forEach(one -> came.add(one.id()));
        attempt("attendance", () -> events.officer().run(() -> closing.recordAttendance(event, came)));
    }

    /** A job that the engine hands out at that state, as often as it likes. */
    private void job(Random random) {
        List<Seat> seats = seats().stream().filter(one -> one.file() != null).toList();
        if (!seats.isEmpty()) {
            job(seats.get(random.nextInt(seats.size())));
        }
    }

    private void job(Seat one) {
        switch (one.state()) {
            case DECLINED, EXPIRED, PASSED_OVER, DROPPED_OUT ->
                attempt("replace", () -> system(() -> flow.replace(file(one))));
            case ABSENT, CANCELLED -> attempt("release", () -> system(() -> flow.release(file(one))));
            case ATTENDED -> attempt("post", () -> system(() -> attendance.post(file(one))));
            default -> {
                // Its process waits.
            }
        }
    }

    /** The engine goes on until nothing is left to do. */
    private void settle() {
        for (EventId event : all) {
            attempt("attendance", () -> events.officer().run(() -> closing.recordAttendance(event, Set.of())));
        }
        seats().stream()
                .filter(one -> one.state() == ParticipantState.ADMITTED)
                .forEach(one -> system(() -> flow.expire(file(one))));
        seats().stream().filter(one -> one.file() != null).forEach(this::job);
    }

    private void admit(Random random, EventId event) {
        List<ParticipantId> order = new ArrayList<>(seats().stream()
                .filter(one -> one.event().equals(event) && one.state() == ParticipantState.PROPOSED)
                .map(Seat::id)
                .toList());
        // An event is admitted once; a longer list makes a reserve.
        if (order.size() >= 3) {
            Collections.shuffle(order, random);
            attempt("admit", () -> events.officer().run(() -> desk.admit(event, order)));
        }
    }

    private void ask(Random random, EmployeeId person) {
        Map<String, Object> form = new HashMap<>(requests.form(person, Requests.FULL_ROUTE));
        LocalDate day = TestClock.TODAY.plusDays(Events.DAYS_TO_START - 6L + random.nextInt(14));
        form.put("startsOn", day.toString());
        As.employee(person).call(() -> service.submit(form));
    }

    private void cancelRequest(EmployeeId person) {
        jdbc.sql("select case_id from training.request where applicant_id = :id and state = 'SUBMITTED'")
                .param("id", person.value())
                .query((row, number) -> new CaseFileId(row.getObject("case_id", UUID.class)))
                .list()
                .forEach(file -> As.employee(person).run(() -> cancellation.cancel(file, WHY)));
    }

    private void answer(Seat one, String answer) {
        // Nobody is asked before the seat was offered with its money.
        if (!SystemUser.call("test", () -> flow.reserve(file(one))).hasBudget()) {
            return;
        }
        CompletionContext context = mock(CompletionContext.class);
        when(context.caseId()).thenReturn(file(one));
        when(context.actor()).thenReturn(one.employee());
        when(context.data()).thenReturn(Map.of("answer", answer));
        As.employee(one.employee())
                .run(() -> transactions.executeWithoutResult(running -> completion.onComplete(context)));
    }

    private void seat(Random random, ParticipantState state, Consumer<Seat> action) {
        List<Seat> seats = seats().stream().filter(one -> one.state() == state).toList();
        if (!seats.isEmpty()) {
            action.accept(seats.get(random.nextInt(seats.size())));
        }
    }

    private As head(Seat one) {
        return As.employee(agencies.stream()
                .filter(agency -> agency.opd().equals(one.opd()))
                .findFirst()
                .orElseThrow()
                .head());
    }

    private void attempt(String what, Runnable action) {
        chance.attempt(what, action);
    }

    private static void system(Runnable action) {
        SystemUser.run("test", action);
    }

    private static CaseFileId file(Seat one) {
        return Objects.requireNonNull(one.file());
    }

    private List<Seat> seats() {
        return jdbc.sql("""
                        select id, event_id, employee_id, opd_id, case_id, state from training.event_participant
                        where event_id = any (:events) order by proposed_at, id""")
                .param("events", ids())
                .query((row, number) -> {
                    UUID file = row.getObject("case_id", UUID.class);
                    return new Seat(
                            new ParticipantId(row.getObject("id", UUID.class)),
                            new EventId(row.getObject("event_id", UUID.class)),
                            new EmployeeId(row.getObject("employee_id", UUID.class)),
                            new UnitId(row.getObject("opd_id", UUID.class)),
                            file == null ? null : new CaseFileId(file),
                            ParticipantState.valueOf(row.getString("state")));
                })
                .list();
    }

    private UUID[] ids() {
        return all.stream().map(EventId::value).toArray(UUID[]::new);
    }

    private long attended(Agency agency) {
        return jdbc.sql("""
                        select count(*) from training.event_participant p join training.event e on e.id = p.event_id
                        where p.opd_id = :opd and p.state = 'ATTENDED' and e.cost > 0""")
                .param("opd", agency.opd().value())
                .query(Long.class)
                .single();
    }

    private void atOnce(Consumer<Random> act) throws InterruptedException {
        chance.sideBySide(THREADS, STEPS, (random, step) -> {
            act.accept(random);
            if (step % 5 == 0) {
                check();
            }
        });
    }

    /** One statement sees one moment, in which all that was committed must hold. */
    private void check() {
        assertThat(jdbc.sql("""
                                with engaged as (
                                    select p.id, p.employee_id, e.starts_on, e.ends_on
                                    from training.event_participant p join training.event e on e.id = p.event_id
                                    where e.id = any (:events) and p.state in ('ADMITTED', 'CONFIRMED', 'ATTENDED', 'ABSENT')
                                    union all
                                    select r.id, r.applicant_id, r.starts_on, r.ends_on from training.request r
                                    join training.course c on c.id = r.course_id
                                    where c.days > 0 and r.state in ('SUBMITTED', 'APPROVED'))
                                select 'more than the quota ' || e.id from training.event e
                                join training.event_participant p on p.event_id = e.id
                                where e.id = any (:events) and p.state in ('ADMITTED', 'CONFIRMED', 'ATTENDED', 'ABSENT')
                                group by e.id having count(*) > e.quota
                                union all
                                select 'more than the ceiling ' || id from training.budget_line where ceiling < reserved + spent
                                union all
                                select 'in two trainings ' || one.employee_id from engaged one
                                join engaged other on other.employee_id = one.employee_id and other.id < one.id
                                where one.starts_on <= other.ends_on and other.starts_on <= one.ends_on
                                union all
                                select 'hours twice ' || case_id from training.jp_entry
                                where case_id is not null group by case_id having count(*) > 1""").param("events", ids()).query(String.class).list())
                .as("%s", chance)
                .isEmpty();
    }
}
