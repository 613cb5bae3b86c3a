package id.alur.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView.Comment;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.function.Consumer;

/** The comments of a case and the field for the next one, which keeps its text when the list is shown anew. */
class CaseComments extends Section {

    private final Formats formats;
    private final Div list = new Div();
    private final TextArea text = new TextArea(Texts.t("ui.casefile.comment"));
    private Consumer<String> add = ignored -> {};

    CaseComments(Formats formats) {
        this.formats = formats;
        text.setMaxLength(CasePages.MAX_COMMENT);
        text.setHelperText(Texts.t("ui.casefile.comment.help"));
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> text.setInvalid(false));
        Button send = new Button(Texts.t("ui.casefile.comment.add"), click -> {
            send();
            click.getSource().setEnabled(true);
        });
        // A double click is one comment.
        send.setDisableOnClick(true);
        add(new H2(Texts.t("ui.casefile.comments")), list, text, send);
    }

    void onAdd(Consumer<String> action) {
        add = action;
    }

    void show(List<Comment> comments) {
        list.removeAll();
        if (comments.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.casefile.comments.none"));
            none.addClassName("alur-muted");
            list.add(none);
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("alur-list");
        for (Comment comment : comments) {
            Span author = new Span(comment.authorName());
            author.addClassName("alur-list-title");
            Span when = new Span(formats.dateTime(comment.createdAt()));
            when.addClassName("alur-muted");
            Div head = new Div(author, when);
            head.addClassName("alur-row");
            Paragraph words = new Paragraph(comment.text());
            words.addClassName("alur-prose");
            ListItem item = new ListItem(head, words);
            item.addClassName("alur-list-item");
            items.add(item);
        }
        list.add(items);
    }

    private void send() {
        try {
            add.accept(text.getValue());
            text.clear();
        } catch (DomainException refused) {
            text.setErrorMessage(Texts.of(refused));
            text.setInvalid(true);
            text.focus();
        }
    }
}
