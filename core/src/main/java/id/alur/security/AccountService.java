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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: log-in with lock-out, passwords, language, roles. */
@Service
public class AccountService implements UserDetailsService {

    /** After so many wrong passwords in a row an account rests for {@link #LOCK}. */
    public static final int MAX_FAILURES = 5;

    public static final Duration LOCK = Duration.ofMinutes(15);
    /** Characters; the upper bound keeps the hash from being used to burn our processor. */
    public static final int MIN_PASSWORD = 10;

    public static final int MAX_PASSWORD = 128;

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;
    /** Checked when there is no such account, so that an unknown login takes as long as a wrong password. */
    private final String nobodysHash;

    AccountService(
            AccountRepository accounts,
            RoleGrantRepository grants,
            PasswordEncoder passwords,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.nobodysHash = encode("nobody's password");
    }

    /**
     * Checks login and password and counts a failure. Every refusal looks the same from outside: unknown, wrong, disabled and
     * locked are told apart only in the audit trail.
     */
    @Transactional
    @PreAuthorize("permitAll()")
    public Optional<AlurUser> logIn(String login, String password) {
        Account account = accounts.lockByLogin(login).orElse(null);
        boolean matches = password.length() <= MAX_PASSWORD
                && passwords.matches(password, account == null ? nobodysHash : account.passwordHash());
        if (account == null) {
            return Optional.empty();
        }
        if (account.mustChangePassword()) {
            // One-time passwords have a lighter hash; the answer must not come sooner for it.
            passwords.matches("", nobodysHash);
        }
        Instant now = clock.instant();
        if (isLocked(account, now)) {
            return Optional.empty();
        }
        if (!matches) {
            countFailure(account, now);
            return Optional.empty();
        }
        if (!account.enabled() || !account.employeeActive()) {
            return Optional.empty();
        }
        accounts.recordLogin(account.employeeId());
        auditAs(account.employeeId(), "account.log-in", Map.of());
        return Optional.of(toUser(account));
    }

    private void countFailure(Account account, Instant now) {
        // A lock that has run out starts a new count.
        int attempts = account.lockedUntil() == null ? account.failedAttempts() + 1 : 1;
        Instant lockedUntil = attempts >= MAX_FAILURES ? now.plus(LOCK) : null;
        accounts.countFailure(account.employeeId(), attempts, lockedUntil);
        auditAs(
                account.employeeId(),
                lockedUntil == null ? "account.log-in-failed" : "account.locked",
                Map.of("attempts", attempts));
    }

    private static boolean isLocked(Account account, Instant now) {
        return account.lockedUntil() != null && account.lockedUntil().isAfter(now);
    }

    private void auditAs(EmployeeId id, String action, Map<String, ?> details) {
        SystemUser.run("log-in", () -> audit.record(action, "account", id.toString(), null, details));
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public UserDetails loadUserByUsername(String login) {
        return accounts.byLogin(login)
                .map(this::toUser)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private AlurUser toUser(Account account) {
        return new AlurUser(
                account.employeeId(),
                account.passwordHash(),
                account.enabled() && account.employeeActive(),
                !isLocked(account, clock.instant()),
                accounts.rolesOf(account),
                account.mustChangePassword());
    }

    /** Who the logged-in person is by now: disabled perhaps, or with other roles; empty without an account. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<AlurUser> present() {
        return CurrentUser.find().flatMap(accounts::byId).map(this::toUser).map(AlurUser::withoutPassword);
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
        return encode(password);
    }

    private String encode(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }

    /**
     * Changes one's own password.
     *
     * @throws DomainException when the present password is wrong (counted like a failed log-in) or the new one is unfit
     */
    @Transactional(noRollbackFor = DomainException.class)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'PASSWORD_DUE')")
    public void changePassword(String present, String next) {
        EmployeeId me = CurrentUser.require();
        Account account = accounts.lockById(me).orElseThrow(() -> new DomainException("error.security.no-account"));
        Instant now = clock.instant();
        if (isLocked(account, now)) {
            throw new DomainException("error.security.locked");
        }
        if (next.length() < MIN_PASSWORD || next.length() > MAX_PASSWORD) {
            throw new DomainException("error.security.password-length", MIN_PASSWORD, MAX_PASSWORD);
        }
        if (present.length() > MAX_PASSWORD || !passwords.matches(present, account.passwordHash())) {
            countFailure(account, now);
            throw new DomainException("error.security.password-wrong");
        }
        if (next.equals(present)) {
            throw new DomainException("error.security.password-same");
        }
        accounts.setPassword(me, encode(next), false);
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
