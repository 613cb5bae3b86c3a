package id.alur.casefile.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.casefile.CaseQuery;
import id.alur.form.ui.DateInputs;
import id.alur.shared.PlainText;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Texts;
import java.util.Locale;

/** What narrows and orders the list of cases. */
class CaseFilters extends Div {

    private final TextField search = new TextField(Texts.t("ui.casefile.list.search"));
    private final Select<CaseQuery.State> state = new Select<>();
    private final Select<CaseQuery.Scope> scope = new Select<>();
    private final Select<String> kind = new Select<>();
    private final DatePicker from = DateInputs.date();
    private final DatePicker to = DateInputs.date();
    private final Select<CaseQuery.Sort> sort = new Select<>();

    CaseFilters(ProcessNames processes, Runnable changed) {
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
        search.addClassName("alur-search");
        choice(state, "ui.casefile.list.state", CaseQuery.State.values(), CaseQuery.State.OPEN);
        choice(scope, "ui.casefile.list.scope", CaseQuery.Scope.values(), CaseQuery.Scope.MINE);
        choice(sort, "ui.casefile.list.sort", CaseQuery.Sort.values(), CaseQuery.Sort.NEWEST);
        kind.setLabel(Texts.t("ui.casefile.list.kind"));
        kind.setItems(processes.ids());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.t("ui.casefile.list.kind.all"));
        kind.setItemLabelGenerator(id -> id == null ? Texts.t("ui.casefile.list.kind.all") : processes.name(id));
        from.setLabel(Texts.t("ui.casefile.list.from"));
        to.setLabel(Texts.t("ui.casefile.list.to"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        search.addValueChangeListener(change -> changed.run());
        state.addValueChangeListener(change -> changed.run());
        scope.addValueChangeListener(change -> changed.run());
        kind.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> changed.run());
        to.addValueChangeListener(change -> changed.run());
        sort.addValueChangeListener(change -> changed.run());
        addClassName("alur-row");
        getElement().setAttribute("role", "search");
        add(search, state, scope, kind, from, to, sort);
    }

    private static <T extends Enum<T>> void choice(Select<T> select, String key, T[] values, T value) {
        select.setLabel(Texts.t(key));
        select.setItems(values);
        select.setItemLabelGenerator(item -> Texts.t(key + "." + item.name().toLowerCase(Locale.ROOT)));
        select.setValue(value);
    }

    CaseQuery query(int offset, int limit) {
        return new CaseQuery(
                scope.getValue(),
                state.getValue(),
                search.getValue(),
                kind.getValue(),
                from.getValue(),
                to.getValue(),
                sort.getValue(),
                offset,
                limit);
    }

    boolean isNarrowed() {
        return !search.isEmpty() || kind.getValue() != null || !from.isEmpty() || !to.isEmpty();
    }

    void clear() {
        search.clear();
        kind.clear();
        from.clear();
        to.clear();
    }
}
