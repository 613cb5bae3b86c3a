package id.alur.reference.ui;

import id.alur.reference.ReferenceDesk;
import id.alur.shell.ui.MenuGate;
import org.springframework.stereotype.Component;

/** Reference data are the business of those who keep some. */
@Component
class ReferenceMenuGate implements MenuGate {

    private final ReferenceDesk desk;

    ReferenceMenuGate(ReferenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == ReferenceView.class && !desk.keepsAny();
    }
}
