package id.alur.training.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseSummary;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.CityPlan;
import id.alur.training.plan.CityPlanPages;
import id.alur.training.plan.CityPlanRow;
import id.alur.training.plan.Plan;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.PlanTotals;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sums of the plan that a case is about, and the way to its page; beside the tasks of those who decide about it too. */
@org.springframework.stereotype.Component
class PlanCaseSummary implements CaseSummary {

    private final PlanPages pages;
    private final CityPlanPages city;
    private final Formats formats;

    PlanCaseSummary(PlanPages pages, CityPlanPages city, Formats formats) {
        this.pages = pages;
        this.city = city;
        this.formats = formats;
    }

    @Override
    public Optional<Component> of(CaseView view) {
        return switch (view.file().processId()) {
            case TrainingPlanProcess.PROCESS_ID ->
                pages.ofCase(view.file().id()).map(this::agency);
            case TrainingPlanCityProcess.PROCESS_ID ->
                city.ofCase(view.file().id()).map(this::city);
            default -> Optional.empty();
        };
    }

    private Component agency(Plan plan) {
        PlanTotals totals = pages.totals(plan.unitId(), plan.year());
        RouteParameters parameters =
                new RouteParameters(Map.of("unit", totals.unitCode(), "year", Integer.toString(plan.year())));
        Div summary = new Div();
        Plan now = pages.plan(plan.unitId(), plan.year());
        // A revision that is being written since has other sums.
        if (now.revision() == plan.revision()) {
            summary.add(new Paragraph(PlanTexts.sums(totals, formats)));
        }
        summary.add(new RouterLink(Texts.t("ui.plan.open"), PlanView.class, parameters));
        return summary;
    }

    private Component city(CityPlan plan) {
        List<CityPlanRow> rows = city.rows(plan.year()).stream()
                .filter(row -> plan.parts().containsKey(row.plan().unitId()))
                .toList();
        Div summary = new Div();
        if (rows.stream().allMatch(row -> row.plan().state() == PlanState.PROPOSED)) {
            summary.add(new Paragraph(CityTotals.of(rows).words(formats)));
        }
        RouterLink link = new RouterLink(Texts.t("ui.plan.city.open"), CityPlanView.class);
        link.setQueryParameters(QueryParameters.of("tahun", Integer.toString(plan.year())));
        summary.add(link);
        return summary;
    }
}
