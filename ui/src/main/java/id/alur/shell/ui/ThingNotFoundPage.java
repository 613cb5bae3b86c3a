package id.alur.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.alur.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** The address is right, but the thing does not exist or is not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ThingNotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        describe("ui.error.not-found.title", Texts.of(parameter.getException()));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
