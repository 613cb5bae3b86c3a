package id.alur.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLine;
import id.alur.budget.BudgetPages;
import id.alur.budget.BudgetStatus;
import id.alur.budget.WaitingCase;
import id.alur.funding.BudgetLineId;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;

/** One budget line: its sums, who waits for money and why in this order, and its journal (UC-112). */
@Route("anggaran/baris")
@PermitAll
public class BudgetLineView extends Section implements HasDynamicTitle, HasUrlParameter<String> {

    private final BudgetPages pages;
    private final BudgetDesk desk;
    private final Formats formats;
    private final Div head = new Div();
    private final Div waiting = new Div();
    private final BudgetJournal journal;
    private String title = "";

    BudgetLineView(BudgetPages pages, BudgetDesk desk, Formats formats) {
        this.pages = pages;
        this.desk = desk;
        this.formats = formats;
        this.journal = new BudgetJournal(pages, formats);
        addClassNames("alur-page", "alur-page-wide");
        add(new RouterLink(Texts.t("ui.budget.back"), BudgetsView.class), head, waiting, journal);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Entrance.only(pages.mayEnter());
        show(Entrance.read(id, BudgetLineId::of, "error.training.budget.line-unknown"));
    }

    private void show(BudgetLineId id) {
        BudgetLine line = pages.line(id);
        title = line.name();
        showHead(line);
        showWaiting(line);
        journal.show(id);
    }

    private void showHead(BudgetLine line) {
        head.removeAll();
        Div name = new Div(new Span(line.accountCode() + " · " + line.unitName() + " · " + line.year()));
        name.add(BudgetTexts.state(line));
        name.addClassNames("alur-row", "alur-muted");
        FactList sums = new FactList();
        sum(sums, "ui.budget.ceiling", line.ceiling());
        sum(sums, "ui.budget.reserved", line.reserved());
        sum(sums, "ui.budget.spent", line.spent());
        sum(sums, "ui.budget.left", line.left());
        sums.fact("ui.budget.used", formats.percent(line.committed(), line.ceiling(), 1));
        head.add(new H1(line.name()), name, sums);
        if (pages.mayChange(line)) {
            head.add(actions(line));
        }
    }

    private Div actions(BudgetLine line) {
        Div actions = new Div(new Button(
                Texts.t("ui.budget.ceiling.change"),
                click -> new CeilingEditor(desk, pages.line(line.id()), formats, () -> show(line.id())).open()));
        if (line.status() == BudgetStatus.DRAFT) {
            actions.add(new Button(Texts.t("ui.budget.set"), click -> {
                desk.set(line.id());
                Problems.tell(Texts.t("ui.budget.set.done"));
                show(line.id());
            }));
        }
        actions.addClassName("alur-row");
        return actions;
    }

    private void sum(FactList sums, String key, BigDecimal amount) {
        sums.fact(key, formats.money(amount));
    }

    private void showWaiting(BudgetLine line) {
        waiting.removeAll();
        waiting.add(new H2(Texts.t("ui.budget.waiting.title")));
        List<WaitingCase> list = pages.waiting(line.id());
        if (list.isEmpty()) {
            waiting.add(new Paragraph(Texts.t("ui.budget.waiting.nobody")));
            return;
        }
        String caption = Texts.t("ui.budget.waiting.title");
        Report<WaitingCase> report = new Report<WaitingCase>(formats)
                .number("ui.budget.waiting.place", WaitingCase::place)
                .text("ui.budget.case", WaitingCase::caseNumber)
                .shown(one -> CaseLink.of(one.caseId(), one.caseNumber(), one.caseReadable()))
                .text("ui.budget.waiting.priority", one -> BudgetTexts.of("priority", one.priority()))
                .time("ui.budget.waiting.since", WaitingCase::since)
                .shown(one -> formats.date(one.since()))
                .money("ui.budget.amount", WaitingCase::amount)
                .text("ui.budget.waiting.why", this::why)
                .width(60);
        waiting.add(
                new Paragraph(Texts.t("ui.budget.waiting.order")),
                report.table(caption, list),
                report.files(caption, "daftar-tunggu-anggaran", () -> list));
    }

    private String why(WaitingCase one) {
        return Texts.t(
                "ui.budget.why."
                        + switch (one.why()) {
                            case FIRST -> "first";
                            case BEHIND -> "behind";
                            case OUT_OF_REACH -> "out-of-reach";
                        },
                formats.money(one.missing()));
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.budget.title.of", title);
    }
}
