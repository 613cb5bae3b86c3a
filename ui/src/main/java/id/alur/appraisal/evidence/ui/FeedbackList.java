package id.alur.appraisal.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.appraisal.evidence.EvidenceLimits;
import id.alur.appraisal.evidence.Feedback;
import id.alur.appraisal.plan.LineId;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the superior said in the course of the year about one line of a plan, or in general. */
public final class FeedbackList extends Div {

    /**
     * @param line null for what is said in general
     * @param about the line in a few words
     * @param all feedback of the year
     * @param mayGive whether the person gives some
     * @param changed runs when some was given
     */
    public FeedbackList(
            EvidenceServices services,
            CaseFileId caseId,
            @Nullable LineId line,
            String about,
            List<Feedback> all,
            boolean mayGive,
            Runnable changed) {
        addClassName("alur-appraisal-feedback");
        List<Feedback> own = all.stream()
                .filter(feedback -> Objects.equals(feedback.line(), line))
                .toList();
        setVisible(mayGive || !own.isEmpty());
        add(new H4(Texts.t("ui.appraisal.feedback", Integer.toString(own.size()))));
        if (!own.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("alur-list");
            own.forEach(feedback -> list.add(item(services, feedback)));
            add(list);
        }
        if (mayGive) {
            Button give = new Button(
                    Texts.t("ui.appraisal.feedback.give"),
                    click -> dialog(services, caseId, line, about, changed).open());
            give.setAriaLabel(Texts.t("ui.appraisal.feedback.give.to", about));
            give.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(give);
        }
    }

    private static ListItem item(EvidenceServices services, Feedback feedback) {
        Span author = new Span(feedback.mine() ? Texts.t("ui.appraisal.thread.me") : feedback.author());
        author.addClassName("alur-list-title");
        Span when = new Span(services.formats().date(feedback.at()));
        when.addClassName("alur-muted");
        Div head = new Div(author, when);
        head.addClassName("alur-row");
        Paragraph words = new Paragraph(feedback.text());
        words.addClassName("alur-prose");
        ListItem item = new ListItem(head, words);
        item.addClassName("alur-list-item");
        return item;
    }

    private static ReasonDialog dialog(
            EvidenceServices services, CaseFileId caseId, @Nullable LineId line, String about, Runnable changed) {
        return new ReasonDialog(
                Texts.t("ui.appraisal.feedback.give.to", about),
                Texts.t("ui.appraisal.feedback.text"),
                Texts.t("ui.appraisal.feedback.label"),
                EvidenceLimits.FEEDBACK,
                Texts.t("ui.appraisal.feedback.confirm"),
                text -> {
                    services.feedback().give(caseId, line, text);
                    Problems.tell(Texts.t("ui.appraisal.feedback.given"));
                    changed.run();
                });
    }
}
