package id.alur.budget.ui;

import id.alur.budget.BudgetPages;
import id.alur.shell.ui.MenuGate;
import org.springframework.stereotype.Component;

/** Budgets are the business of officers and heads of agencies. */
@Component
class BudgetMenuGate implements MenuGate {

    private final BudgetPages pages;

    BudgetMenuGate(BudgetPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == BudgetsView.class && !pages.mayEnter();
    }
}
