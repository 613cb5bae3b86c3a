package id.alur.security;

import id.alur.identity.AlurUser;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.security.AccountRepository.Account;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an open session still stands for what it was opened with (decision 0033). It ends when the account is disabled, when the
 * register calls the person inactive, when somebody else set a password, when the owner chose one in another session, when a role is
 * lost, and after its longest time ({@link SessionLife}). Who gains a role goes on with it.
 */
@Service
@Transactional(readOnly = true)
public class Sessions {

    /** PostgreSQL tells here which account was disabled or got another password; the payload is the id of the person. */
    public static final String ACCOUNT_CHANNEL = "alur_account";

    /** PostgreSQL tells here that somebody's rights have changed: register, roles, offices. */
    public static final String RIGHT_CHANNEL = "alur_right";

    private final AccountRepository accounts;
    private final SessionLife life;

    Sessions(AccountRepository accounts, SessionLife life) {
        this.accounts = accounts;
        this.life = life;
    }

    /** Who the logged-in person is by now, with other roles perhaps; empty when the session has ended. */
    @PreAuthorize("isAuthenticated()")
    public Optional<AlurUser> present() {
        return CurrentUser.user().flatMap(user -> accounts.byId(user.employeeId())
                .filter(account -> stands(user, account))
                .map(account -> account.user(user.session()).withoutPassword()));
    }

    /** Which of these sessions have ended, by {@link AlurUser.Session#id}; one query for all of them. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Set<UUID> ended(Collection<AlurUser> sessions) {
        Map<EmployeeId, Account> now =
                accounts.byIds(sessions.stream().map(AlurUser::employeeId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Account::employeeId, account -> account));
        return sessions.stream()
                .filter(session -> !stands(session, now.get(session.employeeId())))
                .map(session -> session.session().id())
                .collect(Collectors.toSet());
    }

    private boolean stands(AlurUser user, @Nullable Account account) {
        return account != null
                && !life.isOver(user.session())
                && account.enabled()
                && account.employeeActive()
                && (user.mustChangePassword() || !account.mustChangePassword())
                && (user.session().passwordVersion() == account.passwordVersion()
                        || user.session().id().equals(account.passwordSession()))
                && account.roles().containsAll(user.roles());
    }
}
