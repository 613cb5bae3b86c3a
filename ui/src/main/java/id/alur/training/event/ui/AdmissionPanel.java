package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventDetails;
import id.alur.training.event.EventEntry;
import id.alur.training.event.ParticipantState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The officer settles the order of all who are proposed; a line shows where the seats end. */
class AdmissionPanel extends Section implements InUse {

    private final EventDesk desk;
    private final EventDetails details;
    private final Formats formats;
    private final Runnable changed;
    private final List<EventEntry> order = new ArrayList<>();
    private final Div table = new Div();
    private boolean moved;

    AdmissionPanel(EventDesk desk, EventDetails details, Formats formats, Runnable changed) {
        this.desk = desk;
        this.details = details;
        this.formats = formats;
        this.changed = changed;
        details.entries().stream()
                .filter(entry -> entry.participant().state() == ParticipantState.PROPOSED)
                .forEach(order::add);
        add(new H2(Texts.t("ui.event.admission")));
        if (order.isEmpty()) {
            add(new EmptyState(Texts.t("ui.event.admission.empty"), Texts.t("ui.event.admission.empty.text")));
            return;
        }
        Button admit = new Button(Texts.t("ui.event.admit"), click -> confirm());
        admit.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(Texts.t("ui.event.admission.intro")), table, admit);
        show(-1, 0);
    }

    /** @param at place of the row that was moved, and keeps the focus; -1: none */
    private void show(int at, int step) {
        DataTable rows = new DataTable(Texts.t("ui.event.admission"))
                .column(Texts.t("ui.event.person"))
                .column(Texts.t("ui.event.reasons"))
                .number(Texts.t("ui.event.rank"))
                .column(Texts.t("ui.event.becomes"))
                .column(Texts.t("ui.event.actions"));
        int quota = details.event().data().quota();
        Button focused = null;
        for (int i = 0; i < order.size(); i++) {
            EventEntry entry = order.get(i);
            int place = i;
            Button up = EventTexts.sign(
                    VaadinIcon.ARROW_UP, Texts.t("ui.event.up", entry.name()), () -> move(place, place - 1));
            Button down = EventTexts.sign(
                    VaadinIcon.ARROW_DOWN, Texts.t("ui.event.down", entry.name()), () -> move(place, place + 1));
            up.setEnabled(i > 0);
            down.setEnabled(i < order.size() - 1);
            if (i == at) {
                focused = (step < 0 && up.isEnabled()) || !down.isEnabled() ? up : down;
            }
            Button refuse = EventTexts.sign(
                    VaadinIcon.CLOSE_CIRCLE_O, Texts.t("ui.event.refuse.of", entry.name()), () -> refuse(entry));
            Div actions = new Div(up, down, refuse);
            actions.addClassName("alur-row");
            rows.row(
                    EventTexts.twoLines(entry.name(), entry.agency()),
                    EventTexts.reasons(entry.reasons()),
                    formats.number(i + 1L),
                    i < quota
                            ? Texts.t("ui.event.becomes.seat")
                            : Texts.t("ui.event.becomes.reserve", formats.number(i + 1L - quota)),
                    actions);
        }
        table.removeAll();
        table.add(rows);
        if (focused != null) {
            focused.focus();
        }
    }

    private void move(int from, int to) {
        Collections.swap(order, from, to);
        moved = true;
        show(to, to - from);
    }

    private void refuse(EventEntry entry) {
        EventTexts.reason("ui.event.refuse", reason -> {
                    desk.refuse(entry.participant().id(), reason);
                    order.remove(entry);
                    if (order.isEmpty()) {
                        changed.run();
                    } else {
                        // What was moved by hand stays where it is.
                        show(-1, 0);
                    }
                })
                .open();
    }

    private void confirm() {
        int quota = details.event().data().quota();
        int seated = Math.min(quota, order.size());
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.event.admit"),
                Texts.t("ui.event.admit.text", formats.number(seated), formats.number(order.size() - (long) seated)),
                Texts.t("ui.event.admit.confirm"),
                confirmed -> {
                    desk.admit(
                            details.event().id(),
                            order.stream()
                                    .map(entry -> entry.participant().id())
                                    .toList());
                    Problems.tell(Texts.t("ui.event.admitted"));
                    changed.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.event.keep"));
        dialog.open();
    }

    @Override
    public boolean isInUse() {
        return moved;
    }
}
