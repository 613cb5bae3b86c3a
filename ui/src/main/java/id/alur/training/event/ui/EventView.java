package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.personnel.Register;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.Event;
import id.alur.training.event.EventClosing;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventDetails;
import id.alur.training.event.EventId;
import id.alur.training.event.EventPages;
import id.alur.training.event.EventProposals;
import id.alur.training.event.EventState;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One group event, with what the person may do about it (UC-115). */
@Route("pelatihan/acara/:event")
@PermitAll
public class EventView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final EventPages pages;
    private final EventDesk desk;
    private final EventClosing closing;
    private final EventProposals proposals;
    private final CourseCatalogue catalogue;
    private final Register register;
    private final SeatWithdrawal dropOut;
    private final Formats formats;
    private final LiveUpdates live;
    private @Nullable EventDetails shown;
    private final Div stale = new Div();
    private String title = "";

    EventView(
            EventPages pages,
            EventDesk desk,
            EventClosing closing,
            EventProposals proposals,
            CourseCatalogue catalogue,
            Register register,
            SeatWithdrawal dropOut,
            Formats formats,
            LiveUpdates live) {
        this.live = live;
        this.pages = pages;
        this.desk = desk;
        this.closing = closing;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.register = register;
        this.dropOut = dropOut;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        stale.addClassNames("alur-row", "alur-banner");
        stale.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(pages.mayEnter());
        EventId id = Entrance.read(
                event.getRouteParameters().get("event").orElse(null), EventId::of, "error.training.event.not-found");
        show(id);
        live.follow(this, () -> Set.of(EventPages.topic(id)), () -> renew(id));
    }

    /** Somebody has changed the event; where the reader is at work, they say when they want to see it. */
    private void renew(EventId id) {
        // The reader's own change is shown already; what they have begun to type since must stay.
        if (pages.view(id).equals(shown)) {
            return;
        }
        if (getChildren().noneMatch(part -> part instanceof InUse used && used.isInUse())) {
            show(id);
            return;
        }
        stale.removeAll();
        stale.add(
                new Span(Texts.t("ui.event.changed")), new Button(Texts.t("ui.event.changed.show"), click -> show(id)));
        stale.setVisible(true);
    }

    private void show(EventId id) {
        EventDetails details = pages.view(id);
        shown = details;
        Event event = details.event();
        Runnable changed = () -> show(id);
        title = event.title();
        removeAll();
        stale.setVisible(false);
        add(new Div(new RouterLink(Texts.t("ui.event.all"), EventsView.class)), new H1(title), stale, facts(details));
        if (event.cancelReason() != null) {
            Paragraph why = new Paragraph(Texts.t("ui.event.cancelled", event.cancelReason()));
            why.addClassName("alur-late");
            add(why);
        }
        add(new OwnPlace(details, dropOut, formats, changed));
        if (details.officer()) {
            actions(details, changed);
            if (event.state() == EventState.OPEN) {
                add(new AdmissionPanel(desk, details, formats, changed));
            } else if (event.state() != EventState.DRAFT) {
                add(new ParticipantPanel(closing, dropOut, details, formats, changed));
            }
        }
        details.agencies()
                .forEach(agency ->
                        add(new ProposalPanel(proposals, dropOut, register, formats, details, agency, changed)));
    }

    private FactList facts(EventDetails details) {
        Event event = details.event();
        FactList facts = new FactList();
        facts.fact("ui.event.state", EventTexts.state(event.state()));
        facts.fact("ui.event.when", EventTexts.dates(event.data(), formats));
        facts.fact("ui.event.place", event.data().place());
        facts.fact("ui.event.provider", details.course().data().provider());
        facts.fact("ui.event.jp", formats.number(details.course().data().jp()));
        facts.fact("ui.event.cost", EventTexts.cost(event, formats));
        facts.fact("ui.event.confirm-by", formats.date(event.data().confirmBy()));
        facts.fact(
                "ui.event.seats",
                Texts.t(
                        "ui.event.seats.of",
                        formats.number(event.data().quota()),
                        formats.number(details.counts().proposed()),
                        formats.number(details.counts().seated()),
                        formats.number(details.counts().confirmed()),
                        formats.number(details.counts().reserve())));
        return facts;
    }

    private void actions(EventDetails details, Runnable changed) {
        Event event = details.event();
        if (event.state().isOver()) {
            return;
        }
        Div actions = new Div();
        actions.addClassName("alur-row");
        if (event.state() == EventState.DRAFT) {
            Button publish = new Button(Texts.t("ui.event.publish"), click -> publish(event, changed));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(publish, new Button(Texts.t("ui.event.change"), click -> new EventEditor(
                            desk, catalogue, event, id -> changed.run())
                    .open()));
        }
        actions.add(new Button(Texts.t("ui.event.cancel"), click -> EventTexts.reason("ui.event.cancel", reason -> {
                    closing.cancel(event.id(), reason);
                    Problems.tell(Texts.t("ui.event.cancel.done"));
                    changed.run();
                })
                .open()));
        add(actions);
    }

    private void publish(Event event, Runnable changed) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.event.publish"),
                Texts.t("ui.event.publish.text"),
                Texts.t("ui.event.publish.confirm"),
                confirmed -> {
                    desk.publish(event.id());
                    Problems.tell(Texts.t("ui.event.published"));
                    changed.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.event.keep"));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}
