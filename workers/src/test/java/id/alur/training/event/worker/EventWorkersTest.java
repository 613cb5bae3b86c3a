package id.alur.training.event.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingParticipationProcess.JobTypes;
import id.alur.process.TrainingParticipationProcess.Outcomes;
import id.alur.training.event.EventAttendance;
import id.alur.training.event.EventFlow;
import id.alur.training.event.OfferedSeat;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Record in, service call, record out; the system acts, named by the job. */
class EventWorkersTest {

    private static final UUID CASE = new UUID(0, 7);
    private static final CaseFileId ID = new CaseFileId(CASE);

    private final EventFlow flow = mock(EventFlow.class);
    private final EventAttendance attendance = mock(EventAttendance.class);

    @Test
    void reserve_gives_seat_and_deadline() {
        when(flow.reserve(ID)).thenAnswer(call -> {
            assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.RESERVE_SEAT);
            return new OfferedSeat(true, Instant.parse("2026-03-05T17:00:00Z"));
        });
        assertThat(new ReserveSeatWorker(flow).reserve(new ReserveSeatWorker.Input(CASE)))
                .isEqualTo(new ReserveSeatWorker.Output(true, "2026-03-05T17:00:00Z"));
    }

    @Test
    void expire_gives_what_became_of_the_invitation() {
        when(flow.expire(ID)).thenReturn(Outcomes.CONFIRMED);
        assertThat(new ExpireInvitationWorker(flow).expire(new ExpireInvitationWorker.Input(CASE)))
                .isEqualTo(new ExpireInvitationWorker.Output(Outcomes.CONFIRMED));
    }

    @Test
    void the_others_hand_the_case_over() {
        doAnswer(call -> {
                    assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.POST_PARTICIPATION);
                    return null;
                })
                .when(attendance)
                .post(ID);
        new CallReplacementWorker(flow).replace(new CallReplacementWorker.Input(CASE));
        new ReleaseSeatWorker(flow).release(new ReleaseSeatWorker.Input(CASE));
        new PostParticipationWorker(attendance).post(new PostParticipationWorker.Input(CASE));
        verify(flow).replace(ID);
        verify(flow).release(ID);
        verify(attendance).post(ID);
    }
}
