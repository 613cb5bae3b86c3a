package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.plan.LineChange;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one version of a plan has otherwise than another, line by line, before beside after. */
public final class ChangeList extends Div {

    /**
     * @param older number of the version that is compared with
     * @param newer number of the other
     */
    public ChangeList(List<LineChange> changes, int older, int newer) {
        String title = Texts.t("ui.appraisal.changes", Integer.toString(older), Integer.toString(newer));
        add(new H3(title));
        if (changes.isEmpty()) {
            add(new Paragraph(Texts.t("ui.appraisal.changes.none")));
            return;
        }
        DataTable table = new DataTable(title)
                .narrow(Texts.t("ui.appraisal.changes.kind"))
                .column(Texts.t("ui.appraisal.changes.before", Integer.toString(older)))
                .column(Texts.t("ui.appraisal.changes.after", Integer.toString(newer)));
        changes.forEach(change -> table.row(kind(change.kind()), words(change.before()), words(change.after())));
        add(table);
    }

    private static Span kind(LineChange.Kind kind) {
        Span badge = new Span(Texts.t("ui.appraisal.changes." + AppraisalTexts.part(kind)));
        badge.addClassNames(
                "alur-state",
                switch (kind) {
                    case ADDED -> "alur-state-closed";
                    case REMOVED -> "alur-state-ended";
                    case CHANGED -> "alur-state-soon";
                });
        return badge;
    }

    private static Component words(@Nullable PlannedResult line) {
        if (line == null) {
            return new Span("–");
        }
        Div words = new Div(new Div(line.title()));
        Div about = new Div(AppraisalTexts.of(line.kind()));
        LineId tied = line.superiorLine();
        if (tied != null && line.superiorTitle() != null) {
            about.setText(about.getText() + " · " + Texts.t("ui.appraisal.line.tied", line.superiorTitle()));
        }
        about.addClassName("alur-muted");
        words.add(about);
        line.indicators()
                .forEach(indicator -> words.add(new Div(
                        List.of(AppraisalTexts.of(indicator.aspect()), indicator.measure(), LineCard.target(indicator))
                                .stream()
                                .collect(Collectors.joining(" · ")))));
        return words;
    }
}
