package id.alur.document.ui;

import static id.alur.shell.ui.Texts.t;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** Words of the upload component in the language of the page. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N of(boolean multiple, List<String> accepted, long maxBytes) {
        String types = String.join(", ", accepted);
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne(t("ui.document.drop")).setMany(t("ui.document.drop-many")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(t("ui.document.choose"))
                        .setMany(multiple ? t("ui.document.choose-many") : t("ui.document.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(t("error.form.one-file"))
                        .setFileIsTooBig(t("error.document.too-large", maxBytes / (1024 * 1024)))
                        .setIncorrectFileType(t("error.document.type", types)))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(t("ui.document.connecting"))
                                .setStalled(t("ui.document.stalled"))
                                .setProcessing(t("ui.document.processing"))
                                .setHeld(t("ui.document.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(t("ui.document.remaining") + " ")
                                .setUnknown(t("ui.document.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(t("ui.document.unavailable"))
                                .setUnexpectedServerError(t("ui.document.refused"))
                                .setForbidden(t("ui.document.refused"))))
                .setFile(new UploadI18N.File()
                        .setRetry(t("ui.document.retry"))
                        .setStart(t("ui.document.start"))
                        .setRemove(t("ui.document.cancel")))
                .setUnits(List.of("B", "KB", "MB", "GB"), 1024);
    }
}
