package id.alur.training.event.ui;

import id.alur.shell.ui.MenuGate;
import id.alur.training.event.EventPages;
import org.springframework.stereotype.Component;

/** Group events are the business of officers, of who proposes for an agency, and of who is proposed. */
@Component
class EventMenuGate implements MenuGate {

    private final EventPages pages;

    EventMenuGate(EventPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == EventsView.class && !pages.mayEnter();
    }
}
