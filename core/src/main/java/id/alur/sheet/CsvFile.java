package id.alur.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads CSV as spreadsheets of different countries and ages write it: encoding and separator are found out. */
public final class CsvFile {

    /** How pages of the web and old exports of Excel begin that bear the name of a table. */
    private static final List<String> MARKUP =
            List.of("<!doctype", "<html", "<?xml", "<table", "<head", "<meta", "<style", "<body");

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");
    /** How many bytes tell whether a file without a mark is UTF-16: every second one of its ASCII letters is zero. */
    private static final int SAMPLE = 200;

    private static final int BEGINNING = 1_000;
    /** Places for cells, empty ones included, as in a workbook. */
    private static final int MAX_PLACES = 4_000_000;

    private CsvFile() {}

    public static Table read(byte[] bytes) {
        String text = withoutSeparatorHint(decode(bytes));
        String start = text.substring(0, Math.min(text.length(), BEGINNING))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(start::startsWith)) {
            throw new DomainException("error.sheet.file-html");
        }
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
            throw new DomainException("error.sheet.file-not-text");
        }
        if (text.isBlank()) {
            throw new DomainException("error.sheet.file-empty");
        }
        int open = lineOfOpenQuote(text);
        if (open > 0) {
            throw new DomainException("error.sheet.file-open-quote", open);
        }
        List<Table.Row> rows = new ArrayList<>();
        int line = 1;
        long places = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = Math.toIntExact(row.getStartingLineNumber());
                places += row.getFieldCount();
                if (places > MAX_PLACES) {
                    throw new DomainException("error.sheet.file-workbook-bomb");
                }
                if (rows.size() > Table.MAX_ROWS + 1) {
                    throw new DomainException("error.sheet.file-too-many-rows", Table.MAX_ROWS);
                }
                rows.add(new Table.Row(line, row.getFields()));
            }
        } catch (CsvParseException malformed) {
            throw new DomainException("error.sheet.file-malformed", lineOf(malformed, line + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Table.of(rows, Table.Source.WHOLE);
    }

    /** The reader names the line in its message only; without it, the line after the last good row. */
    private static int lineOf(CsvParseException malformed, int otherwise) {
        Matcher line = LINE.matcher(String.valueOf(malformed.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : otherwise;
    }

    static String decode(byte[] bytes) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return withoutMark(decode(bytes, marked));
        }
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            return decode(bytes, wide);
        }
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decode(bytes, WINDOWS);
        }
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > sample / 3 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > sample / 3 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return strictly(bytes, charset);
        } catch (CharacterCodingException e) {
            throw new DomainException("error.sheet.file-encoding");
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw new DomainException("error.sheet.file-not-text");
        }
        return text;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Excel's own first line {@code sep=;}: kept as a blank line, so that line numbers stay those of the file. */
    private static String withoutSeparatorHint(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5
                ? text.substring(text.charAt(4) == '\n' ? 4 : 5)
                : text;
    }

    /** The one of the three that the first line uses most, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        String start = text.stripLeading();
        for (int i = 0; i < start.length() && (quoted || (start.charAt(i) != '\n' && start.charAt(i) != '\r')); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                if (c == SEPARATORS[s]) {
                    counts[s]++;
                }
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            if (counts[s] > counts[best]) {
                best = s;
            }
        }
        return SEPARATORS[best];
    }

    /** A quote that is never closed would swallow the rest of the file; returns the line where it opens, or 0. */
    private static int lineOfOpenQuote(String text) {
        boolean quoted = false;
        int line = 1;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '"' && (quoted || startsField(text, i))) {
                quoted = !quoted;
                opened = line;
            }
        }
        return quoted ? opened : 0;
    }

    private static boolean startsField(String text, int i) {
        return i == 0 || "\n\r,;\t\"".indexOf(text.charAt(i - 1)) >= 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
