package id.alur.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.alur.casefile.CaseEvaluation;
import id.alur.casefile.CaseView;
import id.alur.casefile.CaseView.Attachment;
import id.alur.casefile.CaseView.Submission;
import id.alur.document.DocumentContent;
import id.alur.document.DocumentService;
import id.alur.form.DraftKey;
import id.alur.form.FormContext;
import id.alur.form.FormRegistry;
import id.alur.form.ui.FormRenderers;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The papers of a case: attached files, what was entered in forms, and why rules decided as they did. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CasePapers extends Section {

    private final DocumentService documents;
    private final Formats formats;
    private final FormRegistry forms;
    private final FormRenderers renderers;
    private final DecisionWords words;

    CasePapers(
            DocumentService documents,
            Formats formats,
            FormRegistry forms,
            FormRenderers renderers,
            DecisionWords words) {
        this.documents = documents;
        this.formats = formats;
        this.forms = forms;
        this.renderers = renderers;
        this.words = words;
        addClassName("alur-case-papers");
    }

    void show(CaseView view) {
        removeAll();
        add(new H2(Texts.t("ui.casefile.documents")));
        if (view.documents().isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.casefile.documents.none"));
            none.addClassName("alur-muted");
            add(none);
        } else {
            UnorderedList files = new UnorderedList();
            files.addClassName("alur-list");
            view.documents().stream().map(this::file).forEach(files::add);
            add(files);
        }
        if (!view.submissions().isEmpty()) {
            add(new H2(Texts.t("ui.casefile.submissions")));
            boolean newest = true;
            for (Submission submission : view.submissions()) {
                add(submission(view.file().id(), submission, newest));
                newest = false;
            }
        }
        if (!view.evaluations().isEmpty()) {
            add(new H2(Texts.t("ui.casefile.evaluations")));
            view.evaluations().stream().map(this::evaluation).forEach(this::add);
        }
    }

    private ListItem file(Attachment file) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(download -> {
                    DocumentContent content = documents.open(file.id());
                    return new DownloadResponse(content.stream(), file.name(), file.mediaType(), file.size());
                }),
                file.name());
        Span about = new Span(Texts.t(
                "ui.casefile.document.about",
                formats.number((file.size() + 1023) / 1024),
                file.uploaderName() == null ? Texts.t("casefile.actor.system") : file.uploaderName(),
                formats.date(file.uploadedAt())));
        about.addClassName("alur-muted");
        ListItem item = new ListItem(link, new Div(about));
        item.addClassName("alur-list-item");
        return item;
    }

    private Component submission(CaseFileId caseId, Submission submission, boolean opened) {
        Details details = new Details(Texts.t(
                "ui.casefile.submission",
                submission.taskName() == null ? Texts.t("ui.casefile.submission.start") : submission.taskName(),
                submission.submitterName(),
                formats.date(submission.at())));
        forms.find(submission.formId())
                .ifPresent(form -> details.add(renderers.show(
                        form,
                        FormContext.of(new DraftKey("start:" + submission.formId()), caseId),
                        submission.data())));
        details.setOpened(opened);
        return details;
    }

    private Component evaluation(CaseEvaluation evaluation) {
        Map<String, ?> inputs = evaluation.inputs();
        return new Details(
                Texts.t("ui.casefile.evaluation", words.title(evaluation.decisionId()), formats.date(evaluation.at())),
                facts(words.parts(evaluation.output())),
                new H3(Texts.t("ui.casefile.evaluation.because")),
                inputs == null ? new Paragraph(Texts.t("ui.casefile.evaluation.hidden")) : facts(words.parts(inputs)),
                new Paragraph(Texts.t(
                        "ui.casefile.evaluation.rule-set",
                        words.ruleSet(evaluation.decisionId(), evaluation.ruleSet(), formats))));
    }

    private static FactList facts(Map<String, String> values) {
        FactList list = new FactList();
        values.forEach((name, value) -> list.named(name, new Text(value)));
        return list;
    }
}
