package id.alur.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.alur.engine.CaseStep;
import id.alur.engine.CaseSteps;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The way of a case in plain steps: done, now, next, with whose each is and how long it may take. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class CaseStepList extends Section {

    private final CaseSteps steps;
    private final Formats formats;

    CaseStepList(CaseSteps steps, Formats formats) {
        this.steps = steps;
        this.formats = formats;
    }

    public void show(CaseFileId caseId) {
        List<CaseStep> way = steps.of(caseId);
        removeAll();
        setVisible(!way.isEmpty());
        OrderedList list = new OrderedList();
        list.addClassName("alur-steps");
        way.stream().map(this::item).forEach(list::add);
        add(new H2(Texts.t("ui.steps.title")), list);
    }

    private ListItem item(CaseStep step) {
        String state = step.state().name().toLowerCase(Locale.ROOT);
        Icon icon =
                switch (step.state()) {
                    case DONE -> VaadinIcon.CHECK_CIRCLE.create();
                    case NOW -> VaadinIcon.DOT_CIRCLE.create();
                    case NEXT -> VaadinIcon.CIRCLE_THIN.create();
                };
        icon.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(step.name());
        name.addClassName("alur-list-title");
        Div words = new Div(name, new Span(Texts.t("ui.steps." + state)));
        who(step, words);
        when(step, words);
        ListItem item = new ListItem(icon, words);
        item.addClassNames("alur-step", "alur-step-" + state);
        if (step.state() == CaseStep.State.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static void who(CaseStep step, Div words) {
        if (step.people().isEmpty()) {
            return;
        }
        String names = String.join("; ", step.people());
        words.add(new Span(step.more() == 0 ? names : Texts.t("ui.steps.more", names, step.more())));
    }

    private void when(CaseStep step, Div words) {
        if (step.timeLeft() != null) {
            Span left = new Span(DueText.words(step.timeLeft(), step.dueProvisional()));
            left.addClassNames("alur-state", DueText.of(step.timeLeft()).badgeClassName());
            words.add(left);
        }
        if (step.state() == CaseStep.State.NOW && step.at() != null) {
            words.add(muted(Texts.t("ui.steps.since", formats.date(step.at()))));
        } else if (step.at() != null) {
            words.add(muted(formats.date(step.at())));
        } else if (step.allowedDays() != null) {
            words.add(muted(Texts.t("ui.steps.allowed", step.allowedDays())));
        }
    }

    private static Span muted(String text) {
        Span words = new Span(text);
        words.addClassName("alur-muted");
        return words;
    }
}
