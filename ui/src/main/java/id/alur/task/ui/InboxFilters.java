package id.alur.task.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.shared.PlainText;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Texts;
import id.alur.task.InboxQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What narrows and orders the list that is shown. */
class InboxFilters extends Div {

    private final TextField search = new TextField();
    private final Select<String> process = new Select<>();
    private final Select<InboxQuery.Urgency> urgency = new Select<>();
    private final Select<InboxQuery.Sort> sort = new Select<>();

    /** @param changed hears of every change, also of those by {@link #show} */
    InboxFilters(ProcessNames processes, Consumer<UnaryOperator<InboxFilter>> changed) {
        search.setPlaceholder(Texts.t("ui.inbox.search"));
        search.setAriaLabel(Texts.t("ui.inbox.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
        search.addClassName("alur-inbox-search");
        search.addValueChangeListener(event -> changed.accept(current -> current.withText(event.getValue())));
        select(
                process,
                "ui.inbox.process",
                processes.ids(),
                processes::name,
                value -> changed.accept(current -> current.withProcess(value)));
        select(
                urgency,
                "ui.inbox.urgency",
                List.of(InboxQuery.Urgency.values()),
                value -> Texts.t("ui.inbox.urgency." + InboxFilter.code(value)),
                value -> changed.accept(current -> current.withUrgency(value)));
        sort.setItems(InboxQuery.Sort.values());
        sort.setItemLabelGenerator(value -> Texts.t("ui.inbox.sort." + InboxFilter.code(value)));
        sort.setAriaLabel(Texts.t("ui.inbox.sort"));
        sort.addValueChangeListener(event -> changed.accept(current -> current.withSort(event.getValue())));
        process.setVisible(processes.ids().size() > 1);
        addClassName("alur-inbox-filters");
        getElement().setAttribute("role", "search");
        add(search, process, urgency, sort);
    }

    void show(InboxFilter filter) {
        search.setValue(filter.text());
        process.setValue(filter.processId());
        urgency.setValue(filter.urgency());
        sort.setValue(filter.sort());
        boolean open = filter.list() != InboxQuery.List.DONE;
        sort.setVisible(open);
        urgency.setVisible(open);
    }

    private static <T> void select(
            Select<T> select, String key, List<T> items, Function<T, String> words, Consumer<@Nullable T> changed) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t(key + ".all"));
        select.setItemLabelGenerator(item -> item == null ? Texts.t(key + ".all") : words.apply(item));
        select.setAriaLabel(Texts.t(key));
        select.addValueChangeListener(event -> changed.accept(event.getValue()));
    }
}
