package id.alur.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting in this thread. */
public final class CurrentUser {

    private CurrentUser() {}

    /**
     * The logged-in person.
     *
     * @throws AccessDeniedException when nobody is logged in or the system itself acts
     */
    public static EmployeeId require() {
        return find().orElseThrow(() -> new AccessDeniedException("No person is logged in"));
    }

    public static Optional<EmployeeId> find() {
        return user().map(AlurUser::employeeId);
    }

    /** The logged-in person with their session; empty when nobody is or the system itself acts. */
    public static Optional<AlurUser> user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AlurUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    public static boolean has(Role role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
    }

    /** Whether the person has to choose a password before anything else. */
    public static boolean passwordIsDue() {
        return user().filter(AlurUser::mustChangePassword).isPresent();
    }

    /** For audit rows: the employee id, or {@code system:<what>} when a worker acts. */
    public static String actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AccessDeniedException("Nobody acts in this thread");
        }
        return find().map(EmployeeId::toString).orElse(authentication.getName());
    }
}
