package id.alur.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A table, and behind a switch the same as a chart; what somebody chose stays while the page renews what it shows. */
public final class TableOrChart extends Div {

    private final Button tableButton = new Button(Texts.t("ui.chart.table"), click -> choose(false));
    private final Button chartButton = new Button(Texts.t("ui.chart.chart"), click -> choose(true));
    private final Div views = new Div(tableButton, chartButton);
    private final Paragraph words = new Paragraph();
    private final Div shown = new Div();
    private Component table = new Div();
    private Component chart = new Div();
    private boolean isChart;

    public TableOrChart() {
        views.addClassName("alur-view-switch");
        views.getElement().setAttribute("role", "group");
        views.getElement().setAttribute("aria-label", Texts.t("ui.chart.switch"));
        add(words, views, shown);
    }

    /** @param summary what both show, in a sentence */
    public void show(String summary, Component newTable, Chart newChart) {
        words.setText(summary);
        table = newTable;
        chart = newChart;
        views.setVisible(!newChart.isEmpty());
        choose(isChart && !newChart.isEmpty());
    }

    private void choose(boolean asChart) {
        isChart = asChart;
        mark(tableButton, !asChart);
        mark(chartButton, asChart);
        shown.removeAll();
        shown.add(asChart ? chart : table);
    }

    private static void mark(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.setThemeVariant(ButtonVariant.PRIMARY, pressed);
    }
}
