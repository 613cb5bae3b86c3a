package id.alur.setup.ui;

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
        Anchor title = new Anchor(item.path(), Texts.t(key + ".title"));
        Span word = new Span(Texts.t("ui.setup.state." + state));
        word.addClassName(state == State.DONE ? "alur-muted" : "alur-late");
        Div head = new Div(title, word);
        head.addClassNames("alur-row", "alur-row-middle");
        Span found = new Span(Texts.t(key + ".found", item.finding().arguments().toArray()));
        found.addClassName("alur-muted");
        return new ListItem(head, new Paragraph(Texts.t(key + ".why")), found);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.setup.title");
    }
}
