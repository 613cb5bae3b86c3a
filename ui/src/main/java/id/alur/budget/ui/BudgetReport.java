package id.alur.budget.ui;

import com.vaadin.flow.router.RouterLink;
import id.alur.budget.BudgetLine;
import id.alur.budget.WaitingDemand;
import id.alur.identity.UnitId;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the list of budget lines. */
final class BudgetReport {

    private BudgetReport() {}

    static Report<BudgetLine> of(List<WaitingDemand> demand, Formats formats) {
        Map<UnitId, WaitingDemand> waiting =
                demand.stream().collect(Collectors.toMap(WaitingDemand::unitId, Function.identity()));
        return new Report<BudgetLine>(formats)
                .text("ui.budget.agency", BudgetLine::unitName)
                .width(40)
                .text("ui.budget.account", BudgetLine::accountCode)
                .inFiles()
                .text("ui.budget.line", BudgetLine::name)
                .width(40)
                .shown(BudgetReport::link)
                .text("ui.budget.state", line -> BudgetTexts.state(line).getText())
                .shown(BudgetTexts::state)
                .money("ui.budget.ceiling", BudgetLine::ceiling)
                .summed()
                .money("ui.budget.reserved", BudgetLine::reserved)
                .summed()
                .money("ui.budget.spent", BudgetLine::spent)
                .summed()
                .money("ui.budget.left", BudgetLine::left)
                .summed()
                .number("ui.budget.waiting", line -> cases(waiting, line));
    }

    static Report<WaitingDemand> withoutLine(Formats formats) {
        return new Report<WaitingDemand>(formats)
                .text("ui.budget.agency", WaitingDemand::unitName)
                .number("ui.budget.waiting", WaitingDemand::cases)
                .money("ui.budget.amount", WaitingDemand::amount);
    }

    private static long cases(Map<UnitId, WaitingDemand> waiting, BudgetLine line) {
        WaitingDemand demand = waiting.get(line.unitId());
        return demand == null ? 0 : demand.cases();
    }

    private static RouterLink link(BudgetLine line) {
        return new RouterLink(
                line.accountCode() + " " + line.name(),
                BudgetLineView.class,
                line.id().toString());
    }
}
