package id.alur.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.alur.shared.DomainException;
import id.alur.sheet.RowMessage;
import id.alur.sheet.RowReport;
import id.alur.sheet.Table;
import java.util.List;
import java.util.Optional;

/** Takes a small file of rows (CSV or XLSX) and says what became of each. */
public class RowUpload extends Div {

    private static final int MEGABYTE = 1024 * 1024;

    /** What takes the file; a {@link DomainException} refuses it as a whole. */
    public interface Taker {
        RowReport take(byte[] file);
    }

    private final Taker taker;
    private final Runnable taken;
    private final Div result = new Div();

    /**
     * @param maxBytes largest file that is taken
     * @param taken after a file that changed something; the report stays on the page when this is not built anew
     */
    public RowUpload(int maxBytes, Taker taker, Runnable taken) {
        this.taker = taker;
        this.taken = taken;
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> load(bytes)));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(maxBytes);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.t("ui.rows.choose")));
        upload.addFileRejectedListener(rejected -> Problems.show(Texts.t("ui.rows.rejected", maxBytes / MEGABYTE)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        result.getElement().setAttribute("role", "status");
        result.addClassName("alur-row-report");
        add(upload, result);
    }

    public void load(byte[] file) {
        result.removeAll();
        try {
            RowReport report = taker.take(file);
            if (report.took()) {
                taken.run();
            }
            result.add(new Paragraph(Texts.t(
                    "ui.rows.done",
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.refusals().size())));
            sourceText(report.source()).ifPresent(text -> result.add(new Paragraph(text)));
            if (!report.refusals().isEmpty()) {
                result.add(refusals(report.refusals()));
            }
        } catch (DomainException refused) {
            result.add(new Paragraph(Texts.of(refused)), new Paragraph(Texts.t("ui.rows.nothing")));
        }
    }

    /** Which part of a workbook was read; nothing to say of a file that has one part only. */
    public static Optional<String> sourceText(Table.Source source) {
        String sheet = source.sheet();
        return sheet == null
                ? Optional.empty()
                : Optional.of(Texts.t("ui.rows.source", sheet, source.otherSheets(), source.hiddenRows()));
    }

    private static DataTable refusals(List<RowMessage> refusals) {
        DataTable table = new DataTable(Texts.t("ui.rows.refused"))
                .number(Texts.t("ui.rows.row"))
                .column(Texts.t("ui.rows.column"))
                .column(Texts.t("ui.rows.reason"));
        refusals.forEach(refusal -> table.row(
                Integer.toString(refusal.row()),
                refusal.column(),
                Texts.t(refusal.code(), refusal.arguments().toArray())));
        return table;
    }
}
