package id.alur.sheet;

import id.alur.shared.DomainException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, read element by element. */
final class XlsxSheet {

    private static final int MAX_COLUMNS = 256;
    /** Rows of a sheet in Excel. */
    private static final int MAX_ROW = 1_048_576;
    /** Places for cells, empty ones included, and characters in them: what 100,000 rows of a register need, many times over. */
    private static final int MAX_PLACES = 4_000_000;

    private static final int MAX_CHARACTERS = 40_000_000;
    /** Reasons why cells cannot be read, which are held with their rows. */
    private static final int MAX_FAULTS = 10_000;

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,4})(\\d{1,8})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(?:\\.\\d{0,40})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final List<Table.Row> rows = new ArrayList<>();
    private int hiddenRows;
    private long places;
    private long characters;
    private int faulty;

    XlsxSheet(List<String> texts, XlsxStyles styles, boolean since1904) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
    }

    List<Table.Row> rows() {
        return rows;
    }

    int hiddenRows() {
        return hiddenRows;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        int number = 0;
        while (xml.hasNext() && rows.size() <= Table.MAX_ROWS + 1) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String at = xml.getAttributeValue(null, "r");
                number = at == null ? number + 1 : rowNumber(at);
                String hidden = xml.getAttributeValue(null, "hidden");
                Table.Row row = row(xml, number);
                if (row.isBlank()) {
                    continue;
                }
                if ("1".equals(hidden) || "true".equals(hidden)) {
                    hiddenRows++;
                } else {
                    rows.add(row);
                }
            }
        }
    }

    private static int rowNumber(String at) {
        if (!at.matches("\\d{1,8}") || Integer.parseInt(at) > MAX_ROW) {
            throw beyond(at);
        }
        return Integer.parseInt(at);
    }

    private Table.Row row(XMLStreamReader xml, int number) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        Map<Integer, DomainException> faults = Map.of();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : column(reference);
                if (column >= MAX_COLUMNS) {
                    throw beyond(String.valueOf(reference));
                }
                try {
                    String text = cell(xml);
                    if (!text.isEmpty()) {
                        put(cells, column, text);
                    }
                } catch (CellFault fault) {
                    // The place is kept, so that the row is not taken for a blank one.
                    put(cells, column, "?");
                    faults = faults.isEmpty() ? new HashMap<>() : faults;
                    faults.put(column, fault.reason());
                    if (++faulty > MAX_FAULTS) {
                        throw new DomainException("error.sheet.file-many-faults", MAX_FAULTS);
                    }
                }
            }
        }
        return new Table.Row(number, cells, faults);
    }

    private void put(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
            places++;
        }
        cells.set(column, text);
        characters += text.length();
        if (places > MAX_PLACES || characters > MAX_CHARACTERS) {
            throw XlsxFile.bomb();
        }
    }

    private static int column(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw beyond(reference);
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static DomainException beyond(String reference) {
        String shown = reference.length() > 20 ? reference.substring(0, 20) + "…" : reference;
        return new DomainException("error.sheet.file-workbook-reference", shown, MAX_COLUMNS, Table.MAX_ROWS);
    }

    /** Reads to the end of the cell whatever becomes of it. */
    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        String value = null;
        String inline = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    case "is" -> inline = richText(xml, "is");
                    default -> {}
                }
            }
        }
        if (inline != null) {
            return inline;
        }
        if (value == null || (value.isEmpty() && !"str".equals(type))) {
            if (formula) {
                throw new CellFault("error.sheet.cell-formula");
            }
            return "";
        }
        return text(type == null ? "n" : type, value, styles.format(style));
    }

    private String text(String type, String value, @Nullable String format) {
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(value.strip()));
            case "str" -> unescaped(value);
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "ya" : "tidak";
            case "e" -> throw new CellFault("error.sheet.cell-error", value);
            case "d" -> value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
            default -> number(value.strip(), format);
        };
    }

    private String number(String value, @Nullable String format) {
        if (!NUMBER.matcher(value).matches()) {
            throw new CellFault("error.sheet.cell-huge");
        }
        String shown = NumberFormats.show(new BigDecimal(value), format, since1904);
        if (shown == null) {
            throw new CellFault("error.sheet.cell-huge");
        }
        return shown;
    }

    /** Text of runs, without the reading aids of East Asian scripts. */
    static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean aid = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    break;
                }
                aid = aid && !xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    aid = true;
                } else if (xml.getLocalName().equals("t") && !aid) {
                    text.append(xml.getElementText());
                    if (text.length() > BoundedXml.MAX_TEXT) {
                        throw XlsxFile.bomb();
                    }
                }
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML cannot hold are written {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
