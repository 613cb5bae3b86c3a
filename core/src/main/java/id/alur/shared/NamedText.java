package id.alur.shared;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code {name}} in a text of a message bundle from values that were stored by name (timeline entries, notices), whose order
 * is therefore unknown. Dates ({@code 2026-11-21}) and moments are written out in the language; a missing value becomes a dash.
 */
public final class NamedText {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** {@code 2026-11-21T10:30+07:00[Asia/Jakarta]}. */
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([+-]\\d{2}:\\d{2}|Z)\\[[A-Za-z_/]+]");

    private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

    private static final String KEY = "key";

    private NamedText() {}

    /** A value that is itself said in the reader's language; stored with the others. */
    public static Map<String, String> words(String messageKey) {
        return Map.of(KEY, messageKey);
    }

    /** As {@link #fill(String, Map, Locale)}, with {@code texts} giving the text of a message key for values of {@link #words}. */
    public static String fill(String text, Map<String, ?> values, Locale locale, UnaryOperator<String> texts) {
        Map<String, Object> said = new HashMap<>(values);
        said.replaceAll((name, value) ->
                value instanceof Map<?, ?> words && words.get(KEY) instanceof String key ? texts.apply(key) : value);
        return fill(text, said, locale);
    }

    public static String fill(String text, Map<String, ?> values, Locale locale) {
        return oneFullStop(NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(readable(values.get(match.group(1)), locale))));
    }

    /** A sentence may end with a name that ends with a degree: "… diputuskan oleh Budi, S.Sos." has one full stop, not two. */
    public static String oneFullStop(String text) {
        return TWO_STOPS.matcher(text).replaceAll(".");
    }

    private static String readable(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "–";
        }
        String text = value.toString();
        if (MOMENT.matcher(text).matches()) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu, HH.mm zzz", locale).format(ZonedDateTime.parse(text));
        }
        return DATE.matcher(text).matches()
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(LocalDate.parse(text))
                : text;
    }
}
