package id.alur.sheet;

/**
 * Keeps spreadsheets from running what a cell holds as a formula (CSV injection, OWASP): export puts an apostrophe before it,
 * import takes one off. A text that begins with apostrophes before such a character gets one more, so nothing is lost.
 */
public final class CellGuard {

    private static final String DANGEROUS = "=+-@\t\r";

    private CellGuard() {}

    public static String close(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    public static String open(String text) {
        return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && DANGEROUS.indexOf(text.charAt(i)) >= 0;
    }
}
