package id.alur.training.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.Priority;
import java.util.Locale;

/** How urgent training is, and every rule that says so. */
class PriorityCard extends Div {

    PriorityCard(Priority priority) {
        addClassName("alur-card");
        Paragraph level = new Paragraph(level(priority));
        level.addClassName("alur-learning-number");
        add(
                new H2(Texts.t("ui.learning.priority")),
                level,
                new Paragraph(Texts.t("ui.learning.priority.because")),
                reasons(priority));
    }

    /** The sign repeats the word for those who skim; it is never alone. */
    static Span level(Priority priority) {
        Icon icon = (switch (priority.level()) {
                    case HIGH -> VaadinIcon.ARROW_UP;
                    case MEDIUM -> VaadinIcon.ARROW_RIGHT;
                    case LOW -> VaadinIcon.ARROW_DOWN;
                })
                .create();
        icon.getElement().setAttribute("aria-hidden", "true");
        String code = priority.level().name().toLowerCase(Locale.ROOT);
        Span level = new Span(icon, new Span(Texts.t("ui.learning.priority." + code)));
        level.addClassNames("alur-learning-priority", "alur-learning-priority-" + code);
        return level;
    }

    static UnorderedList reasons(Priority priority) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("alur-learning-reasons");
        priority.reasons().forEach(key -> reasons.add(new ListItem(Texts.t(key))));
        return reasons;
    }
}
