package id.alur.training.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseSummary;
import id.alur.process.TrainingRequestProcess;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Accreditation;
import id.alur.training.course.StudyLevel;
import id.alur.training.study.Study;
import id.alur.training.study.StudyPages;
import java.time.LocalDate;
import java.util.Optional;

/** The terms of the study that a case is about, for those who judge it: on its page and beside its tasks. */
@org.springframework.stereotype.Component
class StudyCaseSummary implements CaseSummary {

    private final StudyPages pages;
    private final Formats formats;

    StudyCaseSummary(StudyPages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
    }

    @Override
    public Optional<Component> of(CaseView view) {
        return view.file().processId().equals(TrainingRequestProcess.PROCESS_ID)
                ? pages.of(view.file().id()).map(this::terms)
                : Optional.empty();
    }

    private Component terms(Study study) {
        FactList facts = new FactList();
        StudyLevel level = study.level();
        Accreditation accreditation = study.accreditation();
        facts.fact("ui.study.fact.level", level == null ? null : level.words());
        facts.fact("ui.study.fact.programme", study.programme());
        facts.fact("ui.study.fact.institution", study.institution());
        facts.fact("ui.study.fact.accreditation", accreditation == null ? null : accreditation.words());
        facts.fact("ui.study.fact.length", StudyTexts.length(study.months()));
        facts.fact("ui.study.fact.mode", StudyTexts.word("mode", study.mode()));
        facts.fact("ui.study.fact.funding", StudyTexts.word("funding", study.funding()));
        facts.fact("ui.study.fact.rating", StudyTexts.word("rating", study.lastRating()));
        LocalDate graduated = study.graduatedOn();
        facts.fact("ui.study.fact.graduated", graduated == null ? null : formats.date(graduated));
        Div summary = new Div(new H3(Texts.t("ui.study.case")), facts);
        LocalDate bound = study.boundUntil();
        if (bound != null) {
            Paragraph words = new Paragraph(Texts.t("ui.study.bound", formats.date(bound)));
            words.addClassName("alur-soon");
            summary.add(words);
        }
        return summary;
    }
}
