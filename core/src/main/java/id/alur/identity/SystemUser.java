package id.alur.identity;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The system acting by itself, named by what it does ({@code system:training.decide-route}); services allow it by ROLE_SYSTEM. */
public final class SystemUser {

    /** For {@code @PreAuthorize("hasRole('SYSTEM')")}. */
    public static final String ROLE = "SYSTEM";

    private SystemUser() {}

    public static <T> T call(String what, Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(new UsernamePasswordAuthenticationToken(
                "system:" + what, null, List.of(new SimpleGrantedAuthority("ROLE_" + ROLE))));
        SecurityContextHolder.setContext(own);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Whether the system acts in this thread, and no person. */
    public static boolean isActing() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + ROLE).equals(authority.getAuthority()));
    }

    public static void run(String what, Runnable action) {
        call(what, () -> {
            action.run();
            return Boolean.TRUE;
        });
    }
}
