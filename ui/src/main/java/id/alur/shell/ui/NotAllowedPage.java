package id.alur.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** The page is open to this person, but what it was to show is not: a service said so. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        describe("ui.error.denied.title", Texts.t("ui.error.denied.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
