package id.alur.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.notification.NoticeTask;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.List;

/** The tasks that a digest tells of, each with the way to it. */
class NoticeTasks extends UnorderedList {

    NoticeTasks(List<NoticeTask> tasks, Formats formats) {
        for (NoticeTask task : tasks) {
            String words = task.due() == null
                    ? Texts.t("ui.notice.task", task.name(), task.number())
                    : Texts.t(
                            "ui.notice.task-due",
                            task.name(),
                            task.number(),
                            task.dueAt() == null ? formats.date(task.due()) : formats.dateTime(task.dueAt()));
            Anchor link = new Anchor(task.path(), words);
            link.setRouterIgnore(false);
            add(new ListItem(link));
        }
    }
}
