package id.alur.testing;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as somebody for the length of a call: {@code As.employee(budi).run(() -> service.claim(task))}. */
public final class As {

    private final AlurUser user;

    private As(AlurUser user) {
        this.user = user;
    }

    /** @param roles besides {@link Role#EMPLOYEE}, which everybody has; what the register says of the person is not asked */
    public static As employee(EmployeeId employee, Role... roles) {
        Set<Role> all = new HashSet<>(Set.of(Role.EMPLOYEE));
        all.addAll(List.of(roles));
        return new As(new AlurUser(employee, "", true, true, all));
    }

    /** As {@link id.alur.security.AccountService#logIn} gave the person. */
    public static As user(AlurUser user) {
        return new As(user);
    }

    public <T> T call(Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        login();
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void run(Runnable action) {
        call(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    /** Stays logged in until the end of the test. */
    public void login() {
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(own);
    }
}
