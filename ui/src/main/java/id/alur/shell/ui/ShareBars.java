package id.alur.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/**
 * Bars of the same length, each divided in two parts and what is left of it. They are for the eye: the sum is said in words, and the
 * numbers belong in a table beside it.
 */
@StyleSheet("share-bars.css")
public class ShareBars extends HtmlContainer {

    private static final List<String> LOOKS = List.of("first", "second", "left");

    private final Div bars = new Div();

    /**
     * @param words what the bars show, in a sentence
     * @param parts names of the first part, the second, and what is left
     */
    public ShareBars(String words, List<String> parts) {
        super("figure");
        addClassName("alur-bars-chart");
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.add(new Span(words), legend(parts));
        bars.addClassName("alur-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        add(caption, bars);
    }

    private static Span legend(List<String> parts) {
        Span legend = new Span();
        legend.addClassName("alur-bars-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < LOOKS.size(); i++) {
            Span key = new Span();
            key.addClassNames("alur-bars-key", "alur-bars-" + LOOKS.get(i));
            legend.add(new Span(key, new Span(parts.get(i))));
        }
        return legend;
    }

    /**
     * @param first share of the first part, percent of the bar
     * @param second share of the second part, percent of the bar
     * @param label what stands behind the bar
     */
    public void bar(String name, double first, double second, String label) {
        Div bar = new Div(part(LOOKS.get(0), first), part(LOOKS.get(1), second));
        bar.addClassNames("alur-bars-bar", "alur-bars-left");
        Span number = new Span(label);
        number.addClassName("alur-number");
        bars.add(new Span(name), bar, number);
    }

    private static Div part(String look, double percent) {
        Div part = new Div();
        part.addClassName("alur-bars-" + look);
        part.getStyle().setWidth(String.format(Locale.ROOT, "%.2f%%", percent));
        return part;
    }
}
