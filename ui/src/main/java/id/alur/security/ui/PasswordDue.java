package id.alur.security.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import id.alur.identity.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * Leads whoever has a one-time password to the page where they choose their own, whatever page they asked for; before it is
 * asked whether they may enter that, since without a role they may enter none.
 */
@Component
@ListenerPriority(100)
class PasswordDue implements VaadinServiceInitListener, BeforeEnterListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentUser.passwordIsDue() && event.getNavigationTarget() != NewPasswordView.class) {
            event.forwardTo(NewPasswordView.class);
        }
    }
}
