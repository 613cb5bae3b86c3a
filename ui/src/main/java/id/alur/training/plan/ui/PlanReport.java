package id.alur.training.plan.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.UnitId;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.Plan;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.PlanTotals;
import java.util.Map;

/** The columns of the list of plans. */
record PlanReport(int year, Map<UnitId, Plan> steps, Formats formats) {

    Report<PlanTotals> columns() {
        return new Report<PlanTotals>(formats)
                .text("ui.plan.agency", PlanTotals::unitName)
                .shown(this::link)
                .width(45)
                .text("ui.plan.state", this::words)
                .number("ui.plan.needs", PlanTotals::needs)
                .summed()
                .number("ui.plan.people", PlanTotals::people)
                .summed()
                .money("ui.plan.cost", PlanTotals::cost)
                .summed()
                .money("ui.plan.ceiling", plan -> plan.lines() == 0 ? null : plan.ceiling())
                .summed();
    }

    PlanState state(PlanTotals totals) {
        Plan plan = steps.get(totals.unitId());
        return plan == null ? PlanState.DRAFT : plan.state();
    }

    /** How far it is on its way; while it is being written, what is missing. */
    private String words(PlanTotals totals) {
        PlanState state = state(totals);
        return state == PlanState.DRAFT ? PlanTexts.state(totals) : Texts.t(state.key());
    }

    private RouterLink link(PlanTotals plan) {
        return new RouterLink(
                plan.unitName(),
                PlanView.class,
                new RouteParameters(Map.of("unit", plan.unitCode(), "year", Integer.toString(year))));
    }
}
