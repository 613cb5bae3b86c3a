package id.alur.training.plan.ui;

import id.alur.shell.ui.MenuGate;
import id.alur.training.plan.FairnessPages;
import org.springframework.stereotype.Component;

/** Who has learned what is the business of training officers and heads of agencies. */
@Component
class FairnessMenuGate implements MenuGate {

    private final FairnessPages pages;

    FairnessMenuGate(FairnessPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == FairnessView.class && !pages.mayEnter();
    }
}
