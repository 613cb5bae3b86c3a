package id.alur.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.QueryParameters;
import id.alur.casefile.ui.DueText;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.task.InboxRow;
import id.alur.task.TaskView;
import java.util.Locale;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Top of a task's page: name, due date, why it came to me, who has it, and what one can do with it besides completing it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TaskHead extends Header {

    /** What the buttons do. */
    record Actions(Runnable claim, Runnable release, Runnable handOver) {}

    private final Formats formats;
    private final Div warning = new Div();

    TaskHead(Formats formats) {
        this.formats = formats;
        addClassName("alur-task-head");
        // In the page from the beginning, so that screen readers announce what appears in it.
        warning.addClassName("alur-task-warning");
        warning.getElement().setAttribute("role", "alert");
    }

    void show(TaskView task, QueryParameters list, Actions actions) {
        InboxRow row = task.row();
        removeAll();
        warning.setText("");
        String query = list.getQueryString();
        Anchor back = new Anchor("tugas" + (query.isEmpty() ? "" : "?" + query), Texts.t("ui.task.back"));
        back.addClassName("alur-task-back");
        add(back, new H2(row.taskName() == null ? Texts.t("ui.task.no-task") : row.taskName()));
        if (task.open()) {
            add(due(row));
        }
        if (task.reason() != null) {
            Paragraph why = new Paragraph(Texts.t("ui.task.why", TaskPage.words(task.reason())));
            why.addClassName("alur-muted");
            add(why);
        }
        if (task.objection() != null) {
            Paragraph whyNot = new Paragraph(Texts.t("ui.task.not-for-you", Texts.t(task.objection())));
            whyNot.addClassName("alur-task-objection");
            add(whyNot);
        }
        add(new Paragraph(state(task)), warning, buttons(task, actions));
    }

    private Div due(InboxRow row) {
        DueText due = DueText.of(row.timeLeft());
        Icon icon = new Icon(due.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(DueText.words(row.timeLeft(), row.dueProvisional()));
        Div line = new Div(icon, words);
        line.addClassNames("alur-due", due.className());
        if (row.due() != null) {
            Span date = new Span(formats.date(row.due()));
            date.addClassName("alur-muted");
            line.add(date);
        }
        return line;
    }

    private static String state(TaskView task) {
        InboxRow row = task.row();
        if (row.pendingAction() != null) {
            return Texts.t("ui.task.pending."
                    + row.pendingAction().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (!task.open()) {
            return Texts.t("ui.task.state.ended");
        }
        if (task.mine()) {
            return Texts.t("ui.task.state.mine");
        }
        if (row.holderName() == null && task.objection() != null) {
            return Texts.t("ui.task.state.free-for-others");
        }
        return row.holderName() == null
                ? Texts.t("ui.task.state.free")
                : Texts.t("ui.task.state.held", row.holderName());
    }

    private static Div buttons(TaskView task, Actions actions) {
        Div buttons = new Div();
        buttons.addClassName("alur-row");
        if (task.mayClaim()) {
            Button claim = button("ui.task.claim", actions.claim());
            if (!task.mayComplete()) {
                claim.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(claim);
        }
        if (task.mayRelease()) {
            buttons.add(button("ui.task.release", actions.release()));
        }
        if (task.mayHandOver()) {
            buttons.add(button("ui.task.hand-over", actions.handOver()));
        }
        return buttons;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    /** What has changed while somebody was writing. */
    void warn(String text, boolean draftKept) {
        warning.setText(draftKept ? text + " " + Texts.t("ui.task.draft-kept") : text);
    }
}
