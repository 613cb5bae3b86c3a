package id.alur.task.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import id.alur.casefile.ui.DueText;
import id.alur.shared.PlainText;
import id.alur.shell.ui.CaseBadge;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.shell.ui.WaitingWords;
import id.alur.task.InboxQuery;
import id.alur.task.InboxRow;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one line of the inbox looks: one column that a narrow list stacks and a wide one spreads (see alur.css). */
final class InboxRows {

    /** A real link, so that it opens in a new tab, is read as a link and is reached by Tab. */
    private static final String TEMPLATE = """
            <div class="alur-inbox-row">
              <span class="alur-due ${item.dueClass}"><vaadin-icon icon="${item.dueIcon}" aria-hidden="true"></vaadin-icon
                ><span title="${item.dueDate}">${item.dueWords}</span></span>
              <span class="alur-inbox-what"><a href="${item.href}" tabindex="-1">${item.task}</a>
                <span class="alur-muted">${item.about}</span></span>
              <span class="alur-inbox-who">${item.who}</span>
              <span class="alur-inbox-state alur-muted">${item.state}</span>
            </div>""";

    private final Formats formats;

    InboxRows(Formats formats) {
        this.formats = formats;
    }

    Renderer<InboxRow> renderer(Supplier<InboxFilter> filter) {
        return LitRenderer.<InboxRow>of(TEMPLATE)
                .withProperty(
                        "dueClass",
                        row -> done(filter)
                                ? "alur-undated"
                                : DueText.of(row.timeLeft()).className())
                .withProperty(
                        "dueIcon",
                        row -> done(filter)
                                ? "vaadin:check"
                                : DueText.of(row.timeLeft()).icon())
                .withProperty(
                        "dueWords",
                        row -> done(filter) ? ended(row) : DueText.words(row.timeLeft(), row.dueProvisional()))
                .withProperty(
                        "dueDate", row -> row.due() == null ? "" : formats.date(Objects.requireNonNull(row.due())))
                .withProperty("href", row -> path(row, filter.get()))
                .withProperty("task", InboxRows::title)
                .withProperty(
                        "about",
                        row -> joined(" · ", row.caseNumber(), row.taskName() == null ? null : row.caseTitle()))
                .withProperty("who", row -> joined(" · ", row.subjectName(), row.unitName()))
                .withProperty("state", row -> state(row, filter.get().list()));
    }

    private static boolean done(Supplier<InboxFilter> filter) {
        return filter.get().list() == InboxQuery.List.DONE;
    }

    private String ended(InboxRow row) {
        return row.endedAt() == null ? Texts.t("ui.task.ended.pending") : formats.date(row.endedAt());
    }

    private static String title(InboxRow row) {
        String name = row.taskName();
        if (name != null) {
            return name;
        }
        // Who waits for a course to end reads what is waited for below; the title is the case itself.
        return row.caseTitle() == null ? Texts.t("ui.task.no-task") : row.caseTitle();
    }

    /** Where a line leads: open work to its task, everything else to the case. */
    static String path(InboxRow row, InboxFilter filter) {
        boolean work = filter.list() == InboxQuery.List.MINE || filter.list() == InboxQuery.List.GROUP;
        if (work && row.key() != null) {
            String query = filter.toParameters().getQueryString();
            return "tugas/" + row.key() + (query.isEmpty() ? "" : "?" + query);
        }
        return row.caseId() == null ? "tugas" : "berkas/" + row.caseId();
    }

    private static String state(InboxRow row, InboxQuery.List list) {
        if (row.pendingAction() != null) {
            return Texts.t("ui.task.pending."
                    + row.pendingAction().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (list == InboxQuery.List.DONE) {
            return row.decision() == null ? "" : Texts.t("ui.task.decided", row.decision());
        }
        return list == InboxQuery.List.WAITING ? waiting(row) : "";
    }

    /** What was decided already, and for whom or what it waits. */
    private static String waiting(InboxRow row) {
        String where;
        if (row.key() == null) {
            where = WaitingWords.of(row.waitsAt()).orElseGet(() -> Texts.t("ui.task.waiting.system"));
        } else if (row.holderName() == null) {
            where = Texts.t("ui.task.waiting.nobody");
        } else {
            where = Texts.t("ui.task.waiting.holder", Objects.requireNonNull(row.holderName()));
        }
        return row.decided() == null ? where : CaseBadge.words(true, null, row.decided()) + ". " + where;
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> !PlainText.isBlank(part))
                .map(part -> Objects.requireNonNull(part))
                .collect(Collectors.joining(separator));
    }

    /** What a screen reader says of the whole line. */
    static String spoken(InboxRow row) {
        return joined(
                ", ",
                title(row),
                row.caseNumber(),
                row.subjectName(),
                DueText.words(row.timeLeft(), row.dueProvisional()));
    }
}
