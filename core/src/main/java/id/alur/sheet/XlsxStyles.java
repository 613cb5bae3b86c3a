package id.alur.sheet;

import id.alur.shared.DomainException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How a workbook formats its cells. */
final class XlsxStyles {

    /** Excel itself allows 255 signs. */
    private static final int MAX_FORMAT = 500;

    private static final int MAX_STYLES = 70_000;
    /** ECMA-376 part 1, 18.8.30: formats that every workbook has; those of dates stand for any format of dates. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(15, "yyyy-mm-dd"),
            Map.entry(16, "dd-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(22, "yyyy-mm-dd hh:mm"));

    private final Map<Integer, String> formats = new HashMap<>(BUILT_IN);
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCellFormats;

    void take(XMLStreamReader xml, String name) {
        switch (name) {
            case "numFmt" -> {
                String format = xml.getAttributeValue(null, "formatCode");
                if (format != null && format.length() > MAX_FORMAT) {
                    throw new DomainException("error.sheet.file-workbook-bomb");
                }
                formats.put(number(xml, "numFmtId"), String.valueOf(format));
            }
            case "cellXfs" -> inCellFormats = true;
            case "cellStyles", "dxfs", "cellStyleXfs" -> inCellFormats = false;
            case "xf" -> {
                if (inCellFormats && styles.size() < MAX_STYLES) {
                    styles.add(number(xml, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
    }

    /** Null when the cell is shown as it is. */
    @Nullable
    String format(@Nullable String style) {
        if (style == null || !style.matches("\\d{1,6}")) {
            return null;
        }
        int index = Integer.parseInt(style);
        return index < styles.size() ? formats.get(styles.get(index)) : null;
    }
}
