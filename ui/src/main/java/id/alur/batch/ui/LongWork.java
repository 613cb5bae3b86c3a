package id.alur.batch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.alur.batch.BatchDesk;
import id.alur.batch.BatchRun;
import id.alur.batch.BatchRun.Cause;
import id.alur.batch.BatchRun.State;
import id.alur.batch.BatchRunId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Long work on the operator's page: what was put aside and why, what is under way and how far. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class LongWork extends Div {

    private static final int SHOWN = 100;

    private final BatchDesk desk;
    private final Formats formats;

    LongWork(BatchDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
    }

    /** Looks again. */
    public void refresh() {
        removeAll();
        section("ui.batch.parked", desk.parked(SHOWN));
        section("ui.batch.going", desk.going(SHOWN));
    }

    private void section(String key, List<BatchRun> runs) {
        add(new H2(Texts.t(key)));
        Paragraph about = new Paragraph(Texts.t(runs.isEmpty() ? key + ".none" : key + ".text", runs.size()));
        add(about);
        if (runs.isEmpty()) {
            about.addClassName("alur-muted");
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        runs.stream().map(this::item).forEach(list::add);
        add(list);
    }

    private ListItem item(BatchRun run) {
        String kind = Texts.t("batch.kind." + run.kind());
        String name = run.title().isEmpty() ? kind : kind + ": " + run.title();
        Span heading = new Span(name);
        heading.addClassName("alur-list-title");
        ListItem item = new ListItem(heading);
        item.addClassName("alur-list-item");
        Cause cause = run.cause();
        if (cause != null) {
            Paragraph why = new Paragraph(Texts.t(cause.key(), cause.arguments().toArray()));
            why.addClassName("alur-prose");
            item.add(why);
        }
        Span about = new Span(
                state(run) + " · " + formats.dateTime(run.endedAt() == null ? run.createdAt() : run.endedAt()));
        about.addClassName("alur-muted");
        Div foot = new Div(about);
        foot.addClassName("alur-row");
        if (run.state() == State.PARKED) {
            foot.add(button("ui.batch.again", "ui.batch.again.done", run, name, desk::runAgain));
        }
        Button cancel = button(
                run.state() == State.PARKED ? "ui.batch.discard" : "ui.batch.cancel",
                "ui.batch.cancel.done",
                run,
                name,
                desk::cancel);
        cancel.setEnabled(!run.cancelRequested());
        foot.add(cancel);
        Integer total = run.total();
        if (run.state() == State.RUNNING && total != null && total > 0) {
            ProgressBar progress = new ProgressBar(0, total, Math.min(total, run.done()));
            progress.getElement().setAttribute("aria-label", name);
            item.add(progress);
        }
        item.add(foot);
        return item;
    }

    private String state(BatchRun run) {
        Integer total = run.total();
        if (run.state() == State.RUNNING && run.cancelRequested()) {
            return Texts.t("ui.batch.state.canceling");
        }
        return Texts.t(
                "ui.batch.state." + run.state().name().toLowerCase(Locale.ROOT),
                formats.number(run.done()),
                total == null ? "?" : formats.number(total));
    }

    private Button button(String key, String done, BatchRun run, String name, Consumer<BatchRunId> action) {
        Button button = new Button(Texts.t(key), click -> {
            try {
                action.accept(run.id());
                Problems.tell(Texts.t(done));
            } catch (DomainException over) {
                Problems.show(Texts.of(over));
            }
            refresh();
        });
        button.setAriaLabel(Texts.t(key) + ": " + name);
        return button;
    }
}
