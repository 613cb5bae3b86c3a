package id.alur.training.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.alur.personnel.UnitId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.budget.ui.MoneyTable;
import id.alur.training.plan.PlanFiles;
import id.alur.training.plan.PlanImportReport;
import id.alur.training.plan.PlanImportReport.Refusal;
import java.util.List;

/** Takes a file of needs and says what became of each row. */
class NeedUpload extends Div {

    private static final int MEGABYTE = 1024 * 1024;

    private final PlanFiles files;
    private final UnitId agency;
    private final int year;
    private final Runnable loaded;
    private final Div result = new Div();

    NeedUpload(PlanFiles files, UnitId agency, int year, Runnable loaded) {
        this.files = files;
        this.agency = agency;
        this.year = year;
        this.loaded = loaded;
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> load(bytes)));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PlanFiles.MAX_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.t("ui.plan.import.choose")));
        upload.addFileRejectedListener(
                rejected -> Problems.show(Texts.t("ui.plan.import.rejected", PlanFiles.MAX_BYTES / MEGABYTE)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        result.getElement().setAttribute("role", "status");
        result.addClassName("alur-budget-report");
        add(new Paragraph(Texts.t("ui.plan.import.text")), upload, result);
    }

    void load(byte[] file) {
        result.removeAll();
        try {
            PlanImportReport report = files.load(agency, year, file);
            if (report.created() + report.changed() > 0) {
                loaded.run();
            }
            result.add(new Paragraph(Texts.t(
                    "ui.plan.import.done",
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.refusals().size())));
            if (!report.refusals().isEmpty()) {
                result.add(refusals(report.refusals()));
            }
        } catch (DomainException refused) {
            result.add(new Paragraph(Texts.of(refused)), new Paragraph(Texts.t("ui.plan.import.nothing")));
        }
    }

    private static MoneyTable refusals(List<Refusal> refusals) {
        MoneyTable table = new MoneyTable(Texts.t("ui.plan.import.refused"))
                .number(Texts.t("ui.plan.import.row"))
                .column(Texts.t("ui.plan.import.column"))
                .column(Texts.t("ui.plan.part.reason"));
        refusals.forEach(refusal -> table.row(
                Integer.toString(refusal.row()),
                refusal.column(),
                Texts.t(refusal.key(), refusal.arguments().toArray())));
        return table;
    }
}
