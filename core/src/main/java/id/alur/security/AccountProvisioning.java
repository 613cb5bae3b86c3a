package id.alur.security;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.security.AccountProvisioningRepository.NewAccount;
import id.alur.security.AccountRepository.Account;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts, and lets them rest (UC-105). Nobody does it to their own account, and accounts of people with a role only an
 * operator touches: whoever sets a password could log in with it. Many at once: {@link ManyAccounts}.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OPERATOR', 'BKPSDM_REGISTER')")
public class AccountProvisioning {

    private final AccountRepository accounts;
    private final AccountProvisioningRepository keeping;
    private final AccountListRepository list;
    private final RoleGrantRepository grants;
    private final OneTimePasswords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    AccountProvisioning(
            AccountRepository accounts,
            AccountProvisioningRepository keeping,
            AccountListRepository list,
            RoleGrantRepository grants,
            OneTimePasswords passwords,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.list = list;
        this.grants = grants;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives somebody who works here an account; their NIP is the log-in. */
    public FirstPassword create(EmployeeId employee) {
        AccountRow person =
                list.find(employee).orElseThrow(() -> new NotFoundException("error.security.account-unknown"));
        String nip = person.nip();
        if (nip == null || person.hasAccount()) {
            throw new DomainException("error.security.account-there");
        }
        if (!person.working()) {
            throw new DomainException("error.security.not-working");
        }
        refuseRolesOfOthers(employee, false);
        OneTimePasswords.OneTime password = passwords.next();
        String login = login(nip);
        Instant expires = passwords.expiry();
        if (keeping.insertAll(List.of(new NewAccount(employee, login, password.hash())), expires)
                .isEmpty()) {
            throw new DomainException("error.security.login-taken");
        }
        audit.record("account.create", "account", employee.toString(), null, Map.of());
        return new FirstPassword(login, password.password(), expires);
    }

    /**
     * Somebody has forgotten it, or let a one-time password expire: a new one takes its place, open sessions end. That of a technical
     * account does not expire, since it may be the only way in (decision 0010).
     */
    public FirstPassword resetPassword(EmployeeId id) {
        Account account = touch(id);
        OneTimePasswords.OneTime password = passwords.next();
        Instant expires = account.technical() ? null : passwords.expiry();
        accounts.setOneTimePassword(id, password.hash(), expires);
        audit.record("account.reset-password", "account", id.toString(), null, Map.of());
        String login = list.find(account.employeeId()).map(AccountRow::login).orElseThrow();
        return new FirstPassword(login, password.password(), expires);
    }

    /** Whoever is logged in with it is out within a second. */
    public void disable(EmployeeId id) {
        grants.lock();
        touch(id);
        LocalDate today = LocalDate.now(clock);
        if (grants.isOperator(id, today) && !grants.operatorBesides(id, today)) {
            throw new DomainException("error.security.last-operator");
        }
        keeping.setEnabled(id, false);
        accounts.announceChange(id);
        audit.record("account.disable", "account", id.toString(), null, Map.of());
    }

    public void enable(EmployeeId id) {
        touch(id);
        keeping.setEnabled(id, true);
        audit.record("account.enable", "account", id.toString(), null, Map.of());
    }

    private Account touch(EmployeeId id) {
        Account account =
                accounts.lockById(id).orElseThrow(() -> new NotFoundException("error.security.account-unknown"));
        if (CurrentUser.require().equals(id)) {
            throw new DomainException("error.security.own-account");
        }
        refuseRolesOfOthers(id, account.technical());
        return account;
    }

    private void refuseRolesOfOthers(EmployeeId id, boolean technical) {
        if (!CurrentUser.has(Role.OPERATOR) && (technical || grants.holdsRole(id, LocalDate.now(clock)))) {
            throw new DomainException("error.security.operator-only");
        }
    }

    static String login(String nip) {
        return nip.toLowerCase(Locale.ROOT);
    }
}
