package id.alur.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists, but this person has no role for it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final RefusalLog REFUSALS = new RefusalLog(AccessDeniedPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        REFUSALS.note("right", event.getLocation().getPath());
        describe("ui.error.denied.title", Texts.t("ui.error.denied.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
