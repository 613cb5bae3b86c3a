package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Takes one file of at most so many bytes. The limit is the server's: a file that says it is larger is refused before it is read, any other
 * goes to a temporary file until it is whole or too large, so that slow and large uploads cost no memory. Every page takes its files
 * by this class; a test holds them to it.
 */
public final class LimitedUpload implements UploadHandler {

    /** No page takes a larger file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    /** What becomes of a file; called within the page. */
    public interface Taker {
        void take(String fileName, byte[] content);
    }

    private final long maxBytes;
    private final transient Taker taker;
    private final transient Consumer<DomainException> refusal;

    /** @param refusal told within the page why a file was not taken */
    public LimitedUpload(long maxBytes, Taker taker, Consumer<DomainException> refusal) {
        if (maxBytes > LARGEST) {
            throw new IllegalArgumentException("Larger than any request may be: " + maxBytes);
        }
        this.maxBytes = maxBytes;
        this.taker = taker;
        this.refusal = refusal;
    }

    /** The button of a page that takes one small file at a time. */
    public static Upload button(String label, long maxBytes, Taker taker, String... extensions) {
        Upload upload = new Upload(new LimitedUpload(maxBytes, taker, refused -> Problems.show(Texts.of(refused))));
        upload.setAcceptedFileExtensions(extensions);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(maxBytes));
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(label));
        upload.addFileRejectedListener(rejected ->
                Problems.show(Texts.t("ui.upload.rejected", String.join(", ", extensions), megabytes(maxBytes))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** Why something of more than so many bytes is not taken. */
    public static DomainException tooLarge(long maxBytes) {
        return new DomainException("ui.upload.too-large", megabytes(maxBytes));
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes / MEGABYTE);
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        if (event.getFileSize() > maxBytes) {
            refuse(event, ui);
            return;
        }
        Path kept = Files.createTempFile("alur-upload", null);
        try {
            if (keep(event, kept)) {
                byte[] content = Files.readAllBytes(kept);
                var unused = ui.access(() -> taker.take(event.getFileName(), content));
            } else {
                refuse(event, ui);
            }
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** False when there is more than may be. */
    private boolean keep(UploadEvent event, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private void refuse(UploadEvent event, UI ui) {
        DomainException why = tooLarge(maxBytes);
        event.reject();
        var unused = ui.access(() -> refusal.accept(why));
    }

    @Override
    public long getRequestSizeMax() {
        return LARGEST + BUFFER;
    }

    @Override
    public long getFileSizeMax() {
        return maxBytes;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
