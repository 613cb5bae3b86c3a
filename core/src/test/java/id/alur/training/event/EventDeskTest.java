package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** UC-115: an event is made, published, its people admitted by officers; without the engine. */
@CoreTest
class EventDeskTest extends EventTests {

    @Test
    void an_event_is_changed_until_it_is_published() {
        EventDraft data = events.draft(TestClock.TODAY, 2, Events.COST);
        EventId id = events.officer().call(() -> desk.create(data, true));
        EventDraft more = events.draft(TestClock.TODAY, 3, Events.COST);
        Event seen = event(id);
        events.officer().run(() -> desk.change(seen, more, true));
        assertThat(event(id).data()).isEqualTo(more);
        assertThatThrownBy(() -> events.officer().run(() -> desk.change(seen, data, true)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        events.officer().run(() -> desk.publish(id));
        assertThatThrownBy(() -> events.officer().run(() -> desk.change(event(id), data, true)))
                .hasMessage("error.training.event.state");
    }

    @Test
    void whoever_may_propose_is_told_once_when_an_event_is_published_and_nobody_else() {
        EmployeeId planner = people.employee("Perencana", opd, head);
        people.grant(planner, TrainingRoles.TRAINING_PLANNER, opd);
        EmployeeId division = people.head("Kabid", people.unit("bidang-" + UUID.randomUUID(), opd), head);
        EventDraft data = events.draft(TestClock.TODAY, 2, 0);
        EventId id = events.officer().call(() -> desk.create(data, true));
        assertThat(events.notices(head)).as("a draft is the officers' own").isEmpty();
        events.officer().run(() -> desk.publish(id));
        events.officer().run(() -> desk.publish(id));
        assertThat(events.notices(head)).containsExactly("event-published");
        assertThat(events.notices(planner)).containsExactly("event-published");
        assertThat(events.notices(division)).isEmpty();
        assertThat(events.notices(staff.getFirst())).isEmpty();
        assertThat(jdbc.sql("select distinct arguments::text from notification.notice where natural_key like :key")
                        .param("key", "training.event-published:" + id + "%")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Pelayanan prima", "Aula BKPSDM")
                .doesNotContain("Petugas");
    }

    @Test
    void an_event_that_begins_or_ends_on_a_day_off_is_announced_only_when_that_is_meant() {
        LocalDate friday = LocalDate.of(2026, 4, 10);
        EventDraft weekend = days(friday, friday.plusDays(1));
        assertThatThrownBy(() -> events.officer().run(() -> desk.create(weekend, false)))
                .hasMessage("error.training.event.days-off");
        EventId id = events.officer().call(() -> desk.create(weekend, true));
        EventDraft overWeekend = days(friday, friday.plusDays(3));
        events.officer().run(() -> desk.change(event(id), overWeekend, false));
        assertThatThrownBy(() -> events.officer().run(() -> desk.change(event(id), weekend, false)))
                .hasMessage("error.training.event.days-off");
    }

    private EventDraft days(LocalDate first, LocalDate last) {
        EventDraft data = events.draft(TestClock.TODAY, 2, 0);
        return new EventDraft(
                data.course(), first, last, "Aula", 2, CostKind.PER_PERSON, BigDecimal.ZERO, first.minusDays(1));
    }

    @Test
    void dates_quota_and_cost_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> events.draft(TestClock.TODAY, 0, 1)).hasMessage("error.training.event.quota");
        assertThatThrownBy(() -> events.draft(TestClock.TODAY, 1, -1)).hasMessage("error.rupiah");
        assertThatThrownBy(() -> new EventDraft(
                        events.course("G-1"),
                        TestClock.TODAY,
                        TestClock.TODAY,
                        "Aula",
                        1,
                        CostKind.PER_PERSON,
                        BigDecimal.ZERO,
                        TestClock.TODAY))
                .as("confirmation closes before the event begins")
                .hasMessage("error.training.event.dates");
    }

    @Test
    void a_lump_sum_is_covered_by_the_shares_of_all_seats() {
        EventId id = events.open(events.draft("G-1", TestClock.TODAY, 3, CostKind.LUMP_SUM, 10_000_000));
        assertThat(event(id).costOfSeat()).isEqualByComparingTo("3333334");
    }

    @Test
    void seats_go_to_the_first_and_the_rest_is_an_ordered_reserve() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        events.propose(id, head, staff.subList(0, 4));
        events.admit(id);
        assertThat(events.states(id)).containsExactly("ADMITTED", "ADMITTED", "RESERVE", "RESERVE");
        assertThat(details(id).counts()).isEqualTo(new EventCounts(4, 2, 0, 2));
        assertThat(events.notices(staff.get(3))).containsExactly("event-reserve");
        assertThat(messages(id, "training.participant-admitted")).isEqualTo(2);
        assertThatThrownBy(() -> events.admit(id)).hasMessage("error.training.event.state");
        assertThatThrownBy(() -> propose(id, staff.get(4))).hasMessage("error.training.event.proposals-closed");
    }

    @Test
    void an_order_that_forgets_somebody_is_refused() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> two = events.propose(id, head, staff.subList(0, 2));
        assertThatThrownBy(() -> events.officer().run(() -> desk.admit(id, two.subList(0, 1))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> events.officer().run(() -> desk.admit(id, List.of(two.getFirst(), two.getFirst()))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void who_is_refused_is_out_and_the_agency_reads_why() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> two = events.propose(id, head, staff.subList(0, 2));
        assertThatThrownBy(() -> events.officer().run(() -> desk.refuse(two.getFirst(), "tidak")))
                .hasMessage("error.training.event.reason");
        events.officer().run(() -> desk.refuse(two.getFirst(), "Sudah mengikuti tahun lalu."));
        events.admit(id);
        assertThat(events.states(id)).containsExactly("ADMITTED");
        assertThat(events.notices(head)).contains("event-refused");
        assertThat(As.employee(head).call(() -> pages.view(id)).entries())
                .extracting(entry -> entry.participant().reason())
                .contains("Sudah mengikuti tahun lalu.");
    }
}
