package id.alur.training.learning.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.personnel.ui.ImportDesk;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.LearningFiles;
import id.alur.training.learning.LearningPages;
import jakarta.annotation.security.RolesAllowed;

/** Completed e-learning and gaps of competence from files. */
@Route("pembelajaran/impor")
@RolesAllowed("BKPSDM_TRAINING")
public class ImportLearningView extends Section implements HasDynamicTitle {

    static final String PATH = "pembelajaran/impor";

    ImportLearningView(ImportDesk desk, LearningPages pages) {
        addClassNames("alur-page", "alur-learning");
        desk.offer(LearningFiles.ALL);
        add(
                new H1(Texts.t("ui.learning.imports")),
                new LearningLinks(pages.leadsPeople()),
                new Paragraph(Texts.t("ui.learning.imports.intro")),
                desk);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.learning.imports");
    }
}
