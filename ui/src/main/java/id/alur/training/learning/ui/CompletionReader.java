package id.alur.training.learning.ui;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.sheet.Dates;
import id.alur.training.LessonHours;
import id.alur.training.learning.Completion;
import id.alur.training.learning.CompletionService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads completions as they were sent, value by value, so that one wrong value is told and refuses no other row. */
final class CompletionReader {

    /** The fields of a completion; everything else is refused, since it is a misspelt one more often than a useless one. */
    enum Field {
        EXTERNAL_ID("externalId", 200, true),
        NIP("nip", 64, true),
        FORM("form", 20, true),
        TITLE("title", 300, true),
        PROVIDER("provider", 200, true),
        STARTS_ON("startsOn", 10, false),
        ENDS_ON("endsOn", 10, true),
        JP("jp", 0, false),
        SESSIONS("sessions", 0, false),
        CERTIFICATE_NUMBER("certificateNumber", 200, false);

        final String word;
        /** Characters; 0: a number. */
        final int most;

        final boolean required;

        Field(String word, int most, boolean required) {
            this.word = word;
            this.most = most;
            this.required = required;
        }
    }

    private static final String ROWS = "completions";
    private static final int SHOWN_OF_NAME = 60;

    private final ObjectReader json;

    CompletionReader(JsonMapper mapper) {
        json = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * The rows of a call, each whatever it is.
     *
     * @throws JacksonException when it is no JSON
     * @throws DomainException when there are no rows or too many, or something besides them
     */
    List<JsonNode> rows(byte[] body) {
        JsonNode batch = json.readTree(body);
        for (String name : batch.propertyNames()) {
            if (!name.equals(ROWS)) {
                throw new DomainException("ui.api.completions-only", shown(name));
            }
        }
        JsonNode rows = batch.path(ROWS);
        if (!rows.isArray() || rows.isEmpty() || rows.size() > CompletionService.MOST) {
            throw new DomainException("ui.api.completions-count", CompletionService.MOST);
        }
        List<JsonNode> all = new ArrayList<>(rows.size());
        rows.forEach(all::add);
        return all;
    }

    /** @throws DomainException for the first value that is not as said in the description of the API */
    Completion completion(String source, JsonNode row) {
        if (!row.isObject()) {
            throw new DomainException("error.learning.row-object");
        }
        for (String name : row.propertyNames()) {
            if (Arrays.stream(Field.values()).noneMatch(field -> field.word.equals(name))) {
                throw new DomainException("error.learning.field-unknown", shown(name));
            }
        }
        LocalDate ends = date(row, Field.ENDS_ON);
        BigDecimal jp = number(row, Field.JP);
        BigDecimal sessions = number(row, Field.SESSIONS);
        return new Completion(
                source,
                text(row, Field.EXTERNAL_ID),
                text(row, Field.NIP),
                text(row, Field.FORM).toUpperCase(Locale.ROOT),
                text(row, Field.TITLE),
                text(row, Field.PROVIDER),
                isSent(row, Field.STARTS_ON) ? date(row, Field.STARTS_ON) : ends,
                ends,
                jp == null ? null : LessonHours.of(jp),
                sessions == null ? 1 : sessions(sessions),
                isSent(row, Field.CERTIFICATE_NUMBER) ? text(row, Field.CERTIFICATE_NUMBER) : null);
    }

    private static boolean isSent(JsonNode row, Field field) {
        return !row.path(field.word).isMissingNode() && !row.path(field.word).isNull();
    }

    private static String text(JsonNode row, Field field) {
        if (isSent(row, field) && !row.path(field.word).isString()) {
            throw new DomainException("error.learning.field-string", field.word);
        }
        String text = PlainText.line(row.path(field.word).stringValue(null));
        if (text.isEmpty()) {
            throw new DomainException("error.learning.field-missing", field.word);
        }
        if (text.length() > field.most || text.indexOf('\uFFFD') >= 0) {
            throw new DomainException("error.learning.field-text", field.word, field.most);
        }
        return text;
    }

    private static @Nullable BigDecimal number(JsonNode row, Field field) {
        if (!isSent(row, field)) {
            return null;
        }
        if (!row.path(field.word).isNumber()) {
            throw new DomainException("error.learning.field-number", field.word);
        }
        return row.path(field.word).decimalValue();
    }

    private static int sessions(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fractionOrHuge) {
            throw new DomainException("error.learning.sessions-range", Completion.MOST_SESSIONS);
        }
    }

    private static LocalDate date(JsonNode row, Field field) {
        LocalDate day = Dates.iso(text(row, field));
        if (day == null) {
            throw new DomainException("error.learning.field-date", field.word);
        }
        return day;
    }

    private static String shown(String name) {
        String plain = PlainText.line(name);
        if (plain.isEmpty()) {
            return "\"\"";
        }
        return plain.length() <= SHOWN_OF_NAME ? plain : plain.substring(0, SHOWN_OF_NAME) + "…";
    }
}
