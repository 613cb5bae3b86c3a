package id.alur.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.letter.HeldLetter;
import id.alur.letter.HeldLetters;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Letters that should be there and are not, with what is missing; tried again by themselves, or at once by a button (UC-106). */
@Route("surat/tertahan")
@PermitAll
@Menu(title = "ui.letter.held.menu", order = 66, icon = "vaadin:hourglass")
public class HeldLettersView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final HeldLetters held;
    private final Formats formats;
    private final Div body = new Div();

    HeldLettersView(HeldLetters held, Formats formats) {
        this.held = held;
        this.formats = formats;
        addClassName("alur-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(held.mayEnter());
        removeAll();
        add(new H1(Texts.t("ui.letter.held.title")), new Paragraph(Texts.t("ui.letter.held.text")), body);
        show();
    }

    private void show() {
        List<HeldLetter> letters = held.all();
        body.removeAll();
        if (letters.isEmpty()) {
            body.add(new EmptyState(Texts.t("ui.letter.held.none"), Texts.t("ui.letter.held.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        letters.forEach(letter -> list.add(item(letter)));
        body.add(list);
    }

    private ListItem item(HeldLetter letter) {
        String name = Texts.t("ui.letter.held.case", Texts.t("letter.kind." + letter.kind()), letter.caseNumber());
        Anchor link = new Anchor("berkas/" + letter.caseId(), name);
        link.addClassName("alur-list-title");
        Span since = new Span(Texts.t("ui.letter.held.since", formats.date(letter.since())));
        since.addClassName("alur-muted");
        Button now = new Button(Texts.t("ui.letter.held.try"), click -> tryNow(letter));
        now.setAriaLabel(Texts.t("ui.letter.held.try.of", name));
        now.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div line = new Div(link, since, now);
        line.addClassNames("alur-row", "alur-row-middle");
        ListItem item =
                new ListItem(line, new Paragraph(Texts.t(letter.obstacle().messageKey())));
        item.addClassName("alur-list-item");
        return item;
    }

    private void tryNow(HeldLetter letter) {
        try {
            held.tryNow(letter.caseId(), letter.kind())
                    .ifPresentOrElse(
                            issued -> Problems.tell(Texts.t("ui.letter.issue.done", issued.number())),
                            () -> Problems.tell(Texts.t("ui.letter.held.still")));
        } catch (NotFoundException gone) {
            // It was issued by itself meanwhile, which the list shows.
            Problems.tell(Texts.of(gone));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.letter.held.title");
    }
}
