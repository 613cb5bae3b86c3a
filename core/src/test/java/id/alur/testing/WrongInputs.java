package id.alur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.shared.DomainException;
import id.alur.shared.MessageBundles;
import id.alur.shared.NamedText;
import id.alur.sheet.RowMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of wrong inputs (see the README beside them), each row with the answer that a person gets. A test reads a table by its
 * name and says what the answer is; every difference fails it, and all of a table are told at once.
 */
public final class WrongInputs {

    /**
     * @param place table and line, for people to find the row
     * @param cells by column, without escapes
     */
    public record Row(String place, Map<String, String> cells) {

        public String get(String column) {
            return Objects.requireNonNull(cells.get(column), () -> place + " has no column " + column);
        }

        public String input() {
            return get("input");
        }

        /** The row with what only the test knows in place of a name, such as {@code {agency}}. */
        public Row with(String name, String value) {
            Map<String, String> filled = new LinkedHashMap<>(cells);
            filled.replaceAll((column, cell) -> cell.replace(name, value));
            return new Row(place, filled);
        }
    }

    /** Gives the answer to a row; a {@link DomainException} is one, too. */
    @FunctionalInterface
    public interface Answers {

        String to(Row row) throws Exception;
    }

    /** As {@link Answers}, for tables that are read by their names. */
    @FunctionalInterface
    public interface AnswersOfTables {

        String to(String table, Row row) throws Exception;
    }

    private static final String FOLDER = "wrong-inputs/";
    private static final String ANSWER = "answer";
    private static final String WHOLE = "whole:";
    private static final String NOTHING = "tidak ada yang berubah";
    private static final Locale INDONESIAN = Locale.of("id");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|\\{(\\d+)\\*([^}]*)}|(.))");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final MessageBundles BUNDLES = new MessageBundles();

    private WrongInputs() {}

    /** The tables of a folder by name, such as {@code files/import/unit}. */
    public static Map<String, List<Row>> tables(String folder) {
        Map<String, List<Row>> tables = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + FOLDER + folder + "/**/*.tsv")) {
                String address = file.getURL().toString();
                String name = address.substring(
                        address.lastIndexOf(FOLDER) + FOLDER.length(), address.length() - ".tsv".length());
                tables.put(name, rows(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    /** @param table such as {@code text/nip} */
    public static void check(String table, Answers answers) {
        check(
                Objects.requireNonNull(
                        tables(table.substring(0, table.indexOf('/'))).get(table), table),
                answers);
    }

    public static void check(List<Row> rows, Answers answers) {
        assertThat(differences(rows, answers)).isEmpty();
    }

    public static void check(Map<String, List<Row>> tables, AnswersOfTables answers) {
        List<String> differences = new ArrayList<>();
        tables.forEach((table, rows) -> differences.addAll(differences(rows, row -> answers.to(table, row))));
        assertThat(differences).isEmpty();
    }

    private static List<String> differences(List<Row> rows, Answers answers) {
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            String answer = answer(row, answers);
            if (!answer.equals(row.get(ANSWER))) {
                differences.add("%n%s %s%n  wanted: %s%n  came:   %s"
                        .formatted(row.place(), row.get("what"), escaped(row.get(ANSWER)), escaped(answer)));
            }
        }
        return differences;
    }

    private static String answer(Row row, Answers answers) {
        try {
            return answers.to(row);
        } catch (DomainException refused) {
            return words(refused);
        } catch (Exception notForeseen) {
            return "FAILURE " + notForeseen;
        }
    }

    /**
     * The file that a row brings: rows below the heading of its kind, or a whole file ({@code whole:}), or one of those in the folder
     * {@code sheet} ({@code @name}).
     */
    public static byte[] file(Row row, List<String> columns) {
        String input = row.input();
        if (input.startsWith("@")) {
            try (InputStream in = WrongInputs.class.getResourceAsStream("/sheet/" + input.substring(1))) {
                return Objects.requireNonNull(in, input).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String text = input.startsWith(WHOLE)
                ? input.substring(WHOLE.length())
                : String.join(",", columns) + "\n" + input + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a browser sends, as JSON; numbers as exact as they are written. */
    public static Map<String, Object> json(String text) {
        return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    /** What is said of the rows of a file: row and column, then the words. */
    public static String words(List<RowMessage> messages) {
        return messages.isEmpty()
                ? NOTHING
                : messages.stream()
                        .map(message -> message.row() + " " + message.column()
                                + (message.severity() == RowMessage.Severity.WARNING ? " (peringatan): " : ": ")
                                + words(message.code(), message.arguments()))
                        .collect(Collectors.joining(" / "));
    }

    /** What a person reads of a refusal in Indonesian, as the pages say it. */
    public static String words(DomainException refused) {
        return words(refused.key(), refused.arguments());
    }

    public static String words(String key, List<?> arguments) {
        String text = BUNDLES.texts(INDONESIAN).getOrDefault(key, key);
        return arguments.isEmpty()
                ? text
                : NamedText.oneFullStop(new MessageFormat(text, INDONESIAN)
                        .format(arguments.stream().map(WrongInputs::readable).toArray()));
    }

    private static Object readable(Object argument) {
        return argument instanceof LocalDate date
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN).format(date)
                : argument;
    }

    private static List<Row> rows(String table, String text) {
        List<String> lines = text.lines().toList();
        List<String> header = cells(lines.getFirst());
        List<Row> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            String place = table + ":" + (line + 1);
            List<String> cells = cells(lines.get(line));
            if (cells.size() != header.size()) {
                throw new IllegalStateException(place + " has " + cells.size() + " cells, not " + header.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                row.put(header.get(column), unescaped(cells.get(column)));
            }
            rows.add(new Row(place, row));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (MatchResult escape : ESCAPE.matcher(cell).results().toList()) {
            text.append(cell, end, escape.start()).append(meant(escape));
            end = escape.end();
        }
        return text.append(cell.substring(end)).toString();
    }

    private static String meant(MatchResult escape) {
        if (escape.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        }
        if (escape.group(2) != null) {
            return unescaped(escape.group(3)).repeat(Integer.parseInt(escape.group(2)));
        }
        return switch (escape.group(4)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\\" -> "\\";
            default -> throw new IllegalStateException("No escape: " + escape.group());
        };
    }

    /** As a table writes it, so that a new answer can be looked at and taken over. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\\' -> escaped.append("\\\\");
                default ->
                    escaped.append(
                            Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                    ? "\\u%04X".formatted((int) c)
                                    : String.valueOf(c));
            }
        }
        return escaped.length() > 2_000 ? escaped.substring(0, 2_000) + "…" : escaped.toString();
    }
}
