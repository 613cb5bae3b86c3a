package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.rating.Explained;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nine cells by which two ratings make a predicate (PermenPANRB 6/2022), with the one in which they meet marked by a frame and a
 * word, and said in a sentence. Which predicate stands in a cell comes from the decision table alone.
 */
final class PredicateMatrix extends Div {

    /** The best of behaviour stands at the right, as in the annex. */
    private static final List<Expectation> COLUMNS =
            List.of(Expectation.DI_BAWAH, Expectation.SESUAI, Expectation.DI_ATAS);

    private final List<Explained> cells;
    private final NativeTable table = new NativeTable();
    private final Paragraph words = new Paragraph();

    /** @param cells all nine */
    PredicateMatrix(List<Explained> cells) {
        this.cells = cells;
        addClassName("alur-appraisal-matrix");
        table.setCaptionText(Texts.t("ui.appraisal.matrix"));
        words.getElement().setAttribute("role", "status");
        add(table, words);
        show(null, null);
    }

    /** Marks the cell of the two ratings, once both are chosen. */
    void show(@Nullable Expectation result, @Nullable Expectation behaviour) {
        table.getHead().removeAllRows();
        table.getBody().removeAllRows();
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(Texts.t("ui.appraisal.matrix.corner"));
        COLUMNS.forEach(column -> {
            var cell = head.addHeaderCell();
            cell.setText(AppraisalTexts.of(column));
            cell.getElement().setAttribute("scope", "col");
        });
        for (Expectation row : Expectation.values()) {
            NativeTableRow line = table.getBody().addRow();
            var name = line.addHeaderCell();
            name.setText(AppraisalTexts.of(row));
            name.getElement().setAttribute("scope", "row");
            COLUMNS.forEach(column -> fill(line.addDataCell(), row, column, row == result && column == behaviour));
        }
        words.setText(of(result, behaviour)
                .map(PredicateMatrix::sentence)
                .orElseGet(() -> Texts.t("ui.appraisal.matrix.open")));
    }

    private void fill(NativeTableCell cell, Expectation result, Expectation behaviour, boolean chosen) {
        of(result, behaviour).ifPresent(explained -> cell.add(new Span(AppraisalTexts.of(explained.predicate()))));
        if (chosen) {
            Span mark = new Span(Texts.t("ui.appraisal.matrix.here"));
            mark.addClassName("alur-appraisal-here");
            cell.add(mark);
            cell.addClassName("alur-appraisal-chosen");
            cell.getElement().setAttribute("aria-current", "true");
        }
    }

    private Optional<Explained> of(@Nullable Expectation result, @Nullable Expectation behaviour) {
        return cells.stream()
                .filter(cell -> cell.result() == result && cell.behaviour() == behaviour)
                .findFirst();
    }

    /** How a predicate came about, in a sentence. */
    static String sentence(Explained explained) {
        return Texts.t(
                "ui.appraisal.matrix.because",
                AppraisalTexts.of(explained.result()),
                AppraisalTexts.of(explained.behaviour()),
                AppraisalTexts.of(explained.predicate()));
    }
}
