package id.alur.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.calendar.Holiday;
import id.alur.calendar.HolidayKind;
import id.alur.calendar.HolidayTable;
import id.alur.calendar.HolidayTableService;
import id.alur.calendar.ProvisionalDeadline;
import id.alur.calendar.WorkingWeeks;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/** The days nobody works, by year and decree; the operator loads a table and sees which deadlines wait for one (UC-104). */
@Route("kalender")
@PermitAll
@Menu(title = "ui.calendar.title", order = 70, icon = "vaadin:calendar-o")
public class CalendarView extends Section implements HasDynamicTitle {

    private static final int SHOWN_DEADLINES = 50;

    private final HolidayTableService tables;
    private final Formats formats;
    private final int thisYear;
    private final Select<HolidayTable> year = new Select<>();
    private final Div missing = new Div();
    private final Div holidays = new Div();
    private final Div deadlines = new Div();

    CalendarView(HolidayTableService tables, WorkingWeeks weeks, Formats formats, Clock clock) {
        this.tables = tables;
        this.formats = formats;
        this.thisYear = LocalDate.now(clock).getYear();
        addClassName("alur-page");
        year.setLabel(Texts.t("ui.calendar.year"));
        year.setItemLabelGenerator(table -> Integer.toString(table.year()));
        year.addValueChangeListener(change -> showHolidays());
        add(new H1(Texts.t("ui.calendar.title")), new Paragraph(Texts.t("ui.calendar.intro")), missing, year, holidays);
        add(new WorkingWeekList(weeks));
        if (CurrentUser.has(Role.OPERATOR)) {
            add(new H2(Texts.t("ui.calendar.load")), new HolidayUpload(tables, this::showTables), deadlines);
        }
        showTables();
    }

    private void showTables() {
        missing.removeAll();
        tables.missingYear().ifPresent(lacking -> {
            Paragraph warning = new Paragraph(Texts.t("ui.calendar.missing", Integer.toString(lacking)));
            warning.addClassName("alur-late");
            missing.add(warning);
        });
        List<HolidayTable> found = tables.tables();
        year.setItems(found);
        year.setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            holidays.removeAll();
            holidays.add(new EmptyState(Texts.t("ui.calendar.empty"), Texts.t("ui.calendar.empty.text")));
        } else {
            year.setValue(found.stream()
                    .filter(table -> table.year() == thisYear)
                    .findFirst()
                    .orElse(found.getFirst()));
        }
        if (CurrentUser.has(Role.OPERATOR)) {
            showDeadlines();
        }
    }

    private void showHolidays() {
        holidays.removeAll();
        HolidayTable table = year.getValue();
        if (table == null) {
            return;
        }
        Paragraph source = new Paragraph(
                Texts.t("ui.calendar.source", table.source(), table.holidays(), table.collectiveLeaveDays()));
        source.addClassName("alur-muted");
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        tables.holidays(table.year()).stream().map(this::holiday).forEach(list::add);
        holidays.add(source, list);
    }

    private ListItem holiday(Holiday holiday) {
        LocalDate day = holiday.day();
        Span date =
                new Span(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Texts.locale()) + ", " + formats.date(day));
        date.addClassName("alur-holiday-date");
        Span kind = new Span(
                Texts.t(holiday.kind() == HolidayKind.HOLIDAY ? "ui.calendar.kind.holiday" : "ui.calendar.kind.leave"));
        kind.addClassNames("alur-state", holiday.kind() == HolidayKind.HOLIDAY ? "alur-state-late" : "alur-state-soon");
        Div row = new Div(date, new Span(holiday.name()), kind);
        row.addClassName("alur-row");
        ListItem item = new ListItem(row);
        item.addClassName("alur-list-item");
        return item;
    }

    private void showDeadlines() {
        deadlines.removeAll();
        List<ProvisionalDeadline> waiting = tables.provisionalDeadlines();
        deadlines.add(new H2(Texts.t("ui.calendar.provisional")));
        if (waiting.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.calendar.provisional.none"));
            none.addClassName("alur-muted");
            deadlines.add(none);
            return;
        }
        deadlines.add(new Paragraph(Texts.t("ui.calendar.provisional.text", waiting.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        waiting.stream().limit(SHOWN_DEADLINES).map(this::deadline).forEach(list::add);
        deadlines.add(list);
    }

    private ListItem deadline(ProvisionalDeadline deadline) {
        Div row = new Div(new Span(formats.date(deadline.due())), new Span(deadline.taskName()));
        row.addClassName("alur-row");
        if (deadline.caseId() != null) {
            row.add(new RouterLink(
                    String.valueOf(deadline.caseNumber()),
                    CaseFileView.class,
                    deadline.caseId().toString()));
        }
        ListItem item = new ListItem(row);
        item.addClassName("alur-list-item");
        return item;
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.calendar.title");
    }
}
