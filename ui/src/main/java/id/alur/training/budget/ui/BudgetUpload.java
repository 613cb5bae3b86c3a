package id.alur.training.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.budget.BudgetFiles;
import id.alur.training.budget.BudgetImportReport;
import id.alur.training.budget.BudgetImportReport.Refusal;
import java.util.List;

/** Takes a file of budget lines and says what became of each row. */
class BudgetUpload extends Div {

    private static final int MEGABYTE = 1024 * 1024;

    private final BudgetFiles files;
    private final Runnable loaded;
    private final Div result = new Div();

    BudgetUpload(BudgetFiles files, int year, Runnable loaded) {
        this.files = files;
        this.loaded = loaded;
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> load(bytes)));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BudgetFiles.MAX_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.t("ui.budget.import.choose")));
        upload.addFileRejectedListener(
                rejected -> Problems.show(Texts.t("ui.budget.import.rejected", BudgetFiles.MAX_BYTES / MEGABYTE)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Anchor template = Downloads.link(
                Texts.t("ui.budget.import.template"), "anggaran-" + year + ".csv", () -> files.template(year));
        result.getElement().setAttribute("role", "status");
        result.addClassName("alur-budget-report");
        add(new Paragraph(Texts.t("ui.budget.import.text")), new Div(template), upload, result);
    }

    void load(byte[] file) {
        result.removeAll();
        try {
            BudgetImportReport report = files.load(file);
            result.add(new Paragraph(Texts.t(
                    "ui.budget.import.done",
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.refusals().size())));
            if (!report.refusals().isEmpty()) {
                result.add(refusals(report.refusals()));
            }
            if (report.created() + report.changed() > 0) {
                loaded.run();
            }
        } catch (DomainException refused) {
            result.add(new Paragraph(Texts.of(refused)), new Paragraph(Texts.t("ui.budget.import.nothing")));
        }
    }

    private static MoneyTable refusals(List<Refusal> refusals) {
        MoneyTable table = new MoneyTable(Texts.t("ui.budget.import.refused"))
                .number(Texts.t("ui.budget.import.row"))
                .column(Texts.t("ui.budget.import.column"))
                .column(Texts.t("ui.budget.reason"));
        refusals.forEach(refusal -> table.row(
                Integer.toString(refusal.row()),
                refusal.column(),
                Texts.t(refusal.key(), refusal.arguments().toArray())));
        return table;
    }
}
