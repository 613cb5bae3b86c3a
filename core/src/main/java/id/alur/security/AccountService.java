package id.alur.security;

import id.alur.audit.AuditTrail;
import id.alur.identity.AlurUser;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.security.AccountRepository.Account;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts: log-in, passwords, language, roles. How often somebody may try: {@link LogInLimits}. */
@Service
public class AccountService implements UserDetailsService {

    /** Characters; the upper bound keeps the hash from being used to burn our processor. */
    public static final int MIN_PASSWORD = 10;

    public static final int MAX_PASSWORD = 128;

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final PasswordLane lane;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    /** Guessing the present password in somebody's open session makes that session's owner wait, for this only. */
    private final GrowingPause changes;

    AccountService(
            AccountRepository accounts,
            RoleGrantRepository grants,
            PasswordLane lane,
            PasswordRules rules,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.grants = grants;
        this.lane = lane;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.changes =
                new GrowingPause(clock, LogInLimits.FIRST_PAUSE, LogInLimits.LONGEST_PAUSE, LogInLimits.FORGETTING);
    }

    /**
     * Checks login and password. Every refusal looks the same from outside and takes as long: unknown, wrong, disabled and expired
     * are told apart only in the audit trail. The password is hashed between two transactions, in none.
     *
     * @throws DomainException when too many log in at once; nothing was checked
     */
    @PreAuthorize("permitAll()")
    public Optional<AlurUser> logIn(String login, String password) {
        Account before = transaction.execute(status -> accounts.byLogin(login).orElse(null));
        boolean matches = lane.matches(password, before == null ? null : before.passwordHash());
        return Objects.requireNonNull(transaction.execute(status -> afterCheck(before, matches)));
    }

    private Optional<AlurUser> afterCheck(@Nullable Account before, boolean matches) {
        if (before == null) {
            // Kept too, without the name, which may be a password in the wrong field; and it takes as long.
            auditAs("unknown", "account.log-in-failed", Map.of());
            return Optional.empty();
        }
        Account account = accounts.lockById(before.employeeId()).orElse(before);
        String id = account.employeeId().toString();
        // Whoever changes the password or disables the account in between is right.
        if (!matches || !account.passwordHash().equals(before.passwordHash())) {
            auditAs(id, "account.log-in-failed", Map.of());
            return Optional.empty();
        }
        if (!account.enabled() || !account.employeeActive()) {
            auditAs(id, "account.log-in-failed", Map.of("resting", true));
            return Optional.empty();
        }
        if (account.isExpired(clock.instant())) {
            auditAs(id, "account.log-in-failed", Map.of("expired", true));
            return Optional.empty();
        }
        accounts.recordLogin(account.employeeId());
        auditAs(id, "account.log-in", Map.of());
        return Optional.of(toUser(account));
    }

    private void auditAs(String id, String action, Map<String, ?> details) {
        SystemUser.run("log-in", () -> audit.record(action, "account", id, null, details));
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public UserDetails loadUserByUsername(String login) {
        return accounts.byLogin(login)
                .map(AccountService::toUser)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Opens a session. */
    private static AlurUser toUser(Account account) {
        return account.user(AlurUser.Session.opened(account.passwordVersion()));
    }

    /**
     * Gives an employee an account with a password of the caller's choice; does nothing when there is one already (for the
     * employee or with this login). People do it through {@link AccountProvisioning}, which never lets them choose.
     *
     * @param login lower case letters, digits, dots; a NIP is usual
     * @return whether it was created
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public boolean createAccount(EmployeeId employee, String login, String password) {
        return createAccountWithHash(employee, login, hash(password));
    }

    /** For creating many accounts with one first password: {@link #hash} once, then this for each. */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public boolean createAccountWithHash(EmployeeId employee, String login, String passwordHash) {
        boolean created = accounts.insert(employee, login, passwordHash);
        if (created) {
            audit.record("account.create", "account", employee.toString(), null, Map.of());
        }
        return created;
    }

    /** Argon2id with a fresh salt; takes tens of milliseconds on purpose. */
    @PreAuthorize("hasRole('SYSTEM')")
    public String hash(String password) {
        return lane.encode(password);
    }

    /**
     * Changes one's own password. The session in which it is done goes on, all others of the account end.
     *
     * @throws DomainException when the present password is wrong (after some failures one has to wait) or the new one is unfit
     */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'PASSWORD_DUE')")
    public void changePassword(String present, String next) {
        EmployeeId me = CurrentUser.require();
        Account before = Objects.requireNonNull(transaction.execute(
                status -> accounts.byId(me).orElseThrow(() -> new DomainException("error.security.no-account"))));
        Duration pause = changes.left(me.toString());
        if (pause.isPositive()) {
            throw new DomainException("error.security.pause", pause.toSeconds() + 1);
        }
        rules.check(next, Objects.requireNonNull(transaction.execute(status -> accounts.ownWords(me))));
        changes.fail(me.toString(), LogInLimits.FREE);
        if (!lane.matches(present, before.passwordHash())) {
            transaction.executeWithoutResult(
                    status -> auditAs(me.toString(), "account.change-password-failed", Map.of()));
            throw new DomainException("error.security.password-wrong");
        }
        changes.forget(me.toString());
        if (next.equals(present)) {
            throw new DomainException("error.security.password-same");
        }
        String hash = lane.encode(next);
        transaction.executeWithoutResult(status -> replace(before, hash));
    }

    private void replace(Account before, String hash) {
        EmployeeId me = before.employeeId();
        Account account = accounts.lockById(me).orElseThrow(() -> new DomainException("error.security.no-account"));
        if (!account.passwordHash().equals(before.passwordHash())) {
            // Reset or changed elsewhere in the meantime: what was typed as the present one no longer is.
            throw new DomainException("error.security.password-wrong");
        }
        UUID session = CurrentUser.user().map(user -> user.session().id()).orElse(null);
        accounts.setOwnPassword(me, hash, session);
        audit.record("account.change-password", "account", me.toString(), null, Map.of());
    }

    /** The language a person chose; empty when they have no account. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'PASSWORD_DUE')")
    public Optional<Locale> myLocale() {
        return accounts.localeOf(CurrentUser.require()).map(Locale::forLanguageTag);
    }

    @Transactional
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'PASSWORD_DUE')")
    public void changeMyLocale(Locale locale) {
        accounts.setLocale(CurrentUser.require(), locale.getLanguage());
    }

    /** Grants a role from today on, for the whole city or for one unit; granting again changes nothing. People: {@link RoleGrants}. */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public void grant(EmployeeId employee, Role role, @Nullable UnitId unit) {
        grants.insert(employee, role, unit, LocalDate.now(clock), null);
        audit.record("role.grant", "account", employee.toString(), null, Map.of("role", role.code()));
    }
}
