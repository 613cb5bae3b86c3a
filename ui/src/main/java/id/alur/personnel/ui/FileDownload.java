package id.alur.personnel.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.alur.personnel.ExportService.ExportFile;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link's file, made when somebody follows it. */
record FileDownload(Supplier<ExportFile> file) {

    DownloadHandler handler() {
        return DownloadHandler.fromInputStream(event -> {
            ExportFile made = file.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(made.content()), made.name(), made.mediaType(), made.content().length);
        });
    }
}
