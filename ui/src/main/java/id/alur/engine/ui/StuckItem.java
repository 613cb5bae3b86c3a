package id.alur.engine.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One thing that is stuck: what, why, since when, in which case, and what can be done. */
final class StuckItem extends ListItem {

    private final Div foot = new Div();

    StuckItem(String title, String about) {
        Span heading = new Span(title);
        heading.addClassName("alur-list-title");
        Span when = new Span(about);
        when.addClassName("alur-muted");
        foot.add(when);
        foot.addClassName("alur-row");
        add(heading, foot);
        addClassName("alur-list-item");
    }

    StuckItem because(String reason) {
        Paragraph why = new Paragraph(reason);
        why.addClassName("alur-prose");
        addComponentAtIndex(getComponentCount() - 1, why);
        return this;
    }

    /** @param number null where it is not known */
    StuckItem of(@Nullable CaseFileId caseId, @Nullable String number) {
        if (caseId != null) {
            foot.add(new RouterLink(
                    number == null ? Texts.t("ui.operations.case") : number, CaseFileView.class, caseId.toString()));
        }
        return this;
    }

    StuckItem with(Button action) {
        foot.add(action);
        return this;
    }
}
