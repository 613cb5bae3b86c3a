package id.alur.personnel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterService;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.DetailName;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Looks people up; the chosen one stands beside the list, on a narrow screen over it. */
@Route("pegawai/:id?")
@Menu(title = "ui.menu.people", order = 40, icon = "vaadin:users")
@PermitAll
public class PegawaiView extends MasterDetailLayout implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "pegawai";

    private final Register register;
    private final RegisterService service;
    private final Formats formats;
    private final PersonList list;
    private String title = "";

    PegawaiView(Register register, RegisterService service, Formats formats) {
        this.register = register;
        this.service = service;
        this.formats = formats;
        list = new PersonList(register, PegawaiView::open);
        addClassName("alur-people-layout");
        setSizeFull();
        setMaster(list);
        setMasterSize("24rem", true);
        setDetailSize("28rem", true);
        setOverlaySize("100%");
        addDetailEscapePressListener(event -> UI.getCurrent().navigate(PATH));
    }

    static String path(EmployeeId id) {
        return PATH + "/" + id;
    }

    private static void open(EmployeeId id) {
        UI.getCurrent().navigate(path(id));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("id");
        if (id.isEmpty()) {
            setDetail(null);
            title = "";
            return;
        }
        show(parse(id.get()));
    }

    private void show(EmployeeId id) {
        PersonDetail detail = new PersonDetail(id, register, service, formats, () -> {
            list.refresh();
            show(id);
        });
        title = detail.name();
        setDetail(detail);
        DetailName.set(this, title);
    }

    private static EmployeeId parse(String id) {
        try {
            return EmployeeId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException("error.personnel.person-unknown");
        }
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? Texts.pageTitle("ui.people.title") : Texts.pageTitle("ui.people.title.of", title);
    }
}
