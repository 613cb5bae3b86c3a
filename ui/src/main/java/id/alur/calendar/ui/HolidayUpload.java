package id.alur.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.alur.calendar.HolidayTableLoad;
import id.alur.calendar.HolidayTableLoad.RowError;
import id.alur.calendar.HolidayTableService;
import id.alur.shared.DomainException;
import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Takes the CSV file of a year and says what became of it, row by row where it was refused. */
public class HolidayUpload extends Div {

    private static final String EXAMPLE = """
            date,name,kind,source
            2028-01-01,Tahun Baru 2028 Masehi,holiday,SKB 3 Menteri ... Tahun 2027
            2028-12-26,Cuti bersama Natal,collective_leave,SKB 3 Menteri ... Tahun 2027
            """;
    private static final int MAX_BYTES = 1024 * 1024;

    private final HolidayTableService tables;
    private final Runnable loaded;
    private final Div result = new Div();

    HolidayUpload(HolidayTableService tables, Runnable loaded) {
        this.tables = tables;
        this.loaded = loaded;
        Upload upload = LimitedUpload.button(
                Texts.t("ui.calendar.load.choose"), MAX_BYTES, (name, bytes) -> load(bytes), ".csv", ".xlsx");
        Anchor example = new Anchor(
                DownloadHandler.fromInputStream(download -> {
                    byte[] csv = EXAMPLE.getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(csv), "contoh.csv", "text/csv", csv.length);
                }),
                Texts.t("ui.calendar.load.example"));
        result.getElement().setAttribute("role", "status");
        add(new Paragraph(Texts.t("ui.calendar.load.text")), example, upload, result);
    }

    private void load(byte[] csv) {
        result.removeAll();
        try {
            HolidayTableLoad load = tables.load(csv);
            if (load.loaded()) {
                result.add(new Paragraph(Texts.t(
                        "ui.calendar.load.done",
                        Integer.toString(load.year()),
                        load.days(),
                        load.removed(),
                        load.recomputedTasks(),
                        load.recomputedClocks())));
                loaded.run();
            } else {
                refused(load);
            }
        } catch (DomainException refused) {
            result.add(new Paragraph(Texts.of(refused)), new Paragraph(Texts.t("ui.calendar.load.kept")));
        }
    }

    private void refused(HolidayTableLoad load) {
        UnorderedList rows = new UnorderedList();
        for (RowError error : load.errors()) {
            rows.add(new ListItem(Texts.t(
                    error.column().isEmpty() ? "ui.calendar.load.row" : "ui.calendar.load.row-column",
                    error.row(),
                    Texts.t(error.key(), error.arguments().toArray()),
                    error.column())));
        }
        result.add(
                new Paragraph(Texts.t("ui.calendar.load.refused", load.errors().size())),
                rows,
                new Paragraph(Texts.t("ui.calendar.load.kept")));
    }
}
