package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.rating.Explained;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingView;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Texts;

/** A rating that was sent, to read: the predicate, how it came about, and the reasons of the superior. */
@StyleSheet("appraisal.css")
public final class RatingPanel extends Div {

    /** @param period with a rating that was sent */
    public RatingPanel(RatingServices services, CaseFileId caseId, PeriodView period) {
        addClassName("alur-appraisal-rating");
        RatingView rating = period.rating();
        Explained explained = rating == null ? null : rating.explained();
        if (rating == null || explained == null) {
            add(new Paragraph(Texts.t("ui.appraisal.rating.none")));
            return;
        }
        Span predicate = AppraisalTexts.badge(explained.predicate());
        predicate.addClassName("alur-appraisal-predicate");
        Div head = new Div(predicate);
        head.addClassName("alur-row");
        if (rating.rater() != null && rating.sentAt() != null) {
            Span who = new Span(Texts.t(
                    "ui.appraisal.rating.by", rating.rater(), services.formats().date(rating.sentAt())));
            who.addClassName("alur-muted");
            head.add(who);
        }
        add(head, new Paragraph(PredicateMatrix.sentence(explained)), facts(rating, explained));
        PredicateMatrix matrix = new PredicateMatrix(services.ratings().matrix(caseId, period.number()));
        matrix.show(explained.result(), explained.behaviour());
        add(values(rating), new Details(Texts.t("ui.appraisal.matrix.how"), matrix));
    }

    private static FactList facts(RatingView rating, Explained explained) {
        FactList facts = new FactList();
        facts.fact("ui.appraisal.rating.result", with(AppraisalTexts.of(explained.result()), rating.resultReason()));
        facts.fact(
                "ui.appraisal.rating.behaviour",
                with(AppraisalTexts.of(explained.behaviour()), rating.behaviourReason()));
        return facts;
    }

    private static Div with(String words, String reason) {
        Div both = new Div(new Div(words));
        if (!reason.isEmpty()) {
            Paragraph why = new Paragraph(reason);
            why.addClassName("alur-prose");
            both.add(why);
        }
        return both;
    }

    private static DataTable values(RatingView rating) {
        DataTable table = new DataTable(Texts.t("ui.appraisal.values"))
                .column(Texts.t("ui.appraisal.values.value"))
                .narrow(Texts.t("ui.appraisal.values.assessment"))
                .column(Texts.t("ui.appraisal.values.note"));
        rating.values().stream()
                .filter(value -> value.assessment() != null || !value.note().isEmpty())
                .forEach(value -> table.row(
                        AppraisalTexts.of(value.value()),
                        value.assessment() == null ? "–" : AppraisalTexts.of(value.assessment()),
                        value.note().isEmpty() ? "–" : value.note()));
        table.setVisible(rating.values().stream()
                .anyMatch(value -> value.assessment() != null || !value.note().isEmpty()));
        return table;
    }
}
