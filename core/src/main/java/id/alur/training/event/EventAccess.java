package id.alur.training.event;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.security.Principals;
import id.alur.training.TrainingRoles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may what (UC-115 BR-1): BKPSDM's training officers everything but propose; the head and the planners of an agency propose its
 * people and see them; a participant sees the event and their own entry. Nobody else sees anything.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventAccess {

    private final Principals principals;
    private final Register register;
    private final ParticipantRepository participants;

    EventAccess(Principals principals, Register register, ParticipantRepository participants) {
        this.principals = principals;
        this.register = register;
        this.participants = participants;
    }

    boolean isOfficer() {
        return SystemUser.isActing() || CurrentUser.has(TrainingRoles.BKPSDM_TRAINING);
    }

    /** The agencies whose people the current person may propose, by name. */
    List<Unit> agencies() {
        if (SystemUser.isActing()) {
            return List.of();
        }
        Set<CandidateGroup> groups = principals.groupsOf(CurrentUser.require());
        // Heads of divisions lead a unit too, but no agency.
        return register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .filter(unit -> proposing(unit).anyMatch(groups::contains))
                .toList();
    }

    private static Stream<CandidateGroup> proposing(Unit agency) {
        return Stream.of(
                CandidateGroup.headOf(agency.code()),
                CandidateGroup.role(TrainingRoles.TRAINING_PLANNER, agency.code()));
    }

    /** Everybody who may propose people of some agency. */
    Set<EmployeeId> proposers() {
        return register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .flatMap(EventAccess::proposing)
                .flatMap(group -> principals.holdersOf(group).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The events that the current person was proposed for. */
    List<EventId> own() {
        return CurrentUser.find().map(participants::eventsOf).orElse(List.of());
    }

    /** @throws AccessDeniedException unless the current person may propose people of the agency */
    void requirePropose(UnitId agency) {
        if (agencies().stream().noneMatch(unit -> unit.id().equals(agency))) {
            throw new AccessDeniedException("This agency's people are not this person's to propose");
        }
    }

    /** Whether the current person is in the list: nobody decides on their own place. */
    static boolean concernsMe(List<Participant> list) {
        EmployeeId me = CurrentUser.find().orElse(null);
        return list.stream().anyMatch(one -> one.employee().equals(me));
    }
}
