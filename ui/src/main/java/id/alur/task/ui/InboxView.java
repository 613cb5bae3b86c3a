package id.alur.task.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;

/** The inbox without an opened task; what there is to see is {@link InboxList}. */
@Route(value = "tugas", layout = InboxLayout.class)
@RouteAlias(value = "", layout = InboxLayout.class)
@Menu(title = "ui.menu.inbox", order = 10, icon = "vaadin:inbox")
@PermitAll
public class InboxView extends Div implements HasDynamicTitle {

    InboxView() {
        getElement().setAttribute("hidden", true);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.inbox.title");
    }
}
