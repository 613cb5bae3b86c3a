package id.alur.reference.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.reference.ReferenceChange.State;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceFiles;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceRow;
import id.alur.reference.ReferenceTrial;
import id.alur.shared.DomainException;
import id.alur.sheet.RowReport;
import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.RowReportTable;
import id.alur.shell.ui.Texts;
import java.util.List;

/** Takes a file of reference data: a trial first, which says what would change; then it is saved or proposed. */
class ReferenceUpload extends Div {

    private final ReferenceDesk desk;
    private final ReferenceFiles files;
    private final ReferenceKind kind;
    private final Runnable saved;
    private final Div result = new Div();

    ReferenceUpload(ReferenceDesk desk, ReferenceFiles files, ReferenceKind kind, Runnable saved) {
        this.desk = desk;
        this.files = files;
        this.kind = kind;
        this.saved = saved;
        result.getElement().setAttribute("role", "status");
        add(
                LimitedUpload.button(
                        Texts.t("ui.rows.choose"),
                        ReferenceFiles.MAX_BYTES,
                        (name, bytes) -> tryOut(bytes),
                        ".csv",
                        ".txt",
                        ".xlsx"),
                result);
    }

    void tryOut(byte[] file) {
        result.removeAll();
        try {
            List<ReferenceRow> rows = files.read(kind.code(), file);
            show(rows, desk.trial(kind.code(), rows));
        } catch (DomainException refused) {
            result.add(new Paragraph(Texts.of(refused)), new Paragraph(Texts.t("ui.rows.nothing")));
        }
    }

    private void show(List<ReferenceRow> rows, ReferenceTrial trial) {
        RowReport report = trial.report();
        result.add(
                new H3(Texts.t("ui.reference.trial")),
                new Paragraph(Texts.t(
                        "ui.reference.trial.counts",
                        report.created(),
                        report.changed(),
                        report.unchanged(),
                        report.refusals().size())));
        if (!report.refusals().isEmpty()) {
            result.add(new Paragraph(Texts.t("ui.reference.trial.refused")), RowReportTable.of(report.refusals()));
            return;
        }
        if (trial.differences().isEmpty()) {
            result.add(new Paragraph(Texts.t("error.reference.nothing-changes")));
            return;
        }
        TextArea reason = new TextArea(Texts.t("ui.reference.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Button save = new Button(
                Texts.t(kind.profile().decides() ? "ui.reference.propose" : "ui.reference.save"),
                click -> save(rows, reason));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        result.add(new DifferenceTable(kind, trial.differences()), new EffectList(trial.effects()), reason, save);
    }

    private void save(List<ReferenceRow> rows, TextArea reason) {
        try {
            State state = desk.submit(kind.code(), rows, reason.getValue());
            result.removeAll();
            result.add(
                    new Paragraph(Texts.t(state == State.PROPOSED ? "ui.reference.proposed" : "ui.reference.saved")));
            saved.run();
        } catch (DomainException refused) {
            reason.setErrorMessage(Texts.of(refused));
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
