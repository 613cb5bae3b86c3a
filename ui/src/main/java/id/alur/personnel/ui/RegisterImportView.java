package id.alur.personnel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.personnel.RegisterFiles;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** Brings files into the register and gives them back. */
@Route("pegawai/impor")
@RolesAllowed("BKPSDM_REGISTER")
public class RegisterImportView extends Div implements HasDynamicTitle {

    RegisterImportView(ImportDesk desk) {
        addClassName("alur-page");
        desk.offer(RegisterFiles.ALL);
        add(
                new RouterLink(Texts.t("ui.imports.back"), EmployeesView.class),
                new H1(Texts.t("ui.imports.title")),
                new Paragraph(Texts.t("ui.imports.intro")),
                desk);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.imports.title");
    }
}
