package id.alur.training.event;

import id.alur.calendar.ClockListener;
import id.alur.calendar.MovedClock;
import id.alur.process.TrainingParticipationProcess.DeadlineRules;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A seat is offered until its clock is over: when that moves, so does the date that pages show. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConfirmationClocks implements ClockListener {

    private final ParticipantRepository participants;

    ConfirmationClocks(ParticipantRepository participants) {
        this.participants = participants;
    }

    @Override
    public void moved(List<MovedClock> clocks) {
        clocks.stream()
                .filter(moved -> moved.name().equals(DeadlineRules.CONFIRM))
                .forEach(moved -> participants.moveConfirmUntil(moved.caseId(), moved.endsAt()));
    }
}
