package id.alur.training.plan.ui;

import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.shell.ui.Formats;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.plan.PlanDesk;
import id.alur.training.plan.PlanNeed;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Opens editors of needs. */
@Component
class NeedEditors {

    final PlanDesk desk;
    final Register register;
    final CourseCatalogue catalogue;
    final Formats formats;
    final Clock clock;

    NeedEditors(PlanDesk desk, Register register, CourseCatalogue catalogue, Formats formats, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.catalogue = catalogue;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param closed runs when the person is done with it */
    void open(Unit agency, PlanNeed need, Runnable closed) {
        new NeedEditor(this, agency, need, closed).open();
    }
}
