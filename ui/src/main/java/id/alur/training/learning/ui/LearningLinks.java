package id.alur.training.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import id.alur.identity.CurrentUser;
import id.alur.shell.ui.Texts;
import id.alur.training.TrainingRoles;

/** Ways from one page about learning to the others that the current person may enter. */
public class LearningLinks extends Nav {

    /** Of the list of study assignments, whose package this one does not need otherwise. */
    private static final String STUDIES = "pembelajaran/tugas-belajar";

    public LearningLinks(boolean leadsPeople) {
        setAriaLabel(Texts.t("ui.learning.links"));
        addClassNames("alur-row", "alur-learning-links");
        link(LearningView.PATH, "ui.learning.title");
        if (leadsPeople) {
            link(TeamLearningView.PATH, "ui.learning.team");
        }
        if (CurrentUser.has(TrainingRoles.BKPSDM_TRAINING)) {
            link(SearchLearningView.PATH, "ui.learning.search");
            link(STUDIES, "ui.study.title");
            link(ImportLearningView.PATH, "ui.learning.imports");
        }
        // Somebody who may go nowhere else needs no way there.
        setVisible(getComponentCount() > 1);
    }

    private void link(String path, String key) {
        add(new Anchor(path, Texts.t(key)));
    }
}
