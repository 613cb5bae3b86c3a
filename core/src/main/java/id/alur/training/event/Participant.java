package id.alur.training.event;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person in one event.
 *
 * @param opd the agency that proposes, and pays
 * @param priority place in the list of the agency, 1 first
 * @param rank place in the order over all agencies; null before the admission
 * @param reason why passed over (a message key) or refused (the officer's words)
 * @param caseId of the participation; null before a seat was given
 * @param movedUp whether the seat was another one's before
 * @param confirmUntil null before the seat was offered
 */
public record Participant(
        ParticipantId id,
        EventId event,
        EmployeeId employee,
        UnitId opd,
        int priority,
        EmployeeId proposedBy,
        ParticipantState state,
        @Nullable Integer rank,
        @Nullable String reason,
        @Nullable CaseFileId caseId,
        boolean movedUp,
        @Nullable Instant confirmUntil) {}
