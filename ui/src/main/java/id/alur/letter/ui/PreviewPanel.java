package id.alur.letter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.alur.letter.LetterPreview;
import id.alur.shell.ui.Texts;
import java.io.ByteArrayInputStream;

/** Pages of a letter as pictures, and the PDF to download. */
class PreviewPanel extends Div {

    PreviewPanel() {
        addClassName("alur-letter-preview");
        getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(Texts.t("ui.letter.preview.none")));
    }

    void show(LetterPreview preview) {
        removeAll();
        byte[] pdf = preview.pdf();
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(pdf), "pratinjau.pdf", "application/pdf", pdf.length)),
                Texts.t("ui.letter.preview.pdf"));
        download.getElement().setAttribute("download", true);
        add(new Paragraph(Texts.t("ui.letter.preview.sample")), download);
        int number = 1;
        for (byte[] png : preview.pages()) {
            String name = "pratinjau-" + number + ".png";
            Image page = new Image(
                    DownloadHandler.fromInputStream(event ->
                                    new DownloadResponse(new ByteArrayInputStream(png), name, "image/png", png.length))
                            .inline(),
                    Texts.t("ui.letter.preview.page", number++));
            add(page);
        }
    }
}
