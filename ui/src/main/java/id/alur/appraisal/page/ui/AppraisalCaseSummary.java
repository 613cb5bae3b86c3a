package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import id.alur.appraisal.page.AppraisalPages;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseSummary;
import id.alur.process.AppraisalEmployeeProcess;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Texts;
import java.util.Optional;

/** Where the year of a case stands and the way to its page; nothing for those who may not read it. */
@org.springframework.stereotype.Component
class AppraisalCaseSummary implements CaseSummary {

    private final AppraisalPages pages;

    AppraisalCaseSummary(AppraisalPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Component> of(CaseView view) {
        if (!view.file().processId().equals(AppraisalEmployeeProcess.PROCESS_ID)) {
            return Optional.empty();
        }
        try {
            return Optional.of(summary(pages.year(view.file().id())));
        } catch (NotFoundException notForThisPerson) {
            return Optional.empty();
        }
    }

    private static Component summary(YearView year) {
        FactList facts = new FactList();
        facts.fact("ui.appraisal.state", AppraisalTexts.of(year.row().state()));
        facts.fact("ui.appraisal.rater", year.superior());
        return new Div(facts, new Anchor(AppraisalView.PATH + "/" + year.row().caseId(), Texts.t("ui.appraisal.open")));
    }
}
