package id.alur.personnel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterQuery;
import id.alur.shared.Page;
import id.alur.shell.ui.Texts;
import java.util.function.Consumer;

/** People of the register. */
class PersonList extends PeopleFinder<Person> {

    private final Register register;

    PersonList(Register register, Consumer<EmployeeId> open) {
        super(
                "ui.people",
                Texts.t(CurrentUser.has(Role.BKPSDM_REGISTER) ? "ui.people.search.officer" : "ui.people.search"),
                register,
                person -> open.accept(person.id()));
        this.register = register;
        if (CurrentUser.has(Role.BKPSDM_REGISTER)) {
            addAction(new RouterLink(Texts.t("ui.imports.title"), RegisterImportView.class));
        }
    }

    @Override
    protected Component line(Person person) {
        RouterLink name = new RouterLink();
        name.setText(person.displayName());
        name.setRoute(EmployeesView.class, new RouteParameters("id", person.id().toString()));
        Span unit = new Span(person.unitName());
        unit.addClassName("alur-muted");
        Div line = new Div(name, new Span(person.positionTitle()), unit);
        line.addClassName("alur-person-line");
        return line;
    }

    @Override
    protected Page<Person> search(int offset, int limit) {
        return register.search(new RegisterQuery(words(), agency(), false, offset, limit));
    }
}
