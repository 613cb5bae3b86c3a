package id.alur.task.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import id.alur.shell.ui.DetailName;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.MainLayout;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Texts;
import id.alur.task.TaskInbox;
import id.alur.task.TaskService;
import jakarta.annotation.security.PermitAll;

/** The inbox with the opened task beside it; on a narrow screen the task covers the list. */
@ParentLayout(MainLayout.class)
@PermitAll
public class InboxLayout extends MasterDetailLayout implements BeforeEnterObserver {

    private final InboxList list;

    InboxLayout(TaskInbox inbox, TaskService tasks, Formats formats, LiveUpdates live, ProcessNames processes) {
        list = new InboxList(inbox, tasks, formats, live, processes);
        addClassName("alur-inbox-layout");
        setSizeFull();
        setMaster(list);
        setMasterSize("24rem", true);
        setDetailSize("34rem", true);
        setOverlaySize("100%");
    }

    /** The address carries the filters, also while a task is open. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(InboxFilter.of(event.getLocation().getQueryParameters()));
    }

    /** Looks at the lists anew: something was done in the task beside them. */
    void refresh() {
        list.refresh();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        if (content instanceof InboxView view) {
            setDetail(null);
            // Attached though there is nothing to see of it: with it the browser loads the scripts of this page.
            list.add(view);
        } else {
            super.showRouterLayoutContent(content);
            DetailName.set(this, Texts.t("ui.task.detail"));
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        if (content instanceof InboxView view) {
            list.remove(view);
        } else {
            setDetail(null);
        }
    }
}
