package id.alur.task.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import id.alur.shell.ui.Texts;
import id.alur.task.InboxQuery;
import id.alur.task.InboxRow;
import id.alur.task.TaskInbox;
import id.alur.task.TaskView;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** After a task is completed: what that did, and the way on. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TaskDone extends Div {

    private final TaskInbox inbox;
    private final H2 heading = new H2();

    TaskDone(TaskInbox inbox) {
        this.inbox = inbox;
        addClassName("alur-task-done");
        heading.getElement().setAttribute("tabindex", "-1");
    }

    /** @param decision what was decided, in the words of the form; empty where nothing was to be decided */
    void show(TaskView task, Optional<String> decision, QueryParameters list) {
        heading.setText(Texts.t("ui.task.done.title"));
        String name = Objects.requireNonNullElse(task.row().taskName(), "");
        Paragraph text = new Paragraph(decision.map(words -> Texts.t("ui.task.done.decided", name, words))
                .orElseGet(() -> Texts.t("ui.task.done.text", name)));
        text.getElement().setAttribute("role", "status");
        Div ways = new Div();
        ways.addClassName("alur-row");
        next().ifPresent(row -> {
            Button next = new Button(
                    Texts.t("ui.task.done.next", Objects.requireNonNullElse(row.taskName(), "")),
                    click -> UI.getCurrent().navigate("tugas/" + row.key(), list));
            next.addThemeVariants(ButtonVariant.PRIMARY);
            ways.add(next);
        });
        ways.add(new Button(
                Texts.t("ui.task.done.list"), click -> UI.getCurrent().navigate("tugas", list)));
        removeAll();
        add(heading, text, ways);
        if (task.caseId() != null) {
            add(new Anchor("berkas/" + task.caseId(), Texts.t("ui.task.case.open")));
        }
    }

    /** What I hold comes before what waits for anybody. */
    private Optional<InboxRow> next() {
        return Stream.of(InboxQuery.List.MINE, InboxQuery.List.GROUP)
                .map(list -> inbox.page(InboxQuery.of(list, 1)).rows())
                .flatMap(rows -> rows.stream().limit(1))
                .findFirst();
    }

    /** The form is gone, so the focus needs a new place. */
    @Override
    protected void onAttach(AttachEvent event) {
        heading.getElement().executeJs("this.focus()");
    }
}
