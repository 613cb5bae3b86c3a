package id.alur.personnel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.personnel.Nip;
import id.alur.personnel.Person;
import id.alur.personnel.PersonnelRecord;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterService;
import id.alur.personnel.Sex;
import id.alur.shared.DomainException;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One person: post, agency, reporting line up to the mayor, team; for officers also the personal part and editing. */
class PersonDetail extends Div {

    private final Person person;
    private final Formats formats;

    PersonDetail(EmployeeId id, Register register, RegisterService service, Formats formats, Runnable changed) {
        this.person = register.get(id);
        this.formats = formats;
        addClassName("alur-person");
        boolean officer = CurrentUser.has(Role.BKPSDM_REGISTER);

        Button close = new Button(
                VaadinIcon.CLOSE_SMALL.create(), click -> UI.getCurrent().navigate(EmployeesView.PATH));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(Texts.t("ui.action.close"));
        Div head = new Div(new H2(person.displayName()), close);
        head.addClassName("alur-person-head");
        add(head);
        if (!person.active()) {
            Paragraph left = new Paragraph(Texts.t("ui.people.inactive"));
            left.addClassName("alur-soon");
            add(left);
        }
        add(facts());
        if (officer || CurrentUser.find().filter(id::equals).isPresent()) {
            add(new H3(Texts.t("ui.people.personal")), personal(register.record(id)));
        }
        if (officer) {
            add(new Button(
                    Texts.t("ui.people.edit"), click -> new PersonEditor(person, register, service, changed).open()));
        }
        add(new H3(Texts.t("ui.people.line")), line(register.reportingLine(id)));
        List<Person> team = register.team(id);
        if (!team.isEmpty()) {
            UnorderedList members = new UnorderedList();
            team.forEach(member -> members.add(new ListItem(link(member))));
            members.addClassName("alur-person-steps");
            add(new H3(Texts.t("ui.people.team", team.size())), members);
        }
    }

    String name() {
        return person.displayName();
    }

    private FactList facts() {
        FactList facts = new FactList();
        facts.fact("ui.people.post", person.positionTitle());
        facts.fact("ui.people.unit", person.unitName());
        if (!person.unitId().equals(person.opdId())) {
            facts.fact("ui.people.agency", person.opdName());
        }
        return facts;
    }

    private FactList personal(PersonnelRecord record) {
        FactList facts = new FactList();
        facts.fact("ui.people.nip", printed(record.nip()));
        facts.fact(
                "ui.people.kind",
                Texts.t("ui.people.kind." + record.kind().name().toLowerCase(Locale.ROOT)));
        String rank = record.rankName();
        facts.fact("ui.people.grade", rank == null ? record.grade() : record.grade() + ", " + rank);
        LocalDate born = record.birthDate();
        facts.fact("ui.people.born", born == null ? null : formats.date(born));
        facts.fact("ui.people.sex", Texts.t(record.sex() == Sex.F ? "ui.people.sex.f" : "ui.people.sex.m"));
        facts.fact("ui.people.nik", record.nik());
        facts.fact("ui.people.email", record.email());
        return facts;
    }

    /** In the groups that letters use; an elected official has an identifier instead. */
    private static String printed(String nip) {
        try {
            return new Nip(nip).printed();
        } catch (DomainException notANip) {
            return nip;
        }
    }

    private static Component line(List<Person> superiors) {
        if (superiors.isEmpty()) {
            return new Paragraph(Texts.t("ui.people.line.none"));
        }
        OrderedList steps = new OrderedList();
        steps.addClassName("alur-person-steps");
        superiors.forEach(superior -> steps.add(new ListItem(link(superior))));
        return steps;
    }

    private static Div link(Person person) {
        RouterLink name = new RouterLink();
        name.setText(person.displayName());
        name.setRoute(EmployeesView.class, new RouteParameters("id", person.id().toString()));
        Span post = new Span(person.positionTitle());
        post.addClassName("alur-muted");
        Div link = new Div(name, post);
        link.addClassName("alur-person-line");
        return link;
    }
}
