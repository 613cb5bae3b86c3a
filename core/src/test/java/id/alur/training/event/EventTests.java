package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.budget.BudgetDesk;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency with six people and what the tests of group events do with them. */
abstract class EventTests {

    @Autowired
    EventDesk desk;

    @Autowired
    EventProposals proposals;

    @Autowired
    EventPages pages;

    @Autowired
    EventFlow flow;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    BudgetDesk budget;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Events events;
    UnitId opd = new UnitId(new UUID(0, 0));
    EmployeeId head = new EmployeeId(new UUID(0, 0));
    List<EmployeeId> staff = List.of();

    @BeforeEach
    void an_agency() {
        events = new Events(catalogue, desk, proposals, pages, people, jdbc);
        opd = people.opd("acara-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        staff = events.staff(opd, head, 6);
    }

    static void atOnce(List<Runnable> calls) throws Exception {
        Race.all(calls.stream()
                .<Callable<Boolean>>map(call -> () -> {
                    try {
                        call.run();
                    } catch (DomainException | OptimisticLockingFailureException late) {
                        // Somebody else was first.
                        assertThat(late).hasMessageMatching("error\\.training\\.event\\..*|.* by now");
                    }
                    return true;
                })
                .toList());
    }

    void propose(EventId id, EmployeeId who) {
        As.employee(head).run(() -> proposals.propose(id, who));
    }

    OfferedSeat reserve(ParticipantId id) {
        return SystemUser.call("test", () -> flow.reserve(events.caseOf(id)));
    }

    String expire(ParticipantId id) {
        return SystemUser.call("test", () -> flow.expire(events.caseOf(id)));
    }

    void replace(ParticipantId id) {
        SystemUser.run("test", () -> flow.replace(events.caseOf(id)));
    }

    void set(ParticipantId id, String state) {
        jdbc.sql("update training.event_participant set state = :state where id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    EventDetails details(EventId id) {
        return events.officer().call(() -> pages.view(id));
    }

    Event event(EventId id) {
        return details(id).event();
    }

    void moveTo(int daysFromToday) {
        clock.set(TestClock.TODAY
                .plusDays(daysFromToday)
                .atTime(LocalTime.of(9, 0))
                .atZone(TestClock.ZONE)
                .toInstant());
    }

    long messages(EventId id, String name) {
        return jdbc.sql("""
                        select count(*) from engine.outbox o where o.payload ->> 'name' = :name
                          and o.case_id in (select case_id from training.event_participant where event_id = :id)""")
                .param("name", name)
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
