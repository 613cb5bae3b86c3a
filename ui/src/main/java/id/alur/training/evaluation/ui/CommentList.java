package id.alur.training.evaluation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.evaluation.EvaluationComment;
import id.alur.training.evaluation.EvaluationResults;
import id.alur.training.evaluation.SkipReason;
import java.util.List;

/** What people wrote, without their names; for the training officers of BKPSDM. */
@StyleSheet("evaluation.css")
class CommentList extends Div {

    CommentList(List<EvaluationComment> comments, Formats formats) {
        add(
                new H2(Texts.t("ui.evaluation.comments")),
                new Paragraph(
                        comments.isEmpty()
                                ? Texts.t("ui.evaluation.comments.none")
                                : Texts.t(
                                        "ui.evaluation.comments.intro",
                                        formats.number(EvaluationResults.MAX_COMMENTS))));
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-evaluation-comments");
        comments.forEach(comment -> list.add(item(comment, formats)));
        if (!comments.isEmpty()) {
            add(list);
        }
    }

    private static ListItem item(EvaluationComment comment, Formats formats) {
        SkipReason reason = comment.skipReason();
        Span about = new Span(String.join(
                " · ",
                reason == null
                        ? EvaluationTexts.level(comment.level())
                        : EvaluationTexts.level(comment.level()) + ": "
                                + Texts.t("ui.evaluation.skipped." + reason.key()),
                comment.course(),
                comment.provider(),
                formats.shortDate(comment.on())));
        about.addClassName("alur-muted");
        return new ListItem(new Paragraph(comment.text()), about);
    }
}
