package id.alur.security.ui;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import id.alur.identity.SystemUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Who acts: within a page its user, in whatever thread the page is worked on (Vaadin's rule), except while the system itself
 * acts through {@link SystemUser}, which Vaadin's rule alone would not notice.
 */
final class PageSecurityContext implements SecurityContextHolderStrategy {

    private record SystemActs(SecurityContext context, SecurityContext before) {}

    private static final ThreadLocal<@Nullable SystemActs> SYSTEM = new ThreadLocal<>();

    private final VaadinAwareSecurityContextHolderStrategy pages = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public SecurityContext getContext() {
        SystemActs acting = SYSTEM.get();
        return acting == null ? pages.getContext() : acting.context();
    }

    @Override
    public void setContext(SecurityContext context) {
        SystemActs acting = SYSTEM.get();
        if (isSystem(context)) {
            SYSTEM.set(new SystemActs(context, acting == null ? pages.getContext() : acting.before()));
            return;
        }
        SYSTEM.remove();
        // Going back to the page's user must not leave that user behind in this thread.
        if (acting == null || !acting.before().equals(context)) {
            pages.setContext(context);
        }
    }

    private static boolean isSystem(SecurityContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + SystemUser.ROLE).equals(authority.getAuthority()));
    }

    @Override
    public void clearContext() {
        SYSTEM.remove();
        pages.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return pages.createEmptyContext();
    }
}
