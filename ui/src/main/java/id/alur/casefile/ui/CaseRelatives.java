package id.alur.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.CaseView;
import id.alur.casefile.RelatedCase;
import id.alur.shell.ui.CaseBadge;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Optional;

/** The case that a case belongs to, those that belong to it, and how a subject from outside is reached; each as far as one may know. */
@org.springframework.stereotype.Component
class CaseRelatives implements CaseSummary {

    private final CaseBadge badges;

    CaseRelatives(CaseBadge badges) {
        this.badges = badges;
    }

    @Override
    public Optional<Component> of(CaseView view) {
        FactList facts = new FactList();
        facts.fact("ui.casefile.contact", view.subjectContact());
        RelatedCase parent = view.parent();
        if (parent != null) {
            facts.fact("ui.casefile.parent", link(parent));
        }
        List<RelatedCase> children = view.children().rows();
        if (!children.isEmpty()) {
            UnorderedList list = new UnorderedList();
            children.forEach(child -> list.add(new ListItem(link(child))));
            Span more = new Span(Texts.t("ui.casefile.children.more"));
            more.addClassName("alur-muted");
            more.setVisible(view.children().totalIsAtLeast());
            facts.fact("ui.casefile.children", list, more);
        }
        return facts.getChildren().findAny().isPresent() ? Optional.of(facts) : Optional.empty();
    }

    private Div link(RelatedCase related) {
        RouterLink link = new RouterLink(
                related.number() + " – " + related.title(),
                CaseFileView.class,
                related.id().toString());
        Div line = new Div(link, badges.of(related.open(), related.outcome(), related.decided()));
        line.addClassName("alur-row");
        return line;
    }
}
