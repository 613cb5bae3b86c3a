package id.alur.training.plan.ui;

import id.alur.shell.ui.MenuGate;
import id.alur.training.plan.PlanPages;
import org.springframework.stereotype.Component;

/** Plans are the business of heads of agencies, their planners and training officers. */
@Component
class PlanMenuGate implements MenuGate {

    private final PlanPages pages;

    PlanMenuGate(PlanPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == PlansView.class && !pages.mayEnter();
    }
}
