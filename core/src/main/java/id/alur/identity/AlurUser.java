package id.alur.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The logged-in person as Spring Security carries it. The user name is the employee id, so that no name reaches a log.
 *
 * @param mustChangePassword until that is done nothing else is allowed, whatever the roles are
 * @param session the log-in that this is the person of
 */
public record AlurUser(
        EmployeeId employeeId,
        String passwordHash,
        boolean isEnabled,
        boolean isAccountNonLocked,
        Set<Role> roles,
        boolean mustChangePassword,
        Session session)
        implements UserDetails {

    /**
     * One log-in, in one browser.
     *
     * @param passwordVersion which of the account's passwords it was opened with: 1 the first, one more with each that was set
     * @param opened when, by the machine's own clock
     */
    public record Session(UUID id, int passwordVersion, Instant opened) {

        private static final Session NONE = new Session(new UUID(0, 0), 0, Instant.MAX);

        public static Session opened(int passwordVersion) {
            return new Session(UUID.randomUUID(), passwordVersion, Instant.now());
        }
    }

    /** The only role of somebody who has to choose a password first. */
    public static final String PASSWORD_DUE = "PASSWORD_DUE";

    /** Somebody who acts without having logged in. */
    public AlurUser(
            EmployeeId employeeId,
            String passwordHash,
            boolean isEnabled,
            boolean isAccountNonLocked,
            Set<Role> roles) {
        this(employeeId, passwordHash, isEnabled, isAccountNonLocked, roles, false, Session.NONE);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        if (mustChangePassword) {
            return List.of(new SimpleGrantedAuthority("ROLE_" + PASSWORD_DUE));
        }
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return employeeId.toString();
    }

    /** What a session keeps: the hash has no business there once the password was checked. */
    public AlurUser withoutPassword() {
        return new AlurUser(employeeId, "", isEnabled, isAccountNonLocked, roles, mustChangePassword, session);
    }

    @Override
    public String toString() {
        return "AlurUser[" + employeeId + "]";
    }
}
