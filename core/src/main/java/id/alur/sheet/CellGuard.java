package id.alur.sheet;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what a cell holds as a formula (CSV injection, OWASP), and from rounding long numbers and dropping
 * zeros before others when they open a CSV file: export puts an apostrophe before such a cell, import takes one off. A text that begins
 * with apostrophes before such a character gets one more, so nothing is lost.
 */
public final class CellGuard {

    private static final String DANGEROUS = "=+-@\t\r";
    /** What Excel makes another number or a date of: long numbers, zeros in front, {@code 1E5}, {@code 3-4}. */
    private static final Pattern RUINED =
            Pattern.compile("\\d{12,}|0\\d+|\\d{1,9}[eE]\\d{1,9}|\\d{1,2}[-/]\\d{1,2}(?:[-/]\\d{2})?");

    private CellGuard() {}

    /** For a cell that is text in its file, as in XLSX. */
    public static String close(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** For a cell of a CSV file, whose kind the spreadsheet guesses. */
    static String closeForCsv(String text) {
        return isDangerous(text) || RUINED.matcher(bare(text)).matches() ? "'" + text : text;
    }

    public static String open(String text) {
        return text.startsWith("'")
                        && (isDangerous(text) || RUINED.matcher(bare(text)).matches())
                ? text.substring(1)
                : text;
    }

    /** Whether it holds control characters, which PostgreSQL partly refuses, or what a wrong decoding leaves. */
    static boolean isDamaged(String text) {
        return text.codePoints().anyMatch(CellGuard::isDamaged);
    }

    private static boolean isDamaged(int character) {
        return (Character.isISOControl(character) && "\t\n\r\u0085".indexOf(character) < 0)
                || character == 0xFFFD
                || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isDangerous(String text) {
        String bare = bare(text);
        return !bare.isEmpty() && DANGEROUS.indexOf(bare.charAt(0)) >= 0;
    }

    private static String bare(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return text.substring(i);
    }
}
