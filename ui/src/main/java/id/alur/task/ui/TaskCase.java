package id.alur.task.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView;
import id.alur.casefile.CaseView.TimelineEntry;
import id.alur.casefile.ui.CaseSummary;
import id.alur.shared.NamedText;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.task.TaskView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The case beside the form: whom it is about, what was asked, what happened, what was said; the whole is one link away. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TaskCase extends Aside {

    private static final int LATEST = 4;

    private final CasePages cases;
    private final TaskForms forms;
    private final Formats formats;
    private final List<CaseSummary> summaries;

    TaskCase(CasePages cases, TaskForms forms, Formats formats, List<CaseSummary> summaries) {
        this.cases = cases;
        this.forms = forms;
        this.formats = formats;
        this.summaries = summaries;
        addClassName("alur-task-case");
        getElement().setAttribute("aria-label", Texts.t("ui.task.case"));
    }

    void show(TaskView task) {
        removeAll();
        setVisible(task.caseId() != null);
        if (task.caseId() == null) {
            return;
        }
        CaseView view;
        try {
            view = cases.view(task.caseId());
        } catch (NotFoundException gone) {
            // The task was this person's only tie to the case, and it has ended meanwhile.
            setVisible(false);
            return;
        }
        add(new H3(view.file().title()));
        FactList facts = new FactList();
        facts.fact("ui.task.case.number", view.file().number());
        facts.fact("ui.task.case.subject", view.subjectName());
        facts.fact("ui.task.case.position", view.subjectPosition());
        facts.fact("ui.task.case.unit", view.unitName());
        facts.fact("ui.task.case.opened", formats.date(view.file().openedAt()));
        add(facts);
        CaseView shown = view;
        summaries.forEach(summary -> summary.of(shown).ifPresent(this::add));
        for (CaseView.Submission submission : view.submissions()) {
            forms.read(view, submission).ifPresent(data -> {
                add(new H3(submission.taskName() == null ? Texts.t("ui.task.case.request") : submission.taskName()));
                Span who = new Span(submission.submitterName() + ", " + formats.dateTime(submission.at()));
                who.addClassName("alur-muted");
                add(who, data);
            });
        }
        if (!view.comments().isEmpty()) {
            add(new H3(Texts.t("ui.task.case.comments")));
            view.comments().reversed().stream().limit(LATEST).forEach(comment -> {
                Span who = new Span(comment.authorName() + ", " + formats.dateTime(comment.createdAt()));
                who.addClassName("alur-muted");
                add(who, new Paragraph(comment.text()));
            });
        }
        add(new H3(Texts.t("ui.task.case.timeline")), timeline(view.timeline()));
        add(new Anchor("berkas/" + task.caseId(), Texts.t("ui.task.case.open")));
    }

    private UnorderedList timeline(List<TimelineEntry> entries) {
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-task-timeline");
        for (TimelineEntry entry : entries.stream().limit(LATEST).toList()) {
            Map<String, Object> values = new HashMap<>(entry.details());
            values.put("actor", entry.actorName() == null ? Texts.t("casefile.actor.system") : entry.actorName());
            Span when = new Span(formats.dateTime(entry.at()));
            when.addClassName("alur-muted");
            list.add(new ListItem(
                    new Span(NamedText.fill(Texts.t("casefile.event." + entry.kind()), values, Texts.locale()) + " "),
                    when));
        }
        return list;
    }
}
