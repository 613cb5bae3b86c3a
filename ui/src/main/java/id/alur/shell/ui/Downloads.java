package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Links to files that are made when somebody follows them. */
public final class Downloads {

    private Downloads() {}

    /** To a CSV file. */
    public static Anchor link(String text, String fileName, Supplier<byte[]> file) {
        return link(text, fileName, "text/csv", file);
    }

    public static Anchor link(String text, String fileName, String mediaType, Supplier<byte[]> file) {
        UI page = UI.getCurrent();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = of(page, file);
                    return new DownloadResponse(new ByteArrayInputStream(content), fileName, mediaType, content.length);
                }),
                text);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** A download comes without its page, by whose language a file chooses its words. */
    private static byte[] of(UI page, Supplier<byte[]> file) {
        UI before = UI.getCurrent();
        UI.setCurrent(page);
        try {
            return file.get();
        } finally {
            UI.setCurrent(before);
        }
    }
}
