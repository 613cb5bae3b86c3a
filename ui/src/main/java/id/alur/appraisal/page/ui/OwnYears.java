package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.appraisal.page.YearRow;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own other years with what came of them. */
final class OwnYears extends Section {

    /** @param shown the year that the page shows already; null for none */
    OwnYears(List<YearRow> years, @Nullable CaseFileId shown) {
        List<YearRow> others = years.stream()
                .filter(year -> shown == null || !shown.equals(year.caseId()))
                .toList();
        setVisible(!others.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        for (YearRow year : others) {
            String title = Texts.t("ui.appraisal.title.of-year", Integer.toString(year.year()));
            // A year from before Alur has a result and no page.
            Div line = new Div(
                    year.caseId() == null
                            ? new Span(title)
                            : new Anchor(AppraisalView.PATH + "/" + year.caseId(), title),
                    AppraisalTexts.badge(year.state()));
            line.addClassNames("alur-row", "alur-row-middle");
            if (year.predicate() != null) {
                line.add(AppraisalTexts.badge(year.predicate()));
            }
            ListItem item = new ListItem(line);
            item.addClassName("alur-list-item");
            list.add(item);
        }
        add(new H2(Texts.t("ui.appraisal.years")), list);
    }
}
