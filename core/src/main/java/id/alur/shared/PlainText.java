package id.alur.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people typed or pasted, without what nobody sees: zero-width and soft characters, marks of direction, fillers. They come along
 * from word processors and web pages; with them two equal names differ, nobody is found, and a reason of spaces of no width looks like
 * a reason. Every text that enters Alur (forms, reasons, comments, log-ins, searches, files, the API) goes through here once.
 */
public final class PlainText {

    /** Format characters except those that are seen (signs before Arabic and Syriac numbers), and ignorable ones of other kinds. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}"
                    + "\\x{FFF0}-\\x{FFF8}\\x{FFFE}\\x{FFFF}\\x{1BCA0}-\\x{1BCA3}\\x{E0000}-\\x{E0FFF}\\p{Cs}"
                    + "&&[^\\x{600}-\\x{605}\\x{6DD}\\x{70F}\\x{890}\\x{891}\\x{8E2}\\x{110BD}\\x{110CD}\\x{200C}\\x{200D}]]");

    /** Nobody looks for more than that, and a database that compares longer words with many rows does nothing else. */
    public static final int LONGEST_SEARCH = 100;

    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\x{85}\\x{2028}\\x{2029}]");
    private static final Pattern WIDE_SPACE = Pattern.compile("[\\p{Zs}\\x{2800}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\x{B}]+");
    /** Hyphens that only say where a line may break; fonts of letters lack them. */
    private static final Pattern HYPHEN = Pattern.compile("[\\x{2010}\\x{2011}]");

    private static final Pattern SEEN = Pattern.compile("[^\\s\\p{M}]");
    /** Signs within names that some write and others leave out count as spaces, so that both ways find. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{IsAlphabetic}0-9]+|[\\x{2B0}-\\x{2FF}]+");

    private PlainText() {}

    /** Of one line, such as a name, a code or a search: white space of any kind is one space. Empty when nothing can be seen. */
    public static String line(@Nullable String text) {
        return text == null ? "" : SPACES.matcher(text(text)).replaceAll(" ").strip();
    }

    /** Of several lines, ended by {@code \n}, without blanks around. Empty when nothing can be seen. */
    public static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        plain = LINE_ENDS.matcher(plain).replaceAll("\n");
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = withoutIdleJoiners(plain);
        plain = CONTROL.matcher(plain).replaceAll("");
        plain = WIDE_SPACE.matcher(plain).replaceAll(" ");
        plain = HYPHEN.matcher(plain).replaceAll("-").strip();
        // Letters that stood apart from their accents only because of what has gone now.
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return SEEN.matcher(plain).find() ? plain : "";
    }

    /** Joiners mean something between signs of some scripts and of pictures, and nothing at all next to a Latin letter or a space. */
    private static String withoutIdleJoiners(String text) {
        if (text.indexOf(NON_JOINER) < 0 && text.indexOf(JOINER) < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joiner = c == NON_JOINER || c == JOINER;
            if (!joiner
                    || (i > 0
                            && i + 1 < text.length()
                            && isJoined(text.codePointBefore(i))
                            && isJoined(text.codePointAt(i + 1)))) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isJoined(int character) {
        int type = Character.getType(character);
        boolean sign = Character.isLetter(character)
                || type == Character.OTHER_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return sign && Character.UnicodeScript.of(character) != Character.UnicodeScript.LATIN;
    }

    /** {@link #line}, or null when nothing can be seen. */
    public static @Nullable String lineOrNull(@Nullable String text) {
        String line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** What somebody looks for: a {@link #line} of at most {@link #LONGEST_SEARCH} characters; the rest is left out. */
    public static String search(@Nullable String text) {
        String line = line(text);
        if (line.length() <= LONGEST_SEARCH) {
            return line;
        }
        boolean inTwo = Character.isHighSurrogate(line.charAt(LONGEST_SEARCH - 1));
        return line.substring(0, inTwo ? LONGEST_SEARCH - 1 : LONGEST_SEARCH).strip();
    }

    /** Whether nothing can be seen. */
    public static boolean isBlank(@Nullable String text) {
        return text(text).isEmpty();
    }

    /**
     * Whether somebody has said something in words, as a reason must: from min to max characters, and not signs alone.
     *
     * @param text as {@link #text} gives it
     */
    public static boolean isSaid(String text, int min, int max) {
        return text.length() >= min && text.length() <= max && !words(text).isEmpty();
    }

    /**
     * The words of a search in lower case, without the signs between them: {@code Dr. Sari, S.E.} is dr, sari, s, e. The function
     * {@code personnel.words} of the database divides what is searched in the same way.
     */
    public static List<String> words(@Nullable String text) {
        return Arrays.stream(BETWEEN_WORDS.split(search(text).toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
