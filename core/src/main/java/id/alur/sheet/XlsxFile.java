package id.alur.sheet;

import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of an XLSX workbook (ECMA-376), what is seen of it: hidden rows, filtered ones among them, are left
 * out. It reads element by element and refuses in words what would take more memory or time than a register needs; a library that
 * first builds the workbook has spent both by then.
 */
public final class XlsxFile {

    /** A workbook of 20 MB may unfold to gigabytes; a register of 100,000 rows does not come near this. */
    private static final long MAX_UNFOLDED = 300L * 1024 * 1024;
    /** Texts, styles and all parts but the sheet are held in memory while the sheet is read. */
    private static final long MAX_HELD = 40L * 1024 * 1024;

    private static final int MAX_SHARED = 1_000_000;
    private static final int MAX_PARTS = 2_000;
    private static final byte[] PART = {'P', 'K', 1, 2};

    private record SheetEntry(String name, String relation) {}

    private final ZipFile zip;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final List<SheetEntry> visible = new ArrayList<>();
    private long held;
    private int sheets;
    private boolean since1904;

    private XlsxFile(ZipFile zip) {
        this.zip = zip;
    }

    public static boolean looksLike(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** @throws DomainException that says why the workbook cannot be read */
    public static Table read(byte[] bytes) {
        refuseManyParts(bytes);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            XlsxFile file = new XlsxFile(zip);
            file.refuseBombs();
            return file.read();
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new DomainException("error.sheet.file-workbook");
        }
    }

    /** Counted before the list of parts is read, which is held whole. */
    private static void refuseManyParts(byte[] bytes) {
        int parts = 0;
        for (int i = 0; i + PART.length <= bytes.length; i++) {
            if (bytes[i] == PART[0] && bytes[i + 1] == PART[1] && bytes[i + 2] == PART[2] && bytes[i + 3] == PART[3]) {
                parts++;
            }
        }
        if (parts > MAX_PARTS) {
            throw bomb();
        }
    }

    private void refuseBombs() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long all = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            long unfolded = 0;
            try (InputStream content = zip.getInputStream(entry)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unfolded += read;
                    if (all + unfolded > MAX_UNFOLDED) {
                        throw bomb();
                    }
                }
            }
            all += unfolded;
            sizes.merge(entry.getName(), unfolded, Long::sum);
        }
    }

    static DomainException bomb() {
        return new DomainException("error.sheet.file-workbook-bomb");
    }

    private Table read() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/workbook.xml") == null) {
            boolean office = zip.getEntry("mimetype") != null
                    || zip.getEntry("xl/workbook.bin") != null
                    || zip.getEntry("word/document.xml") != null;
            throw new DomainException(office ? "error.sheet.file-other-office" : "error.sheet.file-workbook");
        }
        each("xl/_rels/workbook.xml.rels", this::relation);
        each("xl/workbook.xml", this::sheet);
        if (visible.isEmpty()) {
            throw new DomainException(sheets == 0 ? "error.sheet.file-workbook" : "error.sheet.file-no-visible-sheet");
        }
        SheetEntry first = visible.getFirst();
        String target = targets.get(first.relation());
        if (target == null || zip.getEntry(target) == null) {
            throw new DomainException("error.sheet.file-workbook");
        }
        XlsxStyles styles = new XlsxStyles();
        List<String> texts = new ArrayList<>();
        for (String part : targets.values()) {
            if (part.endsWith("styles.xml")) {
                each(part, styles::take);
            } else if (part.endsWith("sharedStrings.xml")) {
                each(part, (xml, name) -> shared(xml, name, texts));
            }
        }
        XlsxSheet sheet = new XlsxSheet(texts, styles, since1904);
        try (InputStream content = zip.getInputStream(zip.getEntry(target))) {
            sheet.read(BoundedXml.of(content));
        }
        return Table.of(sheet.rows(), new Table.Source(first.name(), visible.size() - 1, sheet.hiddenRows()));
    }

    private void relation(XMLStreamReader xml, String name) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        if (name.equals("Relationship") && id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    private void sheet(XMLStreamReader xml, String name) {
        if (name.equals("workbookPr")) {
            String value = xml.getAttributeValue(null, "date1904");
            since1904 = "1".equals(value) || "true".equals(value);
        } else if (name.equals("sheet")) {
            sheets++;
            String state = xml.getAttributeValue(null, "state");
            String relation = relationOf(xml);
            if ((state == null || state.equals("visible")) && relation != null) {
                visible.add(new SheetEntry(String.valueOf(xml.getAttributeValue(null, "name")), relation));
            }
        }
    }

    /** The one attribute with a prefix; which namespace it is depends on the flavour of the format. */
    private static @Nullable String relationOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static void shared(XMLStreamReader xml, String name, List<String> texts) throws XMLStreamException {
        if (name.equals("si")) {
            if (texts.size() >= MAX_SHARED) {
                throw bomb();
            }
            texts.add(XlsxSheet.richText(xml, "si"));
        }
    }

    /** What is done with each element as it begins. */
    private interface Taker {
        void take(XMLStreamReader xml, String name) throws XMLStreamException;
    }

    private void each(String part, Taker taker) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        held += sizes.getOrDefault(part, 0L);
        if (held > MAX_HELD) {
            throw bomb();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader xml = BoundedXml.of(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    taker.take(xml, xml.getLocalName());
                }
            }
        }
    }
}
