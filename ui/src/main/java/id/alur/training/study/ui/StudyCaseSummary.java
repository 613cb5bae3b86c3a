package id.alur.training.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseSummary;
import id.alur.process.TrainingRequestProcess;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Accreditation;
import id.alur.training.course.StudyLevel;
import id.alur.training.study.Study;
import id.alur.training.study.StudyPages;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        DescriptionList facts = new DescriptionList();
        facts.addClassName("alur-facts");
        StudyLevel level = study.level();
        Accreditation accreditation = study.accreditation();
        fact(facts, "ui.study.fact.level", level == null ? null : level.words());
        fact(facts, "ui.study.fact.programme", study.programme());
        fact(facts, "ui.study.fact.institution", study.institution());
        fact(facts, "ui.study.fact.accreditation", accreditation == null ? null : accreditation.words());
        fact(facts, "ui.study.fact.length", StudyTexts.length(study.months()));
        fact(facts, "ui.study.fact.mode", StudyTexts.word("mode", study.mode()));
        fact(facts, "ui.study.fact.funding", StudyTexts.word("funding", study.funding()));
        fact(facts, "ui.study.fact.rating", StudyTexts.word("rating", study.lastRating()));
        LocalDate graduated = study.graduatedOn();
        fact(facts, "ui.study.fact.graduated", graduated == null ? null : formats.date(graduated));
        Div summary = new Div(new H3(Texts.t("ui.study.case")), facts);
        LocalDate bound = study.boundUntil();
        if (bound != null) {
            Paragraph words = new Paragraph(Texts.t("ui.study.bound", formats.date(bound)));
            words.addClassName("alur-soon");
            summary.add(words);
        }
        return summary;
    }

    private static void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(Texts.t(key)), new DescriptionList.Description(value));
        }
    }
}
