package id.alur.training.plan.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.personnel.ui.EmployeesView;
import id.alur.shared.Percent;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessGroup;
import id.alur.training.plan.FairnessReport;
import id.alur.training.plan.LeftOut;
import java.util.Arrays;
import java.util.List;

/** The columns of the fairness report: groups, and the names of those who have finished nothing. */
final class FairnessReports {

    /** A group, and by what it is one. */
    record Row(FairnessTexts by, FairnessGroup group) {}

    private FairnessReports() {}

    /** All groups for the files; on the page each table has those of one kind. */
    static List<Row> rows(FairnessReport report) {
        return Arrays.stream(FairnessTexts.values())
                .flatMap(by -> rows(by, report).stream())
                .toList();
    }

    static List<Row> rows(FairnessTexts by, FairnessReport report) {
        return by.groups(report).stream().map(group -> new Row(by, group)).toList();
    }

    static Report<Row> groups(int year, Formats formats) {
        return new Report<Row>(formats)
                .text("ui.fairness.year", row -> Integer.toString(year))
                .inFiles()
                .width(8)
                .text("ui.fairness.by", row -> row.by().column())
                .inFiles()
                .width(16)
                .text("ui.fairness.group", row -> row.by().name(row.group()))
                .width(40)
                .number("ui.fairness.people", row -> row.group().people())
                .number("ui.fairness.done", row -> row.group().done())
                .number("ui.fairness.coming", row -> row.group().coming())
                .number("ui.fairness.nothing", row -> row.group().nothing())
                .decimal(
                        "ui.fairness.share",
                        row -> row.group().people() == 0
                                ? null
                                : Percent.of(row.group().nothing(), row.group().people(), 1))
                .shown(row -> FairnessTexts.share(row.group(), formats));
    }

    static Report<LeftOut> names(Formats formats) {
        String coming = Texts.t("ui.fairness.coming");
        String nothing = Texts.t("ui.fairness.nothing");
        return new Report<LeftOut>(formats)
                .text("ui.fairness.names.name", LeftOut::displayName)
                .shown(FairnessReports::link)
                .text("ui.fairness.names.post", LeftOut::positionTitle)
                .width(40)
                .text("ui.fairness.unit", LeftOut::unitName)
                .width(40)
                .text("ui.fairness.names.state", person -> person.coming() ? coming : nothing);
    }

    private static RouterLink link(LeftOut person) {
        return new RouterLink(
                person.displayName(),
                EmployeesView.class,
                new RouteParameters("id", person.id().toString()));
    }
}
