package id.alur.personnel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import id.alur.importing.ImportService;
import id.alur.shell.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;

/** Takes one file of the register, and no more of it than an import may be large: the browser's own check is not trusted. */
class RegisterUpload implements UploadHandler {

    private static final int MEGABYTE = 1024 * 1024;

    private final transient BiConsumer<String, byte[]> taken;

    /** @param taken called within the page with the file's name and content */
    RegisterUpload(BiConsumer<String, byte[]> taken) {
        this.taken = taken;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            // One byte more than allowed is enough for the service to refuse it with the reason.
            content = in.readNBytes(ImportService.MAX_BYTES + 1);
        }
        var unused = event.getUI().access(() -> taken.accept(event.getFileName(), content));
    }

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
