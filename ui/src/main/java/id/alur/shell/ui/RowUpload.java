package id.alur.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.shared.DomainException;
import id.alur.sheet.RowReport;

/** Takes a small file of rows (CSV or XLSX): first a trial run that says what would become of each, then, when somebody applies it, for good. */
public class RowUpload extends Div {

    /** What takes the file; a {@link DomainException} refuses it as a whole. */
    public interface Taker {
        RowReport take(byte[] file);
    }

    private final Taker trial;
    private final Taker taker;
    private final Runnable taken;
    private final Div result = new Div();

    /**
     * @param maxBytes largest file that is taken
     * @param trial says what {@code taker} would do, and changes nothing
     * @param taken after a file that changed something; the report stays on the page when this is not built anew
     */
    public RowUpload(int maxBytes, Taker trial, Taker taker, Runnable taken) {
        this.trial = trial;
        this.taker = taker;
        this.taken = taken;
        result.getElement().setAttribute("role", "status");
        result.addClassName("alur-row-report");
        add(
                LimitedUpload.button(
                        Texts.t("ui.rows.choose"), maxBytes, (name, file) -> load(file), ".csv", ".txt", ".xlsx"),
                result);
    }

    /** Tries the file out; what it came to is shown with a button that applies it. */
    public void load(byte[] file) {
        result.removeAll();
        try {
            RowReport report = trial.take(file);
            show("ui.rows.tried", report);
            if (report.took()) {
                result.add(decision(file));
            }
        } catch (DomainException refused) {
            refuse(refused);
        }
    }

    private Div decision(byte[] file) {
        Button apply = new Button(Texts.t("ui.rows.apply"), click -> apply(file));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        Button discard = new Button(Texts.t("ui.rows.discard"), click -> {
            result.removeAll();
            result.add(new Paragraph(Texts.t("ui.rows.nothing")));
        });
        Div buttons = new Div(apply, discard);
        buttons.addClassName("alur-row");
        return buttons;
    }

    /** Reads the file again, so that what changed since the trial run counts. */
    private void apply(byte[] file) {
        result.removeAll();
        try {
            RowReport report = taker.take(file);
            if (report.took()) {
                taken.run();
            }
            show("ui.rows.done", report);
        } catch (DomainException refused) {
            refuse(refused);
        }
    }

    private void show(String key, RowReport report) {
        result.add(new Paragraph(Texts.t(
                key,
                report.created(),
                report.changed(),
                report.unchanged(),
                report.refusals().size())));
        RowReportTable.sourceText(report.source()).ifPresent(text -> result.add(new Paragraph(text)));
        if (!report.messages().isEmpty()) {
            result.add(RowReportTable.of(report.messages()));
        }
    }

    private void refuse(DomainException refused) {
        result.add(new Paragraph(Texts.of(refused)), new Paragraph(Texts.t("ui.rows.nothing")));
    }
}
