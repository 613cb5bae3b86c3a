package id.alur.letter;

import java.util.List;

/**
 * A table on pages of its own behind a letter (lampiran), with the letter's number and date above it. It is made of data, not of
 * the template, so that no edit can lose it.
 *
 * @param title what the table shows
 * @param columns headings
 * @param figures which columns hold figures, from 0
 * @param rows as many cells as columns
 * @param total last row; as many cells as columns, or none for a table that sums nothing up
 */
public record LetterAttachment(
        String title, List<String> columns, List<Integer> figures, List<List<String>> rows, List<String> total) {

    public LetterAttachment {
        columns = List.copyOf(columns);
        figures = List.copyOf(figures);
        rows = rows.stream().map(List::copyOf).toList();
        total = List.copyOf(total);
        int width = columns.size();
        if ((!total.isEmpty() && total.size() != width) || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Each row of an attachment has " + width + " cells");
        }
    }

    String xhtml() {
        StringBuilder out = new StringBuilder("<h2>" + Xhtml.escape(title) + "</h2><table class=\"grid\"><thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            out.append("<th scope=\"col\"")
                    .append(style(i))
                    .append('>')
                    .append(Xhtml.escape(columns.get(i)))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        rows.forEach(row -> out.append(row(row, "")));
        return out.append(total.isEmpty() ? "" : row(total, " class=\"total\""))
                .append("</tbody></table>")
                .toString();
    }

    private String row(List<String> cells, String style) {
        StringBuilder out = new StringBuilder("<tr" + style + ">");
        for (int i = 0; i < cells.size(); i++) {
            out.append("<td")
                    .append(style(i))
                    .append('>')
                    .append(Xhtml.escape(cells.get(i)))
                    .append("</td>");
        }
        return out.append("</tr>").toString();
    }

    private String style(int column) {
        return figures.contains(column) ? " class=\"figure\"" : "";
    }
}
