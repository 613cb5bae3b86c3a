package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.shared.PlainText;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.Event;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventId;
import id.alur.training.event.EventPages;
import id.alur.training.event.EventRow;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Group events: which there are, how many seats are taken (UC-115). */
@Route("pelatihan/acara")
@PermitAll
@Menu(title = "ui.event.menu", order = 46, icon = "vaadin:calendar-user")
public class EventsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private enum Period {
        UPCOMING,
        PAST,
        ALL
    }

    private final EventPages pages;
    private final EventDesk desk;
    private final CourseCatalogue catalogue;
    private final Formats formats;
    private final Clock clock;
    private final Select<Period> period = new Select<>();
    private final TextField search = new TextField();
    private final Div body = new Div();
    private List<EventRow> rows = List.of();

    EventsView(EventPages pages, EventDesk desk, CourseCatalogue catalogue, Formats formats, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.catalogue = catalogue;
        this.formats = formats;
        this.clock = clock;
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!pages.mayEnter()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        rows = pages.list();
        period.setLabel(Texts.t("ui.event.period"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(item -> Texts.t("ui.event.period." + EventTexts.code(item)));
        period.setValue(Period.UPCOMING);
        period.addValueChangeListener(change -> show());
        search.setLabel(Texts.t("ui.event.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        Div tools = new Div(period, search);
        tools.addClassName("alur-row");
        if (pages.isOfficer()) {
            Button create = new Button(
                    Texts.t("ui.event.create"), click -> new EventEditor(desk, catalogue, null, id -> getUI().ifPresent(
                                            ui -> ui.navigate(EventView.class, parameters(id))))
                            .open());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(create);
        }
        removeAll();
        add(new H1(Texts.t("ui.event.title")), new Paragraph(Texts.t("ui.event.intro")), tools, body);
        show();
    }

    private void show() {
        List<EventRow> chosen = rows.stream().filter(this::isChosen).toList();
        body.removeAll();
        if (chosen.isEmpty()) {
            body.add(new EmptyState(Texts.t("ui.event.empty"), Texts.t("ui.event.empty.text")));
            return;
        }
        DataTable table = new DataTable(Texts.t("ui.event.title"))
                .column(Texts.t("ui.event.course"))
                .column(Texts.t("ui.event.when"))
                .column(Texts.t("ui.event.state"))
                .number(Texts.t("ui.event.quota"))
                .number(Texts.t("ui.event.proposed"))
                .number(Texts.t("ui.event.seated"))
                .number(Texts.t("ui.event.confirmed"));
        for (EventRow row : chosen) {
            Event event = row.event();
            table.row(
                    new RouterLink(event.title(), EventView.class, parameters(event.id())),
                    EventTexts.twoLines(
                            EventTexts.dates(event.data(), formats),
                            event.data().place()),
                    EventTexts.state(event.state()),
                    formats.number(event.data().quota()),
                    formats.number(row.counts().proposed()),
                    formats.number(row.counts().seated()),
                    formats.number(row.counts().confirmed()));
        }
        body.add(table);
    }

    private boolean isChosen(EventRow row) {
        boolean past = row.event().state().isOver()
                || row.event().data().endsOn().isBefore(LocalDate.now(clock).minusMonths(1));
        String text = (row.event().title() + " " + row.event().data().place()).toLowerCase(Locale.ROOT);
        boolean inPeriod =
                switch (period.getValue()) {
                    case UPCOMING -> !past;
                    case PAST -> past;
                    case ALL -> true;
                };
        return inPeriod && text.contains(PlainText.line(search.getValue()).toLowerCase(Locale.ROOT));
    }

    static RouteParameters parameters(EventId id) {
        return new RouteParameters("event", id.toString());
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.event.title");
    }
}
