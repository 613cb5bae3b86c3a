package id.alur.training.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseFeature;
import id.alur.process.TrainingParticipationProcess;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventDetails;
import id.alur.training.event.EventEntry;
import id.alur.training.event.EventWithdrawal;
import id.alur.training.event.ParticipantId;
import id.alur.training.event.ParticipantState;
import java.util.Optional;

/** Gives a confirmed seat back (UC-115 A9): on the case, and in the lists of the event. */
@org.springframework.stereotype.Component
class SeatWithdrawal implements CaseFeature {

    private static final String WORDS = "ui.event.drop-out";

    private final EventWithdrawal withdrawal;

    SeatWithdrawal(EventWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public Optional<Component> on(CaseView view, Runnable changed) {
        if (!view.file().processId().equals(TrainingParticipationProcess.PROCESS_ID)
                || !view.file().open()) {
            return Optional.empty();
        }
        return withdrawal.mayWithdraw(view.file().id()).map(seat -> button(seat, changed));
    }

    /** For the participant's own seat. */
    Optional<Component> own(EventDetails details, EventEntry entry, Runnable changed) {
        return possible(details, entry) ? Optional.of(button(entry.participant().id(), changed)) : Optional.empty();
    }

    /** For somebody's row in a list. */
    Optional<Component> sign(EventDetails details, EventEntry entry, Runnable changed) {
        return possible(details, entry)
                ? Optional.of(EventTexts.sign(
                        VaadinIcon.CLOSE_CIRCLE_O,
                        Texts.t(WORDS + ".of", entry.name()),
                        () -> ask(entry.participant().id(), changed)))
                : Optional.empty();
    }

    private static boolean possible(EventDetails details, EventEntry entry) {
        return details.droppingOut() && entry.participant().state() == ParticipantState.CONFIRMED;
    }

    private Component button(ParticipantId seat, Runnable changed) {
        return new Button(Texts.t(WORDS), click -> ask(seat, changed));
    }

    private void ask(ParticipantId seat, Runnable changed) {
        EventTexts.reason(WORDS, reason -> {
                    withdrawal.withdraw(seat, reason);
                    Problems.tell(Texts.t(WORDS + ".done"));
                    changed.run();
                })
                .open();
    }
}
