package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-115 BR-1: who must not get in. */
@CoreTest
class EventRightsTest {

    private static final String WHY = "Sudah mengikuti tahun lalu.";

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
    EventAttendance attendance;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Events events;
    private UnitId opd = new UnitId(new UUID(0, 0));
    private UnitId other = opd;
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId chief = head;
    private EmployeeId member = head;
    private EmployeeId stranger = head;
    private EventId event = new EventId(new UUID(0, 0));
    private ParticipantId participant = new ParticipantId(new UUID(0, 0));

    @BeforeEach
    void two_agencies_and_an_event() {
        events = new Events(catalogue, desk, proposals, pages, people, jdbc);
        opd = people.opd("acara-" + UUID.randomUUID());
        other = people.opd("acara-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        chief = people.head("Kepala lain", other, null);
        member = people.employee("Anggota", opd, head);
        stranger = people.employee("Orang lain", other, chief);
        event = events.open(events.draft(TestClock.TODAY, 2, 0));
        participant = events.propose(event, head, List.of(member)).getFirst();
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void only_training_officers_decide_about_events(Role role) {
        As who = As.employee(stranger, role);
        EventDraft draft = events.draft(TestClock.TODAY, 2, 0);
        Event seen = events.officer().call(() -> pages.view(event)).event();
        denied(who, () -> desk.create(draft, true));
        denied(who, () -> desk.change(seen, draft, true));
        denied(who, () -> desk.publish(event));
        denied(who, () -> desk.refuse(participant, WHY));
        denied(who, () -> desk.admit(event, List.of(participant)));
        denied(who, () -> closing.recordAttendance(event, Set.of()));
        denied(who, () -> closing.cancel(event, WHY));
        denied(who, () -> proposals.propose(event, member));
        denied(who, () -> proposals.propose(event, stranger));
        denied(who, () -> proposals.withdraw(participant));
        denied(who, () -> proposals.order(event, opd, List.of(participant)));
        denied(who, () -> proposals.outlook(event, member));
        assertThat(who.call(pages::mayEnter)).isFalse();
        denied(who, () -> pages.list());
        assertThatThrownBy(() -> who.run(() -> pages.view(event))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void heads_decide_nothing_and_propose_only_their_own_people() {
        As mine = As.employee(head);
        denied(mine, () -> desk.admit(event, List.of(participant)));
        denied(mine, () -> closing.cancel(event, WHY));
        denied(mine, () -> proposals.propose(event, stranger));
        denied(mine, () -> proposals.outlook(event, stranger));
        As theirs = As.employee(chief);
        denied(theirs, () -> proposals.propose(event, member));
        denied(theirs, () -> proposals.withdraw(participant));
        denied(theirs, () -> proposals.order(event, opd, List.of(participant)));
        assertThat(theirs.call(() -> pages.view(event)).entries()).isEmpty();
        assertThat(theirs.call(() -> pages.view(event)).counts().proposed()).isEqualTo(1);
    }

    @Test
    void heads_of_divisions_propose_nobody_and_planners_do() {
        EmployeeId division = people.head("Kabid", people.unit("bidang-" + UUID.randomUUID(), opd), head);
        denied(As.employee(division), () -> proposals.propose(event, division));
        people.grant(stranger, TrainingRoles.TRAINING_PLANNER, other);
        assertThat(As.employee(stranger).call(proposals::agencies))
                .extracting(Unit::id)
                .containsExactly(other);
        As.employee(stranger).run(() -> proposals.propose(event, chief));
        assertThat(As.employee(stranger).call(() -> pages.view(event)).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.participant().employee()).isEqualTo(chief));
    }

    @Test
    void a_participant_sees_the_event_and_their_own_entry_alone() {
        EmployeeId colleague = people.employee("Rekan", opd, head);
        events.propose(event, head, List.of(colleague));
        EventDetails seen = As.employee(member).call(() -> pages.view(event));
        assertThat(seen.officer()).isFalse();
        assertThat(seen.agencies()).isEmpty();
        assertThat(seen.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.participant().employee()).isEqualTo(member);
            assertThat(entry.reasons()).isEmpty();
        });
        EventId another = events.open(events.draft("G-2", TestClock.TODAY.plusDays(30), 2, CostKind.PER_PERSON, 0));
        assertThat(As.employee(member).call(pages::list))
                .extracting(row -> row.event().id())
                .containsExactly(event);
        assertThatThrownBy(() -> As.employee(member).run(() -> pages.view(another)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void drafts_are_seen_by_officers_only() {
        EventId draft = events.officer().call(() -> desk.create(events.draft(TestClock.TODAY, 2, 0), true));
        assertThat(events.officer().call(pages::list))
                .extracting(row -> row.event().id())
                .contains(draft);
        assertThat(As.employee(head).call(pages::list))
                .extracting(row -> row.event().id())
                .doesNotContain(draft);
        assertThatThrownBy(() -> As.employee(head).run(() -> pages.view(draft))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_officer_does_not_decide_on_their_own_place() {
        EmployeeId both = people.employee("Petugas dan peserta", opd, head);
        ParticipantId own = events.propose(event, head, List.of(both)).getFirst();
        assertThatThrownBy(() -> As.employee(both, TrainingRoles.BKPSDM_TRAINING)
                        .run(() -> desk.admit(event, List.of(participant, own))))
                .hasMessage("error.training.event.own-place");
    }

    @Test
    void what_the_process_asks_is_for_the_system_alone() {
        events.admit(event);
        var caseId = events.caseOf(participant);
        denied(events.officer(), () -> flow.reserve(caseId));
        denied(events.officer(), () -> flow.expire(caseId));
        denied(events.officer(), () -> flow.replace(caseId));
        denied(events.officer(), () -> flow.release(caseId));
        denied(events.officer(), () -> attendance.post(caseId));
    }

    private static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}
