package id.alur.training.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventClosing;
import id.alur.training.event.EventDetails;
import id.alur.training.event.EventEntry;
import id.alur.training.event.ParticipantId;
import id.alur.training.event.ParticipantState;
import id.alur.training.finish.TestScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody in the order of the admission, for officers: where each stands, who came, the list as a file. */
class ParticipantPanel extends Section implements InUse {

    private final EventClosing closing;
    private final SeatWithdrawal dropOut;
    private final EventDetails details;
    private final Formats formats;
    private final Runnable changed;
    private final Map<ParticipantId, AttendanceRow> rows = new LinkedHashMap<>();

    ParticipantPanel(
            EventClosing closing, SeatWithdrawal dropOut, EventDetails details, Formats formats, Runnable changed) {
        this.closing = closing;
        this.dropOut = dropOut;
        this.details = details;
        this.formats = formats;
        this.changed = changed;
        add(new H2(Texts.t("ui.event.participants")));
        if (details.attendanceDue()) {
            add(new Paragraph(Texts.t("ui.event.attendance.intro")));
        }
        add(table());
        if (details.attendanceDue()) {
            Button record = new Button(Texts.t("ui.event.attendance.record"), Entries.checked(this, this::confirm));
            record.addThemeVariants(ButtonVariant.PRIMARY);
            add(record);
        }
        add(new Report<EventEntry>(formats)
                .decimal("ui.event.rank", ParticipantPanel::rank)
                .text("ui.event.person", EventEntry::name)
                .text("ui.event.agency", EventEntry::agency)
                .width(40)
                .text("ui.event.state", entry -> EventTexts.state(entry, details.confirming()))
                .text("ui.event.remark", EventTexts::why)
                .width(40)
                .files(Texts.t("ui.event.participants"), "peserta-acara", details::entries));
    }

    private static @Nullable BigDecimal rank(EventEntry entry) {
        Integer rank = entry.participant().rank();
        return rank == null ? null : BigDecimal.valueOf(rank);
    }

    private DataTable table() {
        DataTable table = new DataTable(Texts.t("ui.event.participants"))
                .column(Texts.t("ui.event.person"))
                .column(Texts.t("ui.event.state"))
                .number(Texts.t("ui.event.rank"))
                .column(Texts.t("ui.event.case"));
        if (details.droppingOut()) {
            table.column(Texts.t("ui.event.actions"));
        }
        if (details.attendanceDue()) {
            table.column(Texts.t("ui.event.attendance"))
                    .column(Texts.t("ui.event.score.pre"))
                    .column(Texts.t("ui.event.score.post"));
        }
        for (EventEntry entry : details.entries()) {
            Integer rank = entry.participant().rank();
            List<Object> cells = new ArrayList<>(List.of(
                    EventTexts.twoLines(entry.name(), entry.agency()),
                    EventTexts.twoLines(EventTexts.state(entry, details.confirming()), remark(entry)),
                    rank == null ? "–" : formats.number(rank),
                    file(entry)));
            if (details.droppingOut()) {
                cells.add(dropOut.sign(details, entry, changed).orElseGet(() -> new Span("–")));
            }
            if (details.attendanceDue()) {
                cells.addAll(attendance(entry));
            }
            table.row(cells.toArray());
        }
        return table;
    }

    /** Until when somebody may answer, or why somebody was left out. */
    private String remark(EventEntry entry) {
        var until = entry.participant().confirmUntil();
        return entry.participant().state() == ParticipantState.ADMITTED && until != null
                ? Texts.t("ui.event.until", formats.date(until.minusSeconds(1)))
                : EventTexts.why(entry);
    }

    private static Component file(EventEntry entry) {
        CaseFileId id = entry.participant().caseId();
        if (id == null) {
            return new Span("–");
        }
        RouterLink link = new RouterLink(Texts.t("ui.event.case.open"), CaseFileView.class, id.toString());
        link.getElement().setAttribute("aria-label", Texts.t("ui.event.case.of", entry.name()));
        return link;
    }

    private List<Component> attendance(EventEntry entry) {
        if (entry.participant().state() != ParticipantState.CONFIRMED) {
            return List.of(new Span("–"), new Span("–"), new Span("–"));
        }
        AttendanceRow row = new AttendanceRow(entry);
        rows.put(entry.participant().id(), row);
        return List.of(row.came, row.preTest, row.postTest);
    }

    private void confirm() {
        Set<ParticipantId> attended = new HashSet<>();
        Map<ParticipantId, TestScore> scores = new HashMap<>();
        try {
            rows.forEach((id, row) -> {
                if (row.attended()) {
                    attended.add(id);
                }
                row.score().ifPresent(score -> scores.put(id, score));
            });
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.event.attendance.record"),
                Texts.t(
                        "ui.event.attendance.text",
                        formats.number(attended.size()),
                        formats.number(rows.size() - (long) attended.size())),
                Texts.t("ui.event.attendance.confirm"),
                confirmed -> {
                    closing.recordAttendance(details.event().id(), attended, scores);
                    Problems.tell(Texts.t("ui.event.attendance.done"));
                    changed.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.event.keep"));
        dialog.open();
    }

    @Override
    public boolean isInUse() {
        return rows.values().stream().anyMatch(AttendanceRow::attended);
    }
}
