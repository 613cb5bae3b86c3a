package id.alur.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import id.alur.budget.BudgetEntry;
import id.alur.budget.BudgetPages;
import id.alur.funding.BudgetLineId;
import id.alur.shared.Page;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to the money of a line, newest first, page by page and as a file. */
class BudgetJournal extends Div {

    private static final int PAGE = 50;
    /** A file of a journal holds at most so many rows. */
    private static final int WHOLE = 100_000;

    private final BudgetPages pages;
    private final Report<BudgetEntry> report;
    private @Nullable BudgetLineId shown;
    private int offset;

    BudgetJournal(BudgetPages pages, Formats formats) {
        this.pages = pages;
        this.report = report(formats);
    }

    void show(BudgetLineId line) {
        shown = line;
        offset = 0;
        show();
    }

    private void show() {
        BudgetLineId line = Objects.requireNonNull(shown);
        Page<BudgetEntry> page = pages.journal(line, offset, PAGE);
        removeAll();
        String caption = Texts.t("ui.budget.journal");
        add(
                new H2(caption),
                report.table(caption, page.rows()),
                pager(page),
                report.files(caption, "jurnal-anggaran", () -> pages.journal(line, 0, WHOLE)
                        .rows()));
    }

    private Div pager(Page<BudgetEntry> page) {
        Button newer = new Button(Texts.t("ui.budget.journal.newer"), click -> turn(-PAGE));
        newer.setEnabled(offset > 0);
        Button older = new Button(Texts.t("ui.budget.journal.older"), click -> turn(PAGE));
        older.setEnabled(offset + PAGE < page.total());
        Div pager = new Div(newer, older);
        pager.addClassName("alur-row");
        pager.setVisible(newer.isEnabled() || older.isEnabled());
        return pager;
    }

    private void turn(int rows) {
        offset = Math.max(0, offset + rows);
        show();
    }

    private static Report<BudgetEntry> report(Formats formats) {
        return new Report<BudgetEntry>(formats)
                .time("ui.budget.journal.at", BudgetEntry::at)
                .text("ui.budget.journal.what", entry -> BudgetTexts.of("kind", entry.kind()))
                .text("ui.budget.case", BudgetEntry::caseNumber)
                .shown(entry -> CaseLink.of(entry.caseId(), entry.caseNumber(), entry.caseReadable()))
                .money("ui.budget.ceiling", BudgetEntry::ceilingChange)
                .shown(entry -> change(entry.ceilingChange(), formats))
                .money("ui.budget.reserved", BudgetEntry::reservedChange)
                .shown(entry -> change(entry.reservedChange(), formats))
                .money("ui.budget.spent", BudgetEntry::spentChange)
                .shown(entry -> change(entry.spentChange(), formats))
                .text("ui.budget.reason", BudgetTexts::reason)
                .text("ui.budget.actor", entry -> BudgetTexts.actor(entry.actor()));
    }

    private static String change(BigDecimal amount, Formats formats) {
        return amount.signum() == 0 ? "–" : (amount.signum() > 0 ? "+" : "") + formats.money(amount);
    }
}
