package id.alur.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import id.alur.budget.BudgetEntry;
import id.alur.budget.BudgetPages;
import id.alur.funding.BudgetLineId;
import id.alur.shared.Page;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to the money of a line, newest first, page by page and as a file. */
class BudgetJournal extends Div {

    private static final int PAGE = 50;
    /** A file of a journal holds at most so many rows. */
    private static final int WHOLE = 100_000;

    private final BudgetPages pages;
    private final Formats formats;
    private @Nullable BudgetLineId shown;
    private int offset;

    BudgetJournal(BudgetPages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
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
        List<String> header = header();
        DataTable table = new DataTable(Texts.t("ui.budget.journal"))
                .column(header.get(0))
                .column(header.get(1))
                .column(header.get(2))
                .number(header.get(3))
                .number(header.get(4))
                .number(header.get(5))
                .column(header.get(6))
                .column(header.get(7));
        page.rows()
                .forEach(entry -> table.row(
                        formats.dateTime(entry.at()),
                        BudgetTexts.of("kind", entry.kind()),
                        CaseLink.of(entry.caseId(), entry.caseNumber(), entry.caseReadable()),
                        change(entry.ceilingChange()),
                        change(entry.reservedChange()),
                        change(entry.spentChange()),
                        BudgetTexts.reason(entry),
                        BudgetTexts.actor(entry.actor())));
        Div links = new Div(Downloads.link(
                Texts.t("ui.budget.journal.download"), "jurnal-anggaran.csv", () -> journalFile(line, header)));
        add(new H2(Texts.t("ui.budget.journal")), table, pager(page), links);
    }

    private static List<String> header() {
        return List.of(
                Texts.t("ui.budget.journal.at"),
                Texts.t("ui.budget.journal.what"),
                Texts.t("ui.budget.case"),
                Texts.t("ui.budget.ceiling"),
                Texts.t("ui.budget.reserved"),
                Texts.t("ui.budget.spent"),
                Texts.t("ui.budget.reason"),
                Texts.t("ui.budget.actor"));
    }

    private byte[] journalFile(BudgetLineId id, List<String> header) {
        return SheetFile.csv(
                header,
                pages.journal(id, 0, WHOLE).rows().stream()
                        .map(entry -> List.of(
                                formats.dateTime(entry.at()),
                                BudgetTexts.of("kind", entry.kind()),
                                entry.caseNumber() == null ? "" : entry.caseNumber(),
                                BudgetTexts.plain(entry.ceilingChange()),
                                BudgetTexts.plain(entry.reservedChange()),
                                BudgetTexts.plain(entry.spentChange()),
                                BudgetTexts.reason(entry),
                                BudgetTexts.actor(entry.actor())))
                        .toList());
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

    private String change(BigDecimal amount) {
        return amount.signum() == 0 ? "–" : (amount.signum() > 0 ? "+" : "") + formats.money(amount);
    }
}
