package id.alur.personnel.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterService;
import id.alur.shell.ui.Formats;
import jakarta.annotation.security.PermitAll;

/** Looks people up. */
@Route("pegawai/:id?")
@Menu(title = "ui.menu.people", order = 40, icon = "vaadin:users")
@PermitAll
public class EmployeesView extends PersonBesideList {

    static final String PATH = "pegawai";

    private final Register register;
    private final RegisterService service;
    private final Formats formats;
    private final PersonList list;

    EmployeesView(Register register, RegisterService service, Formats formats) {
        super(PATH, "ui.people.title", "error.personnel.person-unknown");
        this.register = register;
        this.service = service;
        this.formats = formats;
        list = new PersonList(register, this::open);
        setMaster(list);
    }

    static String path(EmployeeId id) {
        return PATH + "/" + id;
    }

    @Override
    protected void show(EmployeeId id) {
        PersonDetail detail = new PersonDetail(id, register, service, formats, () -> {
            list.refresh();
            show(id);
        });
        beside(detail.name(), detail);
    }
}
