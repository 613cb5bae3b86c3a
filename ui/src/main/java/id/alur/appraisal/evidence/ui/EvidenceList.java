package id.alur.appraisal.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.appraisal.evidence.Evidence;
import id.alur.appraisal.plan.LineId;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.List;

/** What proves one line of a plan: files and links; the employee adds to it all year. */
public final class EvidenceList extends Div {

    private final EvidenceServices services;
    private final CaseFileId caseId;
    private final Runnable changed;

    /**
     * @param about the line in a few words
     * @param all evidence of the year
     * @param mayAdd whether the person adds to it
     * @param changed runs when something was added or taken out
     */
    public EvidenceList(
            EvidenceServices services,
            CaseFileId caseId,
            LineId line,
            String about,
            List<Evidence> all,
            boolean mayAdd,
            Runnable changed) {
        this.services = services;
        this.caseId = caseId;
        this.changed = changed;
        addClassName("alur-appraisal-evidence");
        List<Evidence> own =
                all.stream().filter(evidence -> evidence.line().equals(line)).toList();
        setVisible(mayAdd || !own.isEmpty());
        add(new H4(Texts.t("ui.appraisal.evidence", Integer.toString(own.size()))));
        if (!own.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("alur-list");
            own.forEach(evidence -> list.add(item(evidence, mayAdd)));
            add(list);
        }
        if (mayAdd) {
            Button add = new Button(
                    Texts.t("ui.appraisal.evidence.add"),
                    click -> new EvidenceDialog(services, caseId, line, about, changed).open());
            add.setAriaLabel(Texts.t("ui.appraisal.evidence.add.to", about));
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(add);
        }
    }

    private ListItem item(Evidence evidence, boolean mayRemove) {
        Span when = new Span(services.formats().date(evidence.at()));
        when.addClassName("alur-muted");
        Div line = new Div(link(evidence), when);
        line.addClassNames("alur-row", "alur-row-middle");
        if (mayRemove && evidence.removable()) {
            Button remove = new Button(Texts.t("ui.appraisal.evidence.remove"), click -> askToRemove(evidence));
            remove.setAriaLabel(Texts.t("ui.appraisal.evidence.remove.of", evidence.title()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(remove);
        }
        ListItem item = new ListItem(line);
        item.addClassName("alur-list-item");
        if (!evidence.note().isEmpty()) {
            Paragraph note = new Paragraph(evidence.note());
            note.addClassName("alur-prose");
            item.add(note);
        }
        return item;
    }

    private Component link(Evidence evidence) {
        if (evidence.document() != null) {
            return services.links().link(evidence.document(), evidence.title());
        }
        if (evidence.link() == null) {
            return new Span(evidence.title());
        }
        Anchor away = new Anchor(evidence.link(), Texts.t("ui.appraisal.evidence.outside", evidence.title()));
        away.setTarget("_blank");
        away.getElement().setAttribute("rel", "noopener noreferrer");
        return away;
    }

    private void askToRemove(Evidence evidence) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.appraisal.evidence.remove.of", evidence.title()),
                Texts.t("ui.appraisal.evidence.remove.text"),
                Texts.t("ui.appraisal.evidence.remove"),
                confirmed -> {
                    try {
                        services.evidence().remove(caseId, evidence.id());
                    } catch (DomainException refused) {
                        Problems.show(Texts.of(refused));
                    }
                    changed.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.open();
    }
}
