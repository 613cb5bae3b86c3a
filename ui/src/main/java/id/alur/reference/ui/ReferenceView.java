package id.alur.reference.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceSummary;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The kinds of reference data that the current person keeps (UC-122). */
@Route(ReferenceView.PATH)
@PermitAll
@Menu(title = "ui.reference.menu", order = 72, icon = "vaadin:database")
public class ReferenceView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "rujukan";

    private final ReferenceDesk desk;
    private final Formats formats;

    ReferenceView(ReferenceDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
        addClassName("alur-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ReferenceSummary> kinds = desk.kinds();
        Entrance.only(!kinds.isEmpty());
        DataTable table = new DataTable(Texts.t("ui.reference.list"))
                .column(Texts.t("ui.reference.list.kind"))
                .number(Texts.t("ui.reference.list.rows"))
                .number(Texts.t("ui.reference.list.proposed"));
        for (ReferenceSummary kind : kinds) {
            table.row(
                    new RouterLink(
                            Texts.t("reference.kind." + kind.code()),
                            ReferenceKindView.class,
                            new RouteParameters(ReferenceKindView.KIND, kind.code())),
                    formats.number(kind.rows()),
                    kind.proposed() == 0 ? "–" : formats.number(kind.proposed()));
        }
        removeAll();
        add(new H1(Texts.t("ui.reference.title")), new Paragraph(Texts.t("ui.reference.intro")), table);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.reference.title");
    }
}
