package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.Event;
import id.alur.training.event.EventClosing;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventDetails;
import id.alur.training.event.EventEntry;
import id.alur.training.event.EventId;
import id.alur.training.event.EventPages;
import id.alur.training.event.EventProposals;
import id.alur.training.event.EventState;
import id.alur.training.event.ParticipantState;
import jakarta.annotation.security.PermitAll;

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
    private String title = "";

    EventView(
            EventPages pages,
            EventDesk desk,
            EventClosing closing,
            EventProposals proposals,
            CourseCatalogue catalogue,
            Register register,
            SeatWithdrawal dropOut,
            Formats formats) {
        this.pages = pages;
        this.desk = desk;
        this.closing = closing;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.register = register;
        this.dropOut = dropOut;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!pages.mayEnter()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        show(parse(event.getRouteParameters().get("event").orElseThrow()));
    }

    private static EventId parse(String id) {
        try {
            return EventId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException("error.training.event.not-found");
        }
    }

    private void show(EventId id) {
        EventDetails details = pages.view(id);
        Event event = details.event();
        Runnable changed = () -> show(id);
        title = event.title();
        removeAll();
        add(new Div(new RouterLink(Texts.t("ui.event.all"), EventsView.class)), new H1(title), facts(details));
        if (event.cancelReason() != null) {
            Paragraph why = new Paragraph(Texts.t("ui.event.cancelled", event.cancelReason()));
            why.addClassName("alur-late");
            add(why);
        }
        ownPlace(details, changed);
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

    private void ownPlace(EventDetails details, Runnable changed) {
        EmployeeId me = CurrentUser.require();
        for (EventEntry entry : details.entries()) {
            if (entry.participant().employee().equals(me)) {
                Div card = new Div(
                        new H2(Texts.t("ui.event.own")), new Paragraph(EventTexts.state(entry, details.confirming())));
                card.addClassName("alur-card");
                var until = entry.participant().confirmUntil();
                if (entry.participant().state() == ParticipantState.ADMITTED && until != null) {
                    card.add(new Paragraph(Texts.t("ui.event.own.answer", formats.date(until.minusSeconds(1)))));
                }
                CaseFileId file = entry.participant().caseId();
                if (file != null) {
                    card.add(new RouterLink(Texts.t("ui.event.own.case"), CaseFileView.class, file.toString()));
                }
                dropOut.own(details, entry, changed).ifPresent(button -> card.add(new Div(button)));
                add(card);
            }
        }
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
        actions.add(new Button(Texts.t("ui.event.cancel"), click -> new ReasonDialog("ui.event.cancel", reason -> {
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
