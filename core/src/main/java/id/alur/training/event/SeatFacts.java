package id.alur.training.event;

import static id.alur.task.TaskFact.good;
import static id.alur.task.TaskFact.line;

import id.alur.identity.CaseFileId;
import id.alur.process.TrainingParticipationProcess;
import id.alur.task.TaskFact;
import id.alur.task.TaskFact.Rupiah;
import id.alur.task.TaskFacts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When and where the event is, and until when to answer: what somebody asks who is to confirm a seat. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeatFacts implements TaskFacts {

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final Clock clock;

    SeatFacts(EventRepository events, ParticipantRepository participants, Clock clock) {
        this.events = events;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(TrainingParticipationProcess.PROCESS_ID);
    }

    @Override
    public List<TaskFact> of(String elementId, CaseFileId caseId) {
        Participant seat = participants.find(caseId).orElse(null);
        Event event = seat == null ? null : events.find(seat.event()).orElse(null);
        if (seat == null || event == null) {
            return List.of();
        }
        List<TaskFact> facts = new ArrayList<>();
        facts.add(TaskFact.of(
                "training.fact.dates",
                line(
                        "training.fact.dates.range",
                        event.data().startsOn(),
                        event.data().endsOn())));
        facts.add(TaskFact.of(
                "event.fact.place", line("training.fact.said", event.data().place())));
        facts.add(TaskFact.of(
                "training.fact.cost",
                event.costOfSeat().signum() == 0
                        ? good("training.fact.cost.free")
                        : line("event.fact.cost", new Rupiah(event.costOfSeat()))));
        if (seat.confirmUntil() != null) {
            facts.add(TaskFact.of(
                    "event.fact.until",
                    line(
                            "event.fact.until.day",
                            seat.confirmUntil().atZone(clock.getZone()).toLocalDate())));
        }
        return facts;
    }
}
