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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.shared.PlainText;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventId;
import id.alur.training.event.EventPages;
import id.alur.training.event.EventRow;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    private final LiveUpdates live;
    private final Select<Period> period = new Select<>();
    private final TextField search = new TextField();
    private final Div body = new Div();
    private List<EventRow> rows = List.of();

    EventsView(
            EventPages pages,
            EventDesk desk,
            CourseCatalogue catalogue,
            Formats formats,
            Clock clock,
            LiveUpdates live) {
        this.live = live;
        this.pages = pages;
        this.desk = desk;
        this.catalogue = catalogue;
        this.formats = formats;
        this.clock = clock;
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(pages.mayEnter());
        rows = pages.list();
        live.follow(this, () -> Set.of(EventPages.TOPIC), () -> {
            rows = pages.list();
            show();
        });
        period.setLabel(Texts.t("ui.event.period"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(item -> Texts.t("ui.event.period." + EventTexts.code(item)));
        period.setValue(Period.UPCOMING);
        period.addValueChangeListener(change -> show());
        search.setLabel(Texts.t("ui.event.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
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
        String caption = Texts.t("ui.event.title");
        Report<EventRow> report = report();
        body.add(report.table(caption, chosen), report.files(caption, "acara-pelatihan", () -> chosen));
    }

    private Report<EventRow> report() {
        return new Report<EventRow>(formats)
                .text("ui.event.course", row -> row.event().title())
                .shown(row -> new RouterLink(
                        row.event().title(),
                        EventView.class,
                        parameters(row.event().id())))
                .width(45)
                .date("ui.event.starts", row -> row.event().data().startsOn())
                .inFiles()
                .date("ui.event.ends", row -> row.event().data().endsOn())
                .inFiles()
                .text("ui.event.place", row -> row.event().data().place())
                .inFiles()
                .text("ui.event.when", row -> EventTexts.dates(row.event().data(), formats))
                .onPage()
                .shown(row -> EventTexts.twoLines(
                        EventTexts.dates(row.event().data(), formats),
                        row.event().data().place()))
                .text("ui.event.state", row -> EventTexts.state(row.event().state()))
                .number("ui.event.quota", row -> row.event().data().quota())
                .number("ui.event.proposed", row -> row.counts().proposed())
                .number("ui.event.seated", row -> row.counts().seated())
                .number("ui.event.confirmed", row -> row.counts().confirmed());
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
        return inPeriod && text.contains(PlainText.search(search.getValue()).toLowerCase(Locale.ROOT));
    }

    static RouteParameters parameters(EventId id) {
        return new RouteParameters("event", id.toString());
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.event.title");
    }
}
