package id.alur.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.identity.TaskKey;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.task.TaskBriefing;
import id.alur.task.TaskFact;
import id.alur.task.TaskFact.Weight;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What is to be known before the task is done, above its form: what needs attention has a sign and not colour alone. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TaskFactList extends Section {

    private final TaskBriefing briefing;
    private final Formats formats;

    TaskFactList(TaskBriefing briefing, Formats formats) {
        this.briefing = briefing;
        this.formats = formats;
        addClassName("alur-task-facts");
        getElement().setAttribute("aria-label", Texts.t("ui.task.facts"));
    }

    void show(TaskKey task) {
        List<TaskFact> facts = briefing.of(task);
        removeAll();
        setVisible(!facts.isEmpty());
        FactList list = new FactList();
        facts.forEach(fact ->
                list.fact(fact.name(), fact.lines().stream().map(this::line).toArray(Component[]::new)));
        add(new H3(Texts.t("ui.task.facts")), list);
    }

    private Div line(TaskFact.Line line) {
        Div words = new Div();
        if (line.weight() != Weight.PLAIN) {
            boolean warning = line.weight() == Weight.WARNING;
            Icon icon = (warning ? VaadinIcon.WARNING : VaadinIcon.CHECK).create();
            icon.getElement().setAttribute("role", "img");
            icon.getElement()
                    .setAttribute("aria-label", Texts.t(warning ? "ui.task.fact.warning" : "ui.task.fact.good"));
            words.add(icon);
            words.addClassName(warning ? "alur-fact-warning" : "alur-fact-good");
        }
        words.add(new Span(Texts.t(
                line.key(), line.arguments().stream().map(this::readable).toArray())));
        return words;
    }

    private Object readable(Object argument) {
        return switch (argument) {
            case TaskFact.Rupiah money -> formats.money(money.amount());
            case TaskFact.Words words -> Texts.t(words.key());
            default -> argument;
        };
    }
}
