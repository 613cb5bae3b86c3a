package id.alur.security;

import id.alur.identity.EmployeeId;
import id.alur.shared.NotFoundException;
import id.alur.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks accounts up for those who keep them (UC-105). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OPERATOR', 'BKPSDM_REGISTER')")
public class AccountDesk {

    private final AccountListRepository accounts;
    private final RoleGrantRepository grants;
    private final Clock clock;

    AccountDesk(AccountListRepository accounts, RoleGrantRepository grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /** Technical accounts first, then people by name. */
    public Page<AccountRow> search(AccountQuery query) {
        LocalDate today = LocalDate.now(clock);
        return new Page<>(accounts.search(query, today), accounts.count(query, today), false);
    }

    /** @throws NotFoundException when there is neither such an account nor such a person */
    public AccountRow get(EmployeeId id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("error.security.account-unknown"));
    }

    /** What runs or will run first, then what has ended. */
    public List<GrantedRole> roles(EmployeeId id) {
        return grants.of(id);
    }
}
