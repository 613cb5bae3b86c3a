package id.alur.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.EmployeeId;
import id.alur.letter.HeldLetters;
import id.alur.letter.LetterKind;
import id.alur.letter.LetterTemplate;
import id.alur.letter.LetterTemplates;
import id.alur.letter.NumberPatterns;
import id.alur.letter.TemplateId;
import id.alur.personnel.Register;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Officers change the words of letters: versions, a draft with its preview, publication by a second person (UC-106). */
@Route("surat/templat")
@PermitAll
@Menu(title = "ui.letter.menu", order = 65, icon = "vaadin:file-text-o")
@StyleSheet("letter.css")
public class TemplatesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final LetterTemplates templates;
    private final NumberPatterns patterns;
    private final HeldLetters held;
    private final Register register;
    private final Formats formats;
    private final Clock clock;
    private final Select<LetterKind> kind = new Select<>();
    private final Div versions = new Div();
    private final Div editor = new Div();
    private final Div numbers = new Div();

    TemplatesView(
            LetterTemplates templates,
            NumberPatterns patterns,
            HeldLetters held,
            Register register,
            Formats formats,
            Clock clock) {
        this.templates = templates;
        this.patterns = patterns;
        this.held = held;
        this.register = register;
        this.formats = formats;
        this.clock = clock;
        addClassNames("alur-page", "alur-page-wide");
        kind.setLabel(Texts.t("ui.letter.kind"));
        kind.setItemLabelGenerator(item -> Texts.t(item.nameKey()));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<LetterKind> kinds = templates.kinds();
        Entrance.only(!kinds.isEmpty());
        LetterKind chosen = kind.getValue();
        kind.setItems(kinds);
        kind.setValue(chosen == null ? kinds.getLast() : chosen);
        RouterLink head = new RouterLink(Texts.t("ui.letter.head.link"), LetterheadView.class);
        Div tools = new Div(kind, head);
        tools.addClassNames("alur-row", "alur-row-middle");
        int waiting = held.all().size();
        if (waiting > 0) {
            tools.add(new RouterLink(Texts.t("ui.letter.held.link", waiting), HeldLettersView.class));
        }
        removeAll();
        add(
                new H1(Texts.t("ui.letter.title")),
                new Paragraph(Texts.t("ui.letter.intro")),
                tools,
                versions,
                editor,
                numbers);
        show();
    }

    private void show() {
        String code = kind.getValue().code();
        List<LetterTemplate> all = templates.versions(code);
        boolean draft = all.getFirst().state() == LetterTemplate.State.DRAFT;
        Map<EmployeeId, String> names = register.displayNames(all.stream()
                .flatMap(template -> Stream.of(template.editedBy(), template.publishedBy()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        all.forEach(template -> list.add(version(template, names)));
        versions.removeAll();
        versions.add(new H2(Texts.t("ui.letter.versions")), list);
        if (!draft) {
            Button begin = new Button(Texts.t("ui.letter.begin"), click -> open(templates.begin(code)));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            versions.add(begin);
        }
        editor.removeAll();
        numbers.removeAll();
        numbers.add(new NumberPatternEditor(patterns, code, formats));
    }

    private ListItem version(LetterTemplate template, Map<EmployeeId, String> names) {
        boolean draft = template.state() == LetterTemplate.State.DRAFT;
        Span name = new Span(Texts.t("ui.letter.version", template.number()));
        name.addClassName("alur-list-title");
        Span state = new Span(Texts.t(draft ? "ui.letter.state.draft" : "ui.letter.state.published"));
        state.addClassNames("alur-state", draft ? "alur-soon" : "alur-calm");
        Button open = new Button(Texts.t(draft ? "ui.letter.edit" : "ui.letter.look"), click -> open(template.id()));
        open.setAriaLabel(Texts.t(draft ? "ui.letter.edit.of" : "ui.letter.look.of", template.number()));
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div line = new Div(name, state, open);
        line.addClassNames("alur-row", "alur-row-middle");
        ListItem item = new ListItem(line, about(template, names));
        item.addClassName("alur-list-item");
        return item;
    }

    private Component about(LetterTemplate template, Map<EmployeeId, String> names) {
        String from = formats.date(template.validFrom());
        EmployeeId editor = template.editedBy();
        EmployeeId publisher = template.publishedBy();
        Span about;
        if (editor == null) {
            about = new Span(Texts.t("ui.letter.about.standard", from));
        } else if (publisher == null) {
            about = new Span(Texts.t(
                    "ui.letter.about.draft",
                    from,
                    names.getOrDefault(editor, "–"),
                    formats.dateTime(template.editedAt())));
        } else {
            about = new Span(Texts.t(
                    "ui.letter.about.published",
                    from,
                    names.getOrDefault(editor, "–"),
                    names.getOrDefault(publisher, "–")));
        }
        about.addClassName("alur-muted");
        return about;
    }

    private void open(TemplateId id) {
        show();
        TemplateEditor form = new TemplateEditor(templates, kind.getValue(), templates.find(id), clock, this::show);
        editor.add(form);
        form.focus();
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.letter.title");
    }
}
