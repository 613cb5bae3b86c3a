package id.alur.training.learning.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.AssessedGap;
import java.util.List;

/** What the post requires and what is there, most urgent first, each with its why. */
class GapList extends Div {

    GapList(List<AssessedGap> gaps, Formats formats) {
        if (gaps.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.learning.gaps.none"));
            none.addClassName("alur-muted");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-learning-list");
        for (AssessedGap gap : gaps) {
            Span name = new Span(gap.gap().competenceName());
            name.addClassName("alur-learning-name");
            Span levels = new Span(Texts.t(
                    gap.gap().level() > 0 ? "ui.learning.gap" : "ui.learning.gap.closed",
                    gap.gap().required(),
                    gap.gap().current(),
                    Math.max(0, gap.gap().level()),
                    formats.date(gap.gap().assessedOn())));
            Details why = new Details(Texts.t("ui.learning.gap.why"), PriorityCard.reasons(gap.priority()));
            Div line = new Div(name, levels, PriorityCard.level(gap.priority()));
            line.addClassName("alur-learning-line");
            list.add(new ListItem(line, why));
        }
        add(list);
    }
}
