package id.alur.personnel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import id.alur.importing.ImportService;
import id.alur.shell.ui.Texts;
import java.util.List;

/** How the upload of an import looks and speaks. */
final class RegisterUpload {

    private static final int MEGABYTE = 1024 * 1024;

    private RegisterUpload() {}

    static void describe(Upload upload) {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ImportService.MAX_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        upload.setUploadButton(new Button(Texts.t("ui.imports.choose")));
        upload.setDropLabel(new Span(Texts.t("ui.imports.drop", ImportService.MAX_BYTES / MEGABYTE)));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Texts.t("ui.imports.one-file"))
                .setFileIsTooBig(Texts.t("error.sheet.file-too-large", ImportService.MAX_BYTES / MEGABYTE))
                .setIncorrectFileType(Texts.t("ui.imports.wrong-type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Texts.t("ui.imports.upload.connecting"))
                        .setStalled(Texts.t("ui.imports.upload.stalled"))
                        .setProcessing(Texts.t("ui.imports.upload.processing")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Texts.t("ui.imports.upload.failed"))
                        .setUnexpectedServerError(Texts.t("ui.imports.upload.failed"))
                        .setForbidden(Texts.t("ui.problem.denied"))));
        words.setUnits(List.of("B", "kB", "MB", "GB"));
        upload.setI18n(words);
        upload.addAllFinishedListener(event -> upload.clearFileList());
    }
}
