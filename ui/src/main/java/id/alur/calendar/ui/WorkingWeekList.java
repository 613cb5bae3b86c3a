package id.alur.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.calendar.UnitWeek;
import id.alur.calendar.Week;
import id.alur.calendar.WorkingWeeks;
import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.List;

/** Which units work six days; whoever keeps the register or the calendar changes it here. */
class WorkingWeekList extends Div {

    private final WorkingWeeks weeks;
    private final Div shown = new Div();
    private final ComboBox<UnitWeek> unit = new ComboBox<>(Texts.t("ui.calendar.weeks.unit"));
    private final Checkbox below = new Checkbox(Texts.t("ui.calendar.weeks.below"), true);

    WorkingWeekList(WorkingWeeks weeks) {
        this.weeks = weeks;
        add(new H2(Texts.t("ui.calendar.weeks")), new Paragraph(Texts.t("ui.calendar.weeks.intro")), shown);
        if (CurrentUser.has(Role.OPERATOR) || CurrentUser.has(Role.BKPSDM_REGISTER)) {
            unit.setItemLabelGenerator(one -> one.name() + " (" + one.code() + ")");
            unit.setWidth("24rem");
            Div tools = new Div(
                    unit,
                    below,
                    new Button(Texts.t("ui.calendar.weeks.to-six"), click -> set(Week.SIX_DAY)),
                    new Button(Texts.t("ui.calendar.weeks.to-five"), click -> set(Week.FIVE_DAY)));
            tools.addClassName("alur-row");
            add(tools);
        }
        show();
    }

    private void show() {
        List<UnitWeek> all = weeks.all();
        unit.setItems(all);
        shown.removeAll();
        UnorderedList list = new UnorderedList();
        all.stream()
                .filter(one -> one.week() == Week.SIX_DAY)
                .forEach(one -> list.add(new ListItem(Texts.t("ui.calendar.weeks.six", one.name()))));
        shown.add(list.getComponentCount() == 0 ? new Paragraph(Texts.t("ui.calendar.weeks.none")) : list);
    }

    private void set(Week week) {
        UnitWeek chosen = unit.getValue();
        if (chosen == null) {
            unit.setInvalid(true);
            unit.focus();
            return;
        }
        int moved = weeks.set(chosen.unit(), week, below.getValue());
        Problems.tell(Texts.t("ui.calendar.weeks.done", chosen.name(), moved));
        show();
    }
}
