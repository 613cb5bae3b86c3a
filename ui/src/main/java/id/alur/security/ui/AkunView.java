package id.alur.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.Register;
import id.alur.security.AccountDesk;
import id.alur.security.AccountKeeping;
import id.alur.security.RoleGrants;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.DetailName;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;

/** Who may log in, and as what (UC-105); the chosen one stands beside the list, on a narrow screen over it. */
@Route("akun/:id?")
@Menu(title = "ui.accounts.title", order = 60, icon = "vaadin:key-o")
@RolesAllowed({"OPERATOR", "BKPSDM_REGISTER"})
public class AkunView extends MasterDetailLayout implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "akun";

    /** What the parts of the page work with. */
    record Tools(
            AccountDesk desk,
            AccountKeeping keeping,
            RoleGrants grants,
            Register register,
            Formats formats,
            Clock clock) {}

    private final Tools tools;
    private final AccountList list;
    private String title = "";

    AkunView(
            AccountDesk desk,
            AccountKeeping keeping,
            RoleGrants grants,
            Register register,
            Formats formats,
            Clock clock) {
        this.tools = new Tools(desk, keeping, grants, register, formats, clock);
        list = new AccountList(tools, AkunView::open);
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
        AccountDetail detail = new AccountDetail(id, tools, () -> {
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
            throw new NotFoundException("error.security.account-unknown");
        }
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? Texts.pageTitle("ui.accounts.title") : Texts.pageTitle("ui.accounts.title.of", title);
    }
}
