package id.alur.security.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.identity.EmployeeId;
import id.alur.identity.Roles;
import id.alur.personnel.Register;
import id.alur.personnel.ui.PersonBesideList;
import id.alur.security.AccountDesk;
import id.alur.security.AccountProvisioning;
import id.alur.security.ManyAccounts;
import id.alur.security.RoleGrants;
import id.alur.shell.ui.Formats;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Who may log in, and as what (UC-105). */
@Route("akun/:id?")
@Menu(title = "ui.accounts.title", order = 60, icon = "vaadin:key-o")
@RolesAllowed({"OPERATOR", "BKPSDM_REGISTER"})
public class AccountsView extends PersonBesideList {

    static final String PATH = "akun";

    /** What the parts of the page work with. */
    record Tools(
            AccountDesk desk,
            AccountProvisioning keeping,
            ManyAccounts many,
            RoleGrants grants,
            Roles roles,
            Register register,
            Formats formats,
            Clock clock) {}

    private final Tools tools;
    private final AccountList list;

    AccountsView(
            AccountDesk desk,
            AccountProvisioning keeping,
            ManyAccounts many,
            RoleGrants grants,
            Roles roles,
            Register register,
            Formats formats,
            Clock clock) {
        super(PATH, "ui.accounts.title", "error.security.account-unknown");
        this.tools = new Tools(desk, keeping, many, grants, roles, register, formats, clock);
        list = new AccountList(tools, this::open);
        setMaster(list);
    }

    static String path(EmployeeId id) {
        return PATH + "/" + id;
    }

    @Override
    protected void show(EmployeeId id) {
        AccountDetail detail = new AccountDetail(id, tools, () -> {
            list.refresh();
            show(id);
        });
        beside(detail.name(), detail);
    }
}
