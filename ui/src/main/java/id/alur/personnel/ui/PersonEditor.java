package id.alur.personnel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import id.alur.identity.EmployeeId;
import id.alur.personnel.EmployeeDraft;
import id.alur.personnel.Person;
import id.alur.personnel.Position;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterQuery;
import id.alur.personnel.RegisterService;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.List;

/** Changes one person's superior, post and whether they still work here; what is refused is said where it was entered. */
class PersonEditor extends Dialog {

    private final Person person;
    private final RegisterService service;
    private final Runnable changed;
    private final ComboBox<Person> superior = new ComboBox<>();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ComboBox<Position> position = new ComboBox<>();
    private final Checkbox active = new Checkbox();
    private final Paragraph refusal = new Paragraph();

    PersonEditor(Person person, Register register, RegisterService service, Runnable changed) {
        this.person = person;
        this.service = service;
        this.changed = changed;
        setHeaderTitle(Texts.t("ui.people.edit.title", person.displayName()));
        setWidth("min(32rem, 94vw)");

        superior.setLabel(Texts.t("ui.people.edit.superior"));
        superior.setHelperText(Texts.t("ui.people.edit.superior.help"));
        superior.setItemsWithFilterConverter(
                query -> register
                        .search(new RegisterQuery(
                                query.getFilter().orElse(""),
                                null,
                                false,
                                query.getOffset(),
                                Math.min(query.getLimit(), 500)))
                        .rows()
                        .stream(),
                query -> Math.toIntExact(
                        register.search(RegisterQuery.byName(query.getFilter().orElse(""), 1))
                                .total()),
                text -> text);
        superior.setItemLabelGenerator(Person::displayName);
        superior.setRenderer(new ComponentRenderer<>(PersonEditor::choice));
        superior.setClearButtonVisible(true);
        EmployeeId superiorId = person.superiorId();
        if (superiorId != null) {
            superior.setValue(register.get(superiorId));
        }

        List<Unit> units = register.units().stream().filter(Unit::active).toList();
        unit.setLabel(Texts.t("ui.people.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        position.setLabel(Texts.t("ui.people.post"));
        position.setItemLabelGenerator(Position::title);
        position.setRequiredIndicatorVisible(true);
        position.setErrorMessage(Texts.t("ui.people.edit.post.missing"));
        unit.addValueChangeListener(event -> {
            position.setItems(
                    event.getValue() == null
                            ? List.of()
                            : register.positions(event.getValue().id()));
        });
        units.stream()
                .filter(candidate -> candidate.id().equals(person.unitId()))
                .findFirst()
                .ifPresent(unit::setValue);
        register.positions(person.unitId()).stream()
                .filter(candidate -> candidate.id().equals(person.positionId()))
                .findFirst()
                .ifPresent(position::setValue);
        active.setLabel(Texts.t("ui.people.edit.active"));
        active.setValue(person.active());

        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div fields = new Div(superior, unit, position, active, refusal);
        fields.addClassNames("alur-narrow", "alur-person-form");
        add(fields);

        Button save = new Button(Texts.t("ui.people.edit.save"), Entries.checked(this, this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    private static Div choice(Person person) {
        Div name = new Div(person.displayName());
        Div post = new Div(person.positionTitle() + ", " + person.unitName());
        post.addClassName("alur-muted");
        return new Div(name, post);
    }

    private void save() {
        Position post = position.getValue();
        Person chosen = superior.getValue();
        try {
            service.edit(
                    person.id(),
                    new EmployeeDraft(
                            post.id(), chosen == null ? null : chosen.id(), active.getValue(), person.version()));
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            refusal.setVisible(true);
            return;
        }
        close();
        Problems.tell(Texts.t("ui.people.edit.saved", person.displayName()));
        changed.run();
    }
}
