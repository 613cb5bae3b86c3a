package id.alur.appraisal.page.ui;

import id.alur.appraisal.page.AppraisalPages;
import id.alur.shell.ui.MenuGate;
import org.springframework.stereotype.Component;

/** A team is the business of those who lead people. */
@Component
class AppraisalMenuGate implements MenuGate {

    private final AppraisalPages pages;

    AppraisalMenuGate(AppraisalPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == TeamAppraisalView.class && !pages.leadsPeople();
    }
}
