package id.alur.training.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseSummary;
import id.alur.process.TrainingParticipationProcess;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventPages;
import java.util.Optional;

/** The event a seat belongs to, which is no case (decision 0015), as a link for those who may see it. */
@org.springframework.stereotype.Component
class SeatOfEvent implements CaseSummary {

    private final EventPages events;

    SeatOfEvent(EventPages events) {
        this.events = events;
    }

    @Override
    public Optional<Component> of(CaseView view) {
        if (!view.file().processId().equals(TrainingParticipationProcess.PROCESS_ID)) {
            return Optional.empty();
        }
        return events.ofSeat(view.file().id())
                .map(event -> new Div(
                        new Anchor("pelatihan/acara/" + event.id(), Texts.t("ui.event.of-seat", event.title()))));
    }
}
