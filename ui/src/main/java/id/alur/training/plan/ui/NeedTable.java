package id.alur.training.plan.ui;

import com.vaadin.flow.component.Component;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.NeedDraft;
import id.alur.training.plan.PlanNeed;
import java.util.List;
import java.util.function.Function;

/** Needs of a plan, one row each. */
final class NeedTable {

    private NeedTable() {}

    /** @param name what stands for the need, such as a button that opens it */
    static DataTable of(String caption, List<PlanNeed> needs, Function<PlanNeed, Component> name, Formats formats) {
        DataTable table = new DataTable(caption)
                .number(Texts.t("ui.plan.number"))
                .column(Texts.t("ui.plan.part.competence"))
                .column(Texts.t("ui.plan.part.form"))
                .column(Texts.t("ui.plan.part.priority"))
                .number(Texts.t("ui.plan.part.quarter"))
                .number(Texts.t("ui.plan.people"))
                .number(Texts.t("ui.plan.cost"))
                .column(Texts.t("ui.plan.state"));
        for (PlanNeed need : needs) {
            NeedDraft data = need.data();
            table.row(
                    Integer.toString(need.number()),
                    name.apply(need),
                    data.formCode() == null ? "–" : Texts.t("ui.plan.form." + data.formCode()),
                    data.priority() == null ? "–" : PlanTexts.of("priority", data.priority()),
                    data.quarter() == null ? "–" : Integer.toString(data.quarter()),
                    data.headcount() == 0 ? "–" : formats.number(data.headcount()),
                    data.cost() == null ? "–" : formats.money(data.cost()),
                    PlanTexts.state(data));
        }
        return table;
    }

    static String name(PlanNeed need) {
        String competence = need.data().competence();
        return competence.isEmpty() ? Texts.t("ui.plan.unnamed") : competence;
    }
}
