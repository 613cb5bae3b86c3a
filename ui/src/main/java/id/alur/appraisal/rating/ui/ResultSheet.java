package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Texts;
import id.alur.task.ui.TaskPart;

/** The result of the year, for the employee to read before it is accepted: with its reasons, and how to object. */
@StyleSheet("appraisal.css")
final class ResultSheet extends Div implements TaskPart.Sheet {

    ResultSheet(RatingServices services, CaseFileId caseId) {
        addClassName("alur-appraisal");
        services.ratings().outcome(caseId).ifPresent(outcome -> {
            add(
                    new H3(Texts.t("ui.appraisal.outcome")),
                    new RatingPanel(services, caseId, services.ratings().period(caseId, 0)),
                    new Paragraph(Texts.t(
                            "ui.appraisal.outcome.until", services.formats().date(outcome.lastDay()))),
                    new Paragraph(Texts.t("ui.appraisal.outcome.object")));
        });
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean isReady() {
        return true;
    }
}
