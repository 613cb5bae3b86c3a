package id.alur.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The logged-in person as Spring Security carries it. The user name is the employee id, so that no name reaches a log.
 *
 * @param mustChangePassword until that is done nothing else is allowed, whatever the roles are
 */
public record AlurUser(
        EmployeeId employeeId,
        String passwordHash,
        boolean isEnabled,
        boolean isAccountNonLocked,
        Set<Role> roles,
        boolean mustChangePassword)
        implements UserDetails {

    /** The only role of somebody who has to choose a password first. */
    public static final String PASSWORD_DUE = "PASSWORD_DUE";

    public AlurUser(
            EmployeeId employeeId,
            String passwordHash,
            boolean isEnabled,
            boolean isAccountNonLocked,
            Set<Role> roles) {
        this(employeeId, passwordHash, isEnabled, isAccountNonLocked, roles, false);
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
        return new AlurUser(employeeId, "", isEnabled, isAccountNonLocked, roles, mustChangePassword);
    }

    @Override
    public String toString() {
        return "AlurUser[" + employeeId + "]";
    }
}
