package id.alur.letter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.letter.HeldLetter;
import id.alur.letter.LetterDesk;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.List;

/** Letters that should be there and are not, with what is missing and the way to the case where they are issued; nothing when all are. */
class HeldLetters extends Section {

    HeldLetters(LetterDesk desk, Formats formats) {
        List<HeldLetter> held = desk.held();
        setVisible(!held.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        held.forEach(letter -> list.add(item(letter, formats)));
        add(new H2(Texts.t("ui.letter.held.title")), new Paragraph(Texts.t("ui.letter.held.text")), list);
    }

    private static ListItem item(HeldLetter letter, Formats formats) {
        Anchor link = new Anchor(
                "berkas/" + letter.caseId(),
                Texts.t("ui.letter.held.case", Texts.t("letter.kind." + letter.kind()), letter.caseNumber()));
        link.addClassName("alur-list-title");
        Span since = new Span(Texts.t("ui.letter.held.since", formats.date(letter.since())));
        since.addClassName("alur-muted");
        Div line = new Div(link, since);
        line.addClassName("alur-row");
        ListItem item =
                new ListItem(line, new Paragraph(Texts.t(letter.obstacle().messageKey())));
        item.addClassName("alur-list-item");
        return item;
    }
}
