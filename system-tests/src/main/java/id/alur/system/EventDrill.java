package id.alur.system;

import id.alur.identity.CandidateGroup;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.security.Principals;
import id.alur.training.course.CourseId;
import id.alur.training.event.CostKind;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventDraft;
import id.alur.training.event.EventId;
import id.alur.training.event.EventProposals;
import id.alur.training.event.ParticipantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats in group events: heads propose, BKPSDM admits, everybody confirms; no seat is given twice and none is lost.
 *
 * <p>Tried on broken code (30 November 2026): the first answer of each reservation was lost on its way to the engine, and
 * {@code EventFlow.reserve} offered again what it had offered, under another key each time. The drill failed with "not told once of the
 * seat"; before it counted notices, entries, money and cases it would have seen none of it.
 */
final class EventDrill implements DrillCase {

    /** As many as there are waves, so that each is admitted within one. */
    private static final int EVENTS = 4;

    private static final int SEATS = 3;
    private static final BigDecimal COST_OF_SEAT = new BigDecimal(1_000_000);
    /** Behind everything that the other drills ask for: nobody is in two trainings at once. */
    private static final int DAYS_AHEAD = 60;

    /** What the database keeps of a place. */
    private record Kept(UUID id, String state, @Nullable UUID caseId) {}

    /** A place in an event. */
    private record Seat(CityHall hall, DrillTasks tasks, EventId event, EmployeeId head, EmployeeId employee)
            implements Work {

        @Override
        public boolean attend() {
            Optional<Kept> found = find();
            if (found.isEmpty()) {
                hall.as(head, () -> hall.service(EventProposals.class).propose(event, employee));
                return false;
            }
            Kept kept = found.get();
            switch (kept.state()) {
                case "PROPOSED" -> admit();
                case "ADMITTED" -> {
                    if (kept.caseId() != null) {
                        tasks.open(kept.caseId())
                                .ifPresent(task -> tasks.complete(employee, task, Map.of("answer", "CONFIRMED")));
                    }
                }
                default -> {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean isUnderWay() {
            return find().filter(kept -> !kept.state().equals("PROPOSED")).isPresent();
        }

        Optional<Kept> find() {
            return hall.sql()
                    .sql("""
                            select id, state, case_id from training.event_participant
                            where event_id = :event and employee_id = :employee""")
                    .param("event", event.value())
                    .param("employee", employee.value())
                    .query(Kept.class)
                    .optional();
        }

        /** Once all are proposed; somebody else may be quicker. */
        private void admit() {
            List<ParticipantId> order = hall.sql()
                    .sql("select id from training.event_participant where event_id = :event order by proposed_at, id")
                    .param("event", event.value())
                    .query((row, number) -> new ParticipantId(row.getObject("id", UUID.class)))
                    .list();
            if (order.size() == SEATS) {
                SystemUser.run("fire-drill", () -> hall.service(EventDesk.class).admit(event, order));
            }
        }
    }

    @Override
    public String name() {
        return "seats in events";
    }

    @Override
    public List<Work> plan(City city, CityHall hall, int count) {
        new DrillBudget(hall).give(begins(0).getYear());
        new DrillBudget(hall).give(begins(EVENTS - 1).getYear());
        DrillTasks tasks = new DrillTasks(hall);
        EventProposals proposals = hall.service(EventProposals.class);
        Iterator<Candidate> candidates = candidates(hall).iterator();
        List<Work> all = new ArrayList<>();
        for (int number = 0; number < EVENTS; number++) {
            EventId event = announce(hall, number);
            List<Seat> seats = new ArrayList<>();
            while (seats.size() < SEATS && candidates.hasNext()) {
                Candidate one = candidates.next();
                if (hall.as(one.head(), () -> proposals.outlook(event, one.employee()))
                        .obstacle()
                        .isEmpty()) {
                    seats.add(new Seat(hall, tasks, event, one.head(), one.employee()));
                }
            }
            all.addAll(seats);
        }
        return all;
    }

    private static LocalDate begins(int number) {
        return Townspeople.courseBegins().plusDays(DAYS_AHEAD + 3L * number);
    }

    private static EventId announce(CityHall hall, int number) {
        CourseId course = hall.sql()
                .sql("""
                        select id from training.course
                        where active and course_class = 'KLASIKAL' and days = 3 and starts_on is null
                          -- Longer than what RequestDrill asks for: nobody has a course twice.
                        order by code offset :number limit 1""")
                .param("number", number)
                .query((row, index) -> new CourseId(row.getObject("id", UUID.class)))
                .single();
        LocalDate first = begins(number);
        EventDesk desk = hall.service(EventDesk.class);
        return SystemUser.call("fire-drill", () -> {
            EventId event = desk.create(
                    new EventDraft(
                            course,
                            first,
                            first.plusDays(2),
                            "Aula",
                            SEATS,
                            CostKind.PER_PERSON,
                            COST_OF_SEAT,
                            first.minusDays(20)),
                    true);
            desk.publish(event);
            return event;
        });
    }

    private record Candidate(EmployeeId head, EmployeeId employee) {}

    /** Somebody of each agency with a head. */
    private static List<Candidate> candidates(CityHall hall) {
        Principals principals = hall.service(Principals.class);
        List<Candidate> found = new ArrayList<>();
        hall.sql()
                .sql("""
                        select distinct on (o.id) o.code, e.id from personnel.unit o
                        join personnel.unit u on u.opd_id = o.id join personnel.position p on p.unit_id = u.id and u.id <> o.id
                        join personnel.employee e on e.position_id = p.id and e.active and e.kind = 'PNS'
                        where o.active and o.kind in ('DINAS', 'BADAN')
                          and not exists (select from security.account a where a.employee_id = e.id)
                        order by o.id, md5(e.id::text)""")
                .query((row, index) ->
                        Map.entry(row.getString("code"), new EmployeeId(row.getObject("id", UUID.class))))
                .list()
                .forEach(one -> hall.as(
                                one.getValue(), () -> principals.holdersOf(CandidateGroup.headOf(one.getKey())).stream()
                                        .findFirst())
                        .ifPresent(head -> found.add(new Candidate(head, one.getValue()))));
        return found;
    }

    @Override
    public List<String> violations(City city, CityHall hall, List<Work> all, Duration patience) {
        if (all.size() != EVENTS * SEATS) {
            return List.of("only " + all.size() + " people may take part");
        }
        var check = new DrillCheck(city, hall, patience);
        List<UUID> cases = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        for (Work one : all) {
            people.add(((Seat) one).employee().value());
            Optional<Kept> kept = ((Seat) one).find();
            kept.map(Kept::caseId).ifPresent(cases::add);
            if (!kept.map(Kept::state).equals(Optional.of("CONFIRMED"))) {
                check.add("a seat is " + kept);
            }
        }
        check.cases(cases);
        check.none(
                "select 'asked twice' from task.task where case_id = any (:cases) group by case_id having count(*) > 1",
                cases);
        check.none("""
                select 'a case of a seat that nobody has: ' || f.number from casefile.case_file f
                where f.process_id = 'training-participation' and f.subject_employee_id = any (:cases)
                  and not exists (select from training.event_participant p where p.case_id = f.id)""", people);
        check.none("""
                select 'not told once of the seat' from unnest(:cases) c
                where 1 <> (select count(*) from notification.notice n where n.case_id = c and n.kind = 'event-admitted')""", cases);
        check.none("""
                select 'not written down once: ' || k from unnest(:cases) c, unnest(array['event.admitted', 'event.confirmed']) k
                where 1 <> (select count(*) from casefile.case_event e where e.case_id = c and e.kind = k)""", cases);
        check.none("""
                select 'a seat for which not just its price is reserved, once' from unnest(:cases) c
                where 1000000 <> coalesce((select b.reserved from training.budget_reservation b where b.case_id = c), 0)
                   or 1 <> (select count(*) from training.budget_entry j where j.case_id = c)""", cases);
        return check.found();
    }
}
