package id.alur.letter.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.letter.LetterKind;
import id.alur.shell.ui.Texts;
import java.util.List;

/** What a template may say, for whoever writes it. */
class PlaceholderHelp extends Div {

    PlaceholderHelp(LetterKind kind) {
        DescriptionList list = new DescriptionList();
        list.addClassName("alur-facts");
        for (String placeholder : kind.placeholders()) {
            list.add(
                    new DescriptionList.Term(new Code("{{" + placeholder + "}}")),
                    new DescriptionList.Description(Texts.t("letter.field." + placeholder)));
        }
        Details placeholders = new Details(
                Texts.t("ui.letter.placeholders"), new Paragraph(Texts.t("ui.letter.placeholders.text")), list);
        placeholders.setOpened(true);
        UnorderedList rules = new UnorderedList();
        List.of("row", "nested", "list", "bold", "heading", "empty")
                .forEach(rule -> rules.add(new ListItem(Texts.t("ui.letter.markup." + rule))));
        add(new Details(Texts.t("ui.letter.markup"), rules), placeholders);
    }
}
