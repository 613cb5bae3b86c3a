package id.alur.letter;

import java.util.regex.Pattern;

/** Text as part of XHTML. */
final class Xhtml {

    /** Abbreviations with dots within: {@code S.E.}, {@code M. Si.}, {@code Ph.D}, {@code A.Md.Kep.} */
    private static final Pattern DEGREE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])\\p{Lu}\\p{L}{0,4}\\.(?: ?\\p{Lu}\\p{L}{0,5}\\.)+(?:\\p{Lu}\\p{L}{0,5}(?![\\p{L}]))?|(?<![\\p{L}\\p{N}.])\\p{Lu}\\p{L}{0,4}\\.\\p{Lu}\\p{L}{0,5}(?![\\p{L}.])");

    private Xhtml() {}

    /** Escaped; line breaks stay, characters that XML does not know are dropped. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("<br/>");
                default -> {
                    if (isXml(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** As {@link #escape}, for text that is printed: a degree such as M.Si. or S.E. stays on one line. */
    static String printed(String text) {
        return DEGREE.matcher(escape(text)).replaceAll("<span class=\"degree\">$0</span>");
    }

    /** Without characters that XML does not know. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Xhtml::isXml).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
    }
}
