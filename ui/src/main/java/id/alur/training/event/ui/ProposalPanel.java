package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterQuery;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventDetails;
import id.alur.training.event.EventEntry;
import id.alur.training.event.EventProposals;
import id.alur.training.event.EventState;
import id.alur.training.event.ParticipantId;
import id.alur.training.event.ParticipantState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people whom one agency proposes, the most needed first; while proposals are open, it adds, orders and takes back. */
class ProposalPanel extends Section implements InUse {

    private final EventProposals proposals;
    private final SeatWithdrawal dropOut;
    private final Register register;
    private final Formats formats;
    private final EventDetails details;
    private final Unit agency;
    private final Runnable changed;
    private final ComboBox<Person> person = new ComboBox<>(Texts.t("ui.event.propose.person"));
    private final Div outlook = new Div();
    private final Button propose = new Button(Texts.t("ui.event.propose"), click -> propose());

    ProposalPanel(
            EventProposals proposals,
            SeatWithdrawal dropOut,
            Register register,
            Formats formats,
            EventDetails details,
            Unit agency,
            Runnable changed) {
        this.proposals = proposals;
        this.dropOut = dropOut;
        this.register = register;
        this.formats = formats;
        this.details = details;
        this.agency = agency;
        this.changed = changed;
        boolean open = details.event().state() == EventState.OPEN;
        add(new H2(Texts.t("ui.event.proposals", agency.name())));
        List<EventEntry> mine = details.entries().stream()
                .filter(entry -> entry.participant().opd().equals(agency.id()))
                .sorted(Comparator.comparing(
                                (EventEntry entry) -> entry.participant().state() != ParticipantState.PROPOSED)
                        .thenComparingInt(entry -> entry.participant().priority()))
                .toList();
        if (mine.isEmpty()) {
            add(new Paragraph(Texts.t(open ? "ui.event.proposals.none" : "ui.event.proposals.never")));
        } else {
            add(table(mine, open));
        }
        if (open) {
            add(adding());
        }
    }

    private DataTable table(List<EventEntry> mine, boolean open) {
        DataTable table = new DataTable(Texts.t("ui.event.proposals", agency.name()))
                .column(Texts.t("ui.event.person"))
                .column(Texts.t("ui.event.reasons"))
                .number(Texts.t("ui.event.priority"))
                .column(Texts.t("ui.event.state"))
                .column(Texts.t("ui.event.actions"));
        List<ParticipantId> order = mine.stream()
                .filter(entry -> entry.participant().state() == ParticipantState.PROPOSED)
                .map(entry -> entry.participant().id())
                .toList();
        for (EventEntry entry : mine) {
            int place = order.indexOf(entry.participant().id());
            boolean movable = open && place >= 0;
            Div why = EventTexts.reasons(entry.reasons());
            if (!EventTexts.why(entry).isEmpty()) {
                why.add(new Div(new Span(EventTexts.why(entry))));
            }
            table.row(
                    entry.name(),
                    why,
                    place >= 0 ? formats.number(place + 1L) : "–",
                    EventTexts.state(entry, details.confirming()),
                    movable
                            ? actions(entry, order, place)
                            : dropOut.sign(details, entry, changed).orElseGet(() -> new Span("–")));
        }
        return table;
    }

    private Div actions(EventEntry entry, List<ParticipantId> order, int place) {
        Button up = EventTexts.sign(
                VaadinIcon.ARROW_UP, Texts.t("ui.event.up", entry.name()), () -> swap(order, place, place - 1));
        Button down = EventTexts.sign(
                VaadinIcon.ARROW_DOWN, Texts.t("ui.event.down", entry.name()), () -> swap(order, place, place + 1));
        up.setEnabled(place > 0);
        down.setEnabled(place < order.size() - 1);
        Button withdraw = EventTexts.sign(VaadinIcon.CLOSE_CIRCLE_O, Texts.t("ui.event.withdraw", entry.name()), () -> {
            proposals.withdraw(entry.participant().id());
            Problems.tell(Texts.t("ui.event.withdrawn", entry.name()));
            changed.run();
        });
        Div actions = new Div(up, down, withdraw);
        actions.addClassName("alur-row");
        return actions;
    }

    private void swap(List<ParticipantId> order, int from, int to) {
        List<ParticipantId> next = new ArrayList<>(order);
        Collections.swap(next, from, to);
        proposals.order(details.event().id(), agency.id(), next);
        changed.run();
    }

    private Div adding() {
        person.setHelperText(Texts.t("ui.event.propose.help"));
        person.setItemLabelGenerator(one -> Texts.t("ui.event.propose.label", one.displayName(), one.positionTitle()));
        person.setItems(query -> register
                .search(new RegisterQuery(
                        query.getFilter().orElse(""), agency.id(), false, query.getOffset(), query.getLimit()))
                .rows()
                .stream());
        person.setWidthFull();
        person.addValueChangeListener(change -> look(change.getValue()));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.setEnabled(false);
        outlook.getElement().setAttribute("aria-live", "polite");
        Div fields = new Div(person, outlook, propose);
        fields.addClassName("alur-narrow");
        return fields;
    }

    private void look(@Nullable Person chosen) {
        outlook.removeAll();
        propose.setEnabled(chosen != null);
        if (chosen == null) {
            return;
        }
        EventProposals.Outlook expected = proposals.outlook(details.event().id(), chosen.id());
        expected.obstacle().ifPresent(obstacle -> {
            Paragraph words = new Paragraph(Texts.of(obstacle));
            words.addClassName("alur-late");
            outlook.add(words);
            propose.setEnabled(false);
        });
        String refusal = expected.obstacle().map(DomainException::key).orElse("");
        outlook.add(EventTexts.reasons(expected.reasons().stream()
                .filter(reason -> !reason.key().equals(refusal))
                .toList()));
    }

    private void propose() {
        Person chosen = person.getValue();
        if (chosen == null) {
            return;
        }
        proposals.propose(details.event().id(), chosen.id());
        Problems.tell(Texts.t("ui.event.proposed.done", chosen.displayName()));
        changed.run();
    }

    @Override
    public boolean isInUse() {
        return !person.isEmpty();
    }
}
