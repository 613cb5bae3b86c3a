package id.alur.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import id.alur.form.FormRefusedException;
import id.alur.form.ui.FormRenderer;
import id.alur.shell.ui.Texts;
import id.alur.task.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is to be done in a task: what its feature puts there, the form, and the button that sends both. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TaskWork extends Div {

    private final TaskForms forms;
    private final List<TaskPart> features;
    private final Button submit = new Button(Texts.t("ui.task.submit"));
    private List<TaskPart.Sheet> sheets = List.of();
    private @Nullable FormRenderer form;
    private @Nullable String formId;
    private boolean begun;

    TaskWork(TaskForms forms, List<TaskPart> features) {
        this.forms = forms;
        this.features = features;
        addClassName("alur-task-work");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
    }

    void onSubmit(Runnable action) {
        submit.addClickListener(click -> {
            if (sheets.stream().allMatch(TaskPart.Sheet::isReady)) {
                action.run();
            } else {
                submit.setEnabled(true);
            }
        });
    }

    /** Whether something is there that the person may have written in. */
    boolean isBegun() {
        return begun;
    }

    /** Whether a feature's sheet stands there, which needs the width of the page. */
    boolean isWide() {
        return !sheets.isEmpty();
    }

    /** Another task, or none any more: what was there is gone. */
    void forget() {
        begun = false;
        form = null;
        sheets = List.of();
    }

    /** @return false where something is there that may no longer be sent */
    boolean show(TaskView task) {
        boolean may = task.open() && task.mayComplete();
        if (may && !begun) {
            begin(task);
        }
        submit.setEnabled(may);
        submit.setVisible(may || begun);
        if (!may && !begun) {
            removeAll();
        }
        return may || !begun;
    }

    private void begin(TaskView task) {
        removeAll();
        formId = task.formId();
        form = forms.edit(task);
        sheets = features.stream().flatMap(feature -> feature.of(task).stream()).toList();
        begun = form != null || !sheets.isEmpty();
        sheets.forEach(sheet -> add(sheet.component()));
        if (form != null) {
            add(form);
        } else if (!begun) {
            add(new Div(Texts.t("ui.task.no-form")));
        }
        add(submit);
    }

    Map<String, @Nullable Object> data() {
        return form == null ? Map.of() : form.getData();
    }

    Optional<String> decision(Map<String, @Nullable Object> data) {
        return forms.decision(formId, data);
    }

    void refused(FormRefusedException why) {
        if (form != null) {
            form.setErrors(why);
        }
    }

    void sent() {
        if (form != null) {
            form.draftSent();
        }
    }

    void mayNotSend() {
        submit.setEnabled(false);
    }

    void maySendAgain() {
        submit.setEnabled(true);
    }
}
