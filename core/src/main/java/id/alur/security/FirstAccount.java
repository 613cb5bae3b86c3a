package id.alur.security;

import id.alur.audit.AuditTrail;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into an empty Alur: a technical account that runs it and brings in the register, until people of the register can
 * (decision 0010).
 */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class FirstAccount {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{2,63}");

    private final AccountProvisioningRepository keeping;
    private final AccountService accounts;
    private final PasswordRules rules;
    private final AuditTrail audit;

    FirstAccount(
            AccountProvisioningRepository keeping, AccountService accounts, PasswordRules rules, AuditTrail audit) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.rules = rules;
        this.audit = audit;
    }

    /** Whether nobody can log in because there is no account at all. */
    @Transactional(readOnly = true)
    public boolean isMissing() {
        return !keeping.anyAccount();
    }

    /**
     * Creates the account, once: never when there is any account. Its password must be changed at the first log-in.
     *
     * @return whether it was created
     * @throws IllegalArgumentException when an account is to be made and login or password are unfit; names no value
     */
    public boolean create(String login, String password) {
        keeping.lockFirst();
        if (keeping.anyAccount()) {
            return false;
        }
        String name = login.toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "alur.first-account.login must be 3 to 64 letters, digits, dots or hyphens");
        }
        try {
            rules.check(password, List.of(name));
        } catch (DomainException unfit) {
            throw new IllegalArgumentException("alur.first-account.password must have " + AccountService.MIN_PASSWORD
                    + " to " + AccountService.MAX_PASSWORD + " characters and not be easy to guess: " + unfit.key());
        }
        EmployeeId id = new EmployeeId(UUID.randomUUID());
        keeping.insertTechnical(id, name, accounts.hash(password));
        audit.record("account.create-first", "account", id.toString(), null, Map.of("technical", true));
        return true;
    }
}
