package id.alur.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.setup.SetupChecklist;
import id.alur.setup.SetupChecklist.Item;
import id.alur.setup.SetupStep.State;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** What a new agency enters, in order, and how each step stands now (UC-123). */
@Route("siapkan")
@RolesAllowed({"OPERATOR", "PROCESS_OWNER", "BKPSDM_REGISTER", "BKPSDM_HEAD"})
@Menu(title = "ui.setup.menu", order = 74, icon = "vaadin:check-square-o")
public class SetupView extends Section implements HasDynamicTitle {

    SetupView(SetupChecklist checklist) {
        addClassName("alur-page");
        List<Item> items = checklist.items();
        long done = items.stream()
                .filter(item -> item.finding().state() == State.DONE)
                .count();
        OrderedList list = new OrderedList();
        items.forEach(item -> list.add(step(item)));
        add(
                new H1(Texts.t("ui.setup.title")),
                new Paragraph(Texts.t("ui.setup.intro")),
                new Paragraph(Texts.t("ui.setup.progress", done, items.size())),
                list);
    }

    private static ListItem step(Item item) {
        String key = "setup." + item.code();
        State state = item.finding().state();
        // Whoever does not enter a step would only be told that the page is not theirs.
        Component title = item.own() || item.keepers().isEmpty()
                ? new Anchor(item.path(), Texts.t(key + ".title"))
                : new Span(Texts.t(key + ".title"));
        title.addClassName("alur-list-title");
        Span word = new Span(Texts.t("ui.setup.state." + state));
        word.addClassNames(
                "alur-state",
                switch (state) {
                    case DONE -> "alur-state-closed";
                    case ADVISED -> "alur-state-soon";
                    case MISSING -> "alur-state-late";
                });
        Div head = new Div(title, word);
        head.addClassNames("alur-row", "alur-row-middle");
        Span found = new Span(Texts.t(key + ".found", item.finding().arguments().toArray()));
        found.addClassName("alur-muted");
        Paragraph facts = new Paragraph(found, keepers(item));
        facts.addClassName("alur-row");
        return new ListItem(head, new Paragraph(Texts.t(key + ".why")), facts);
    }

    private static Span keepers(Item item) {
        String words = item.keepers().isEmpty()
                ? Texts.t("ui.setup.by.server")
                : Texts.t(
                        "ui.setup.by",
                        item.keepers().stream()
                                .map(role -> Texts.t(role.nameKey()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
        Span by = new Span(words);
        by.addClassName("alur-muted");
        return by;
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.setup.title");
    }
}
