package id.alur.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.alur.sheet.ReportSheet;
import id.alur.sheet.ReportSheet.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A report whose columns are written once: for the table on the page, and for its CSV and XLSX files. A column without a value shows a
 * dash and leaves the cell of a file empty.
 *
 * <p>Its words are chosen when it is made, in the language of the page.
 *
 * @param <R> what a row is about
 */
public final class Report<R> {

    /** Where a column stands. */
    private enum Place {
        BOTH,
        PAGE,
        FILES
    }

    private static final class Column<R> {
        private final String header;
        private final Kind kind;
        private final Function<R, @Nullable Object> value;
        private @Nullable Function<R, ? extends Object> shown;
        private Place place = Place.BOTH;
        private boolean summed;
        private int width;

        Column(String header, Kind kind, Function<R, @Nullable Object> value) {
            this.header = header;
            this.kind = kind;
            this.value = value;
            this.width = switch (kind) {
                case TEXT -> 28;
                case MONEY, DATE_TIME -> 18;
                case NUMBER, DECIMAL, DATE -> 13;
            };
        }
    }

    private static final String NOTHING = "–";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Formats formats;
    private final List<Column<R>> columns = new ArrayList<>();

    public Report(Formats formats) {
        this.formats = formats;
    }

    /** @param key of the column's words in the message bundle, as in every kind of column */
    public Report<R> text(String key, Function<R, @Nullable String> value) {
        return add(key, Kind.TEXT, value::apply);
    }

    public Report<R> number(String key, ToLongFunction<R> value) {
        return add(key, Kind.NUMBER, row -> BigDecimal.valueOf(value.applyAsLong(row)));
    }

    /** Whole rupiah. */
    public Report<R> money(String key, Function<R, @Nullable BigDecimal> value) {
        return add(key, Kind.MONEY, value::apply);
    }

    /** With the places behind the comma that the number has. */
    public Report<R> decimal(String key, Function<R, @Nullable BigDecimal> value) {
        return add(key, Kind.DECIMAL, value::apply);
    }

    public Report<R> date(String key, Function<R, @Nullable LocalDate> value) {
        return add(key, Kind.DATE, value::apply);
    }

    /** Day and minute in the zone of the agency. */
    public Report<R> time(String key, Function<R, Instant> value) {
        return add(key, Kind.DATE_TIME, row -> formats.local(value.apply(row)))
                .shown(row -> formats.dateTime(value.apply(row)));
    }

    private Report<R> add(String key, Kind kind, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(Texts.t(key), kind, value));
        return this;
    }

    /** What the page shows of the last column instead of its value: other words, or a component such as a link. */
    public Report<R> shown(Function<R, ? extends Object> how) {
        columns.getLast().shown = how;
        return this;
    }

    /** The last column has a sum below it. */
    public Report<R> summed() {
        columns.getLast().summed = true;
        return this;
    }

    /** The last column stands in files alone. */
    public Report<R> inFiles() {
        columns.getLast().place = Place.FILES;
        return this;
    }

    /** The last column stands on the page alone. */
    public Report<R> onPage() {
        columns.getLast().place = Place.PAGE;
        return this;
    }

    /** @param characters width of the last column in a workbook */
    public Report<R> width(int characters) {
        columns.getLast().width = characters;
        return this;
    }

    public DataTable table(String caption, List<R> rows) {
        List<Column<R>> shown = in(Place.PAGE);
        DataTable table = new DataTable(caption);
        for (Column<R> column : shown) {
            switch (column.kind) {
                case TEXT -> table.column(column.header);
                case DATE, DATE_TIME -> table.narrow(column.header);
                case NUMBER, DECIMAL, MONEY -> table.number(column.header);
            }
        }
        add(table, rows);
        if (shown.stream().anyMatch(column -> column.summed)) {
            table.foot(foot(shown, rows));
        }
        return table;
    }

    /** Further rows of a table that this report made. */
    public void add(DataTable table, List<R> rows) {
        List<Column<R>> shown = in(Place.PAGE);
        rows.forEach(
                row -> table.row(shown.stream().map(column -> cell(column, row)).toArray()));
    }

    private Object cell(Column<R> column, R row) {
        return column.shown == null ? words(column, column.value.apply(row)) : column.shown.apply(row);
    }

    private String words(Column<R> column, @Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case BigDecimal number when column.kind == Kind.MONEY -> formats.money(number);
            case BigDecimal number -> Formats.decimal(number);
            case LocalDate day -> formats.date(day);
            default -> value.toString();
        };
    }

    private Object[] foot(List<Column<R>> shown, List<R> rows) {
        Object[] cells = new Object[shown.size()];
        Arrays.fill(cells, "");
        cells[0] = Texts.t("ui.report.total");
        for (int place = 1; place < cells.length; place++) {
            Column<R> column = shown.get(place);
            if (column.summed) {
                cells[place] = words(
                        column,
                        rows.stream()
                                .map(row -> (BigDecimal) column.value.apply(row))
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        return cells;
    }

    /**
     * Links to the report as files, whose rows are read when somebody follows them.
     *
     * @param what is in the files, in words
     * @param fileName without its ending
     */
    public Component files(String what, String fileName, Supplier<List<R>> rows) {
        Span words = new Span(Texts.t("ui.report.download"));
        Div links = new Div(
                words,
                link("CSV", what, Downloads.link("CSV", fileName + ".csv", () -> csv(rows.get()))),
                link("XLSX", what, Downloads.link("XLSX", fileName + ".xlsx", XLSX, () -> xlsx(what, rows.get()))));
        links.addClassNames("alur-row", "alur-report-files");
        return links;
    }

    private static Component link(String kind, String what, Component link) {
        link.getElement().setAttribute("aria-label", kind + ": " + what);
        return link;
    }

    public byte[] csv(List<R> rows) {
        return ReportSheet.csv(fileColumns(), fileRows(rows));
    }

    public byte[] xlsx(String name, List<R> rows) {
        return ReportSheet.xlsx(name, fileColumns(), fileRows(rows));
    }

    private List<ReportSheet.Column> fileColumns() {
        return in(Place.FILES).stream()
                .map(column -> new ReportSheet.Column(column.header, column.kind, column.width))
                .toList();
    }

    private List<List<@Nullable Object>> fileRows(List<R> rows) {
        List<Column<R>> written = in(Place.FILES);
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (R row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            written.forEach(column -> line.add(column.value.apply(row)));
            cells.add(line);
        }
        return cells;
    }

    private List<Column<R>> in(Place place) {
        return columns.stream()
                .filter(column -> column.place == Place.BOTH || column.place == place)
                .toList();
    }
}
