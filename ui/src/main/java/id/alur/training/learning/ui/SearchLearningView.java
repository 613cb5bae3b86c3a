package id.alur.training.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterQuery;
import id.alur.shared.Page;
import id.alur.shared.PlainText;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.LearningPages;
import jakarta.annotation.security.RolesAllowed;

/** BKPSDM's officers of training find anybody's learning by name or NIP. */
@Route("pembelajaran/cari")
@RolesAllowed("BKPSDM_TRAINING")
public class SearchLearningView extends Section implements HasDynamicTitle {

    static final String PATH = "pembelajaran/cari";
    private static final int MOST = 30;

    private final Register register;
    private final Paragraph found = new Paragraph();
    private final UnorderedList people = new UnorderedList();

    SearchLearningView(Register register, LearningPages pages) {
        this.register = register;
        addClassNames("alur-page", "alur-learning");
        TextField search = new TextField();
        search.setPlaceholder(Texts.t("ui.learning.search.hint"));
        search.setAriaLabel(Texts.t("ui.learning.search.hint"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
        search.addClassName("alur-learning-search");
        search.addValueChangeListener(event -> search(event.getValue()));
        found.getElement().setAttribute("aria-live", "polite");
        found.addClassName("alur-muted");
        people.addClassName("alur-learning-list");
        Div form = new Div(search);
        form.getElement().setAttribute("role", "search");
        add(new H1(Texts.t("ui.learning.search")), new LearningLinks(pages.leadsPeople()), form, found, people);
        search("");
    }

    private void search(String text) {
        people.removeAll();
        people.setVisible(!PlainText.isBlank(text));
        if (PlainText.isBlank(text)) {
            found.setText(Texts.t("ui.learning.search.start"));
            return;
        }
        Page<Person> page = register.search(RegisterQuery.byName(text, MOST));
        found.setText(Texts.t(
                page.total() > MOST ? "ui.learning.search.more" : "ui.learning.search.found", page.total(), MOST));
        for (Person person : page.rows()) {
            Anchor name = new Anchor(LearningView.path(person.id()), person.displayName());
            name.addClassName("alur-learning-name");
            Span post = new Span(person.positionTitle() + ", " + person.unitName());
            post.addClassName("alur-muted");
            Div line = new Div(name, post);
            line.addClassName("alur-learning-line");
            people.add(new ListItem(line));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.learning.search");
    }
}
