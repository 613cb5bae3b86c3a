package id.alur.personnel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.personnel.ImportKind;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** Brings files into the register and gives them back. */
@Route("pegawai/impor")
@RolesAllowed("BKPSDM_REGISTER")
public class ImporView extends Div implements HasDynamicTitle {

    ImporView(ImportDesk desk) {
        addClassName("alur-page");
        desk.offer(ImportKind.register());
        add(
                new RouterLink(Texts.t("ui.imports.back"), PegawaiView.class),
                new H1(Texts.t("ui.imports.title")),
                new Paragraph(Texts.t("ui.imports.intro")),
                desk);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.imports.title");
    }
}
