package id.alur.letter;

import id.alur.shared.DomainException;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {{name}}} of templates: nothing but names out of a fixed list, so that a template cannot compute anything. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{\\{ *([a-z][a-z0-9-]*) *}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{[^{}\\n]*}}|\\{\\{|}}");

    private Placeholders() {}

    /**
     * @param where key of the part of the template, for the message
     * @throws DomainException {@code error.letter.placeholder-*} with line and column of the first that is wrong
     */
    static void check(String text, Collection<String> known, String where) {
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            Matcher name = NAME.matcher(braces.group());
            int line = 1
                    + (int) text.substring(0, braces.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            int column = braces.start() - text.lastIndexOf('\n', braces.start());
            if (!name.matches()) {
                throw new DomainException("error.letter.placeholder-broken." + where, line, column);
            }
            if (!known.contains(name.group(1))) {
                throw new DomainException("error.letter.placeholder-unknown." + where, name.group(1), line, column);
            }
        }
    }

    /** Whether the line has placeholders and none of them has anything to say. */
    static boolean saysNothing(String line, Map<String, String> values) {
        Matcher name = NAME.matcher(line);
        boolean any = false;
        while (name.find()) {
            any = true;
            if (!values.getOrDefault(name.group(1), "").isBlank()) {
                return false;
            }
        }
        return any;
    }

    /** @param html made of the template by {@link LetterMarkup}: text and elements without attributes of the author's */
    static String fill(String html, Map<String, String> values) {
        return NAME.matcher(html)
                .replaceAll(match -> Matcher.quoteReplacement(Xhtml.printed(values.getOrDefault(match.group(1), ""))));
    }
}
