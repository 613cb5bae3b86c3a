package id.alur.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What officers write in a template: paragraphs, {@code # headings}, lists, {@code **bold**} and {@code *italic*} as in Markdown, and
 * rows as letters have them, {@code Nama : {{nama}}}, whose further lines are indented by two spaces. HTML is printed as it is
 * written, links and pictures lose their address: a template brings nothing from elsewhere. A line whose placeholders are
 * all empty is left out.
 */
final class LetterMarkup {

    private static final Pattern ROW = Pattern.compile("(\\p{L}[^:\\n{}]{0,59}?) +:(?: +(.*)|\\s*)");
    private static final String INDENT = "  ";
    /** Not broken at its dots when a line ends. */
    private static final Pattern AMOUNT = Pattern.compile("Rp\\d{1,3}(?:\\.\\d{3})+");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak(" ").build();

    private LetterMarkup() {}

    /** The body as XHTML with the values in place. */
    static String render(String body, Map<String, String> values) {
        List<String> lines = Xhtml.clean(body)
                .lines()
                .map(line -> line.replace("\t", INDENT).stripTrailing())
                .filter(line -> !Placeholders.saysNothing(line, values))
                .toList();
        return AMOUNT.matcher(Placeholders.fill(blocks(lines), values)).replaceAll("<span class=\"amount\">$0</span>");
    }

    private static String blocks(List<String> lines) {
        StringBuilder out = new StringBuilder();
        List<String> prose = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Matcher row = ROW.matcher(lines.get(i));
            if (!row.matches()) {
                prose.add(lines.get(i));
                i++;
                continue;
            }
            out.append(markdown(prose)).append("<table class=\"rows\">");
            prose.clear();
            while (i < lines.size() && row.reset(lines.get(i)).matches()) {
                String label = row.group(1);
                List<String> value = new ArrayList<>();
                if (row.group(2) != null) {
                    value.add(row.group(2));
                }
                i++;
                while (i < lines.size() && belongsToRow(lines, i)) {
                    String line = lines.get(i);
                    value.add(line.startsWith(INDENT) ? line.substring(INDENT.length()) : line);
                    i++;
                }
                out.append("<tr><th scope=\"row\">")
                        .append(Xhtml.escape(label.strip()))
                        .append("</th><td class=\"colon\">:</td><td>")
                        .append(blocks(value))
                        .append("</td></tr>");
            }
            out.append("</table>");
        }
        return out.append(markdown(prose)).toString();
    }

    /** Indented lines, and empty ones between them. */
    private static boolean belongsToRow(List<String> lines, int index) {
        for (int i = index; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                return lines.get(i).startsWith(INDENT);
            }
        }
        return false;
    }

    private static String markdown(List<String> lines) {
        Node document = PARSER.parse(String.join("\n", lines));
        document.accept(new WithoutAddresses());
        return RENDERER.render(document);
    }

    /** Puts the words of a link or picture in its place. */
    private static final class WithoutAddresses extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            replaceByChildren(link);
        }

        @Override
        public void visit(Image image) {
            replaceByChildren(image);
        }

        private void replaceByChildren(Node node) {
            visitChildren(node);
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }
}
