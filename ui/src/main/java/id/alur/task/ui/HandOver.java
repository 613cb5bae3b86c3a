package id.alur.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.task.TaskService;
import id.alur.task.TaskView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hand a task over to a colleague who may have it too. */
@Component
class HandOver {

    private final TaskService tasks;
    private final Principals principals;
    private final Register register;

    HandOver(TaskService tasks, Principals principals, Register register) {
        this.tasks = tasks;
        this.principals = principals;
        this.register = register;
    }

    void open(TaskView task, Runnable done) {
        String group = task.reason() == null ? null : task.reason().group();
        List<EmployeeId> colleagues = group == null
                ? List.of()
                : principals.holdersOf(group).stream()
                        .filter(person -> !person.equals(task.holder()))
                        .toList();
        Map<EmployeeId, String> names = register.displayNames(colleagues);

        Dialog dialog = new Dialog(Texts.t("ui.task.hand-over.title"));
        dialog.add(
                new Paragraph(Texts.t(colleagues.isEmpty() ? "ui.task.hand-over.nobody" : "ui.task.hand-over.text")));
        ComboBox<EmployeeId> to = new ComboBox<>(Texts.t("ui.task.hand-over.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(person -> names.getOrDefault(person, ""));
        to.setWidthFull();
        to.setRequiredIndicatorVisible(true);
        to.setErrorMessage(Texts.t("ui.task.hand-over.missing"));
        Button confirm = new Button(Texts.t("ui.task.hand-over"), Entries.checked(dialog, () -> {
            try {
                tasks.handOver(task.key(), to.getValue());
                Problems.tell(Texts.t("ui.task.hand-over.done", names.getOrDefault(to.getValue(), "")));
            } catch (DomainException refused) {
                Problems.show(Texts.of(refused));
            }
            dialog.close();
            done.run();
        }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        if (!colleagues.isEmpty()) {
            dialog.add(to);
            dialog.getFooter().add(confirm);
        }
        dialog.getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> {
            dialog.close();
            done.run();
        }));
        dialog.open();
    }
}
