package id.alur.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.alur.form.FormRefusedException;
import id.alur.identity.TaskKey;
import id.alur.notification.NoticeService;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RoleTexts;
import id.alur.shell.ui.Texts;
import id.alur.task.TaskService;
import id.alur.task.TaskView;
import id.alur.task.TaskView.Reason;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One task: what is asked, about whom, why me, until when; the form on one side, the case on the other (UC-101). */
@Route(value = "tugas/:" + TaskPage.KEY + "([0-9]{1,18})", layout = InboxLayout.class)
@PermitAll
// What features lay above a form comes from Spring, where the production bundle does not look for components.
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
public class TaskPage extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String KEY = "key";

    private final TaskService tasks;
    private final TaskWork work;
    private final TaskHead head;
    private final TaskFactList facts;
    private final TaskCase about;
    private final TaskDone done;
    private final NoticeService notices;
    private final LiveUpdates live;
    private final HandOver handOver;
    private final Div columns = new Div();
    private TaskKey key = new TaskKey(0);
    private QueryParameters list = QueryParameters.empty();
    private String title = "";
    private boolean finished;

    TaskPage(
            TaskService tasks,
            TaskWork work,
            TaskHead head,
            TaskFactList facts,
            TaskCase about,
            TaskDone done,
            HandOver handOver,
            NoticeService notices,
            LiveUpdates live) {
        this.tasks = tasks;
        this.work = work;
        this.head = head;
        this.facts = facts;
        this.about = about;
        this.done = done;
        this.handOver = handOver;
        this.notices = notices;
        this.live = live;
        addClassName("alur-task");
        work.onSubmit(this::submit);
        columns.addClassName("alur-task-columns");
        columns.add(work, about);
        add(head, facts, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list = event.getLocation().getQueryParameters();
        TaskKey wanted =
                new TaskKey(Long.parseLong(event.getRouteParameters().get(KEY).orElseThrow()));
        if (wanted.equals(key) && work.isBegun() && !finished) {
            // The filters of the list changed, or the page was asked for twice: what is being written stays.
            look();
            return;
        }
        if (finished) {
            // The page that told of the last task shows the next one.
            removeAll();
            add(head, facts, columns);
        }
        key = wanted;
        work.forget();
        finished = false;
        TaskView task = tasks.view(key);
        show(task);
        if (task.caseId() != null) {
            notices.markReadAbout(task.caseId());
        }
        live.follow(this, () -> topics(task), this::look);
    }

    private static Set<String> topics(TaskView task) {
        Set<String> topics = new HashSet<>();
        if (task.caseId() != null) {
            topics.add("c" + task.caseId());
        }
        return topics;
    }

    /** Somebody did something: what is true now, without touching what is being written. */
    private void look() {
        if (finished) {
            return;
        }
        try {
            show(tasks.view(key));
        } catch (NotFoundException gone) {
            head.warn(Texts.of(gone), work.isBegun());
            work.mayNotSend();
        }
    }

    private void show(TaskView task) {
        title = Objects.requireNonNullElse(task.row().taskName(), "");
        head.show(
                task,
                list,
                new TaskHead.Actions(this::claim, this::release, () -> handOver.open(task, this::handedOver)));
        facts.show(task.key());
        about.show(task);
        showWork(task);
    }

    private void showWork(TaskView task) {
        if (!work.show(task)) {
            head.warn(Texts.t(task.open() ? "ui.task.taken-over" : "ui.task.ended-meanwhile"), true);
        }
        columns.setClassName("alur-task-wide", work.isWide());
    }

    private void submit() {
        Map<String, @Nullable Object> data = work.data();
        try {
            tasks.complete(key, data);
        } catch (FormRefusedException refused) {
            work.maySendAgain();
            work.refused(refused);
            return;
        } catch (DomainException refused) {
            work.maySendAgain();
            Problems.show(Texts.of(refused));
            look();
            return;
        } catch (RuntimeException failed) {
            // Nothing was sent: the button must work again; the words come from the common handler.
            work.maySendAgain();
            throw failed;
        }
        finished = true;
        work.sent();
        removeAll();
        done.show(tasks.view(key), work.decision(data), list);
        add(done);
        refreshLists();
    }

    private void claim() {
        attempt(() -> tasks.claim(key));
    }

    private void release() {
        attempt(() -> tasks.release(key));
    }

    /** What I gave away myself nobody took from me: there is nothing left to fill in, and nothing to warn of. */
    private void handedOver() {
        refreshLists();
        try {
            if (!tasks.view(key).mayComplete()) {
                work.forget();
            }
        } catch (NotFoundException gone) {
            UI.getCurrent().navigate("tugas", list);
            return;
        }
        look();
    }

    private void attempt(Runnable click) {
        try {
            click.run();
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
        }
        refreshLists();
        look();
    }

    private void refreshLists() {
        getParent()
                .map(Component.class::cast)
                .filter(InboxLayout.class::isInstance)
                .ifPresent(parent -> ((InboxLayout) parent).refresh());
    }

    /** Why the task came to the person, in words. */
    static String words(Reason reason) {
        Object[] arguments = reason.arguments().toArray();
        if (reason.key().startsWith("task.reason.role") && arguments.length > 0) {
            arguments[0] = RoleTexts.word(reason.arguments().getFirst());
        }
        return Texts.t(reason.key(), arguments);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}
