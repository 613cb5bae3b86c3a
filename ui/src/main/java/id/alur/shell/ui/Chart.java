package id.alur.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Horizontal bars, drawn by ECharts (decision 0028). A chart is for the eye: all its numbers stand in a table beside it or behind a
 * switch ({@link TableOrChart}); by keyboard the arrows go from bar to bar.
 */
@Tag("alur-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart.ts")
@StyleSheet("chart.css")
public final class Chart extends Component {

    /**
     * A part of a bar.
     *
     * @param value where it ends on the axis; null where there is nothing to show
     * @param text the value as people read it, such as {@code Rp5.260.000}
     */
    public record Part(@Nullable Double value, String text) {}

    private static final double WHOLE = 100;

    private final ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final ArrayNode bars;

    private Chart(String words, List<String> series, boolean stacked, double min, double max, String unit) {
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("aria-roledescription", Texts.t("ui.chart.role"));
        getElement().setAttribute("aria-description", Texts.t("ui.chart.help"));
        ArrayNode names = data.putArray("series");
        series.forEach(names::add);
        bars = data.putArray("bars");
        data.put("stacked", stacked);
        data.put("min", min);
        data.put("max", max);
        data.put("unit", unit);
        data.put("locale", Texts.locale().equals(Texts.ENGLISH) ? "en" : "id-ID");
    }

    /**
     * Bars of the same length, each a whole in percent.
     *
     * @param words what the chart shows, in a sentence
     * @param parts names of the parts, in their order within a bar
     */
    public static Chart shares(String words, List<String> parts) {
        return new Chart(words, parts, true, 0, WHOLE, "%");
    }

    /**
     * A bar for each value, on a scale that is the same for all.
     *
     * @param words what the chart shows, in a sentence
     * @param series names of the values, in their order
     */
    public static Chart scale(String words, List<String> series, double min, double max) {
        return new Chart(words, series, false, min, max, "");
    }

    /**
     * @param name of the bar, as a row of the table is named
     * @param label behind the bar; of bars on a scale each value says its own
     */
    public void bar(String name, List<Part> parts, String label) {
        ObjectNode bar = bars.addObject().put("name", name).put("label", label);
        ArrayNode values = bar.putArray("values");
        ArrayNode texts = bar.putArray("texts");
        for (Part part : parts) {
            values.add(part.value());
            texts.add(part.text());
        }
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("show", data);
    }
}
