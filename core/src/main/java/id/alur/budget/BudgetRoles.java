package id.alur.budget;

import id.alur.identity.Role;
import id.alur.identity.RoleSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Roles that only the budget knows. */
@Component
public class BudgetRoles implements RoleSource {

    /** PPTK: keeps budget lines, for the whole city or for the agency the role is granted for. */
    public static final Role BUDGET_OFFICER = new Role("budget-officer");

    @Override
    public List<Role> roles() {
        return List.of(BUDGET_OFFICER);
    }
}
