package id.alur.training.plan.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import id.alur.shell.ui.Texts;
import java.util.List;

/** Chooses the year whose plans a page shows; an address may ask for one by {@code ?tahun=}. */
class YearSelect extends Select<Integer> {

    /** @param chosen runs when a year is chosen, also by {@link #offer} */
    YearSelect(Runnable chosen) {
        setLabel(Texts.t("ui.plan.year"));
        setItemLabelGenerator(item -> Integer.toString(item));
        addValueChangeListener(change -> {
            // None for a moment when the page is entered again.
            if (change.getValue() != null) {
                chosen.run();
            }
        });
    }

    /** Chooses the year that the address asks for, else the first. */
    void offer(List<Integer> years, BeforeEnterEvent event) {
        setItems(years);
        setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tahun")
                .flatMap(asked -> years.stream()
                        .filter(item -> asked.equals(Integer.toString(item)))
                        .findFirst())
                .orElse(years.getFirst()));
    }
}
