package id.alur.task.ui;

import com.vaadin.flow.component.Component;
import id.alur.task.TaskView;
import java.util.Optional;

/**
 * What a feature puts above the form of its tasks where a schema cannot say it: a sheet to work on, which saves itself. What the process
 * needs to know stays a field of the form. A Spring bean of the feature.
 */
public interface TaskPart {

    /** Asked once for a task that the person may do; empty for tasks of others. */
    Optional<Sheet> of(TaskView task);

    /** One sheet on one page. */
    interface Sheet {

        Component component();

        /** Asked before the task is sent: whether it may be; if not, the sheet has said all that is missing and leads to the first. */
        boolean isReady();
    }
}
