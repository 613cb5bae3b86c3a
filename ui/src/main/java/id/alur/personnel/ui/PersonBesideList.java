package id.alur.personnel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import id.alur.identity.EmployeeId;
import id.alur.shell.ui.DetailName;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Texts;
import java.util.Optional;

/**
 * A list of people with the chosen one beside it, on a narrow screen over it. Its address is the path of the list, followed by the id
 * of the chosen one.
 */
public abstract class PersonBesideList extends MasterDetailLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final String path;
    private final String titleKey;
    private final String unknownKey;
    private String name = "";

    /**
     * @param titleKey title of the list; with the ending {@code .of} that of a person
     * @param unknownKey what is said of an id that is none
     */
    protected PersonBesideList(String path, String titleKey, String unknownKey) {
        this.path = path;
        this.titleKey = titleKey;
        this.unknownKey = unknownKey;
        addClassName("alur-people-layout");
        setSizeFull();
        setMasterSize("24rem", true);
        setDetailSize("28rem", true);
        setOverlaySize("100%");
        addDetailEscapePressListener(event -> UI.getCurrent().navigate(path));
    }

    /** Shows the person; called again after a change. */
    protected abstract void show(EmployeeId id);

    protected final void open(EmployeeId id) {
        UI.getCurrent().navigate(path + "/" + id);
    }

    protected final void beside(String nameOfDetail, Component detail) {
        name = nameOfDetail;
        setDetail(detail);
        DetailName.set(this, name);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("id");
        if (id.isEmpty()) {
            setDetail(null);
            name = "";
            return;
        }
        show(Entrance.read(id.get(), EmployeeId::of, unknownKey));
    }

    @Override
    public final String getPageTitle() {
        return name.isEmpty() ? Texts.pageTitle(titleKey) : Texts.pageTitle(titleKey + ".of", name);
    }
}
