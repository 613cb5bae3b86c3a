package id.alur.training.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseFeature;
import id.alur.form.DraftKey;
import id.alur.form.FormContext;
import id.alur.form.FormRegistry;
import id.alur.form.ui.FormRenderers;
import id.alur.process.TrainingEvaluationProcess;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.evaluation.OwnReaction;
import id.alur.training.evaluation.OwnReactions;
import java.util.Optional;

/** What a participant answered, to read again (UC-114 BR-7); nobody else finds it on the page of the case. */
@org.springframework.stereotype.Component
class OwnReactionDetails implements CaseFeature {

    private final OwnReactions reactions;
    private final FormRegistry forms;
    private final FormRenderers renderers;
    private final Formats formats;

    OwnReactionDetails(OwnReactions reactions, FormRegistry forms, FormRenderers renderers, Formats formats) {
        this.reactions = reactions;
        this.forms = forms;
        this.renderers = renderers;
        this.formats = formats;
    }

    @Override
    public Optional<Component> on(CaseView view, Runnable changed) {
        if (!view.file().processId().equals(TrainingEvaluationProcess.PROCESS_ID)) {
            return Optional.empty();
        }
        return reactions.find(view.file().id()).flatMap(answer -> forms.find(answer.formId())
                .map(form -> new Details(
                        Texts.t("ui.evaluation.own", formats.date(answer.answeredAt())),
                        renderers.show(form, context(view, answer), answer.answers()))));
    }

    private static FormContext context(CaseView view, OwnReaction answer) {
        return FormContext.of(
                new DraftKey("start:" + answer.formId()), view.file().id());
    }
}
