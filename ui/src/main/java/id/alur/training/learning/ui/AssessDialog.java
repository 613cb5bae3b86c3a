package id.alur.training.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.Competence;
import id.alur.training.learning.CompetenceService;

/** The superior says what the post requires and what the person can do, in one competence. */
class AssessDialog extends Dialog {

    private final ComboBox<Competence> competence = new ComboBox<>();
    private final Select<Integer> required = levels("ui.learning.assess.required");
    private final Select<Integer> current = levels("ui.learning.assess.current");

    AssessDialog(EmployeeId who, CompetenceService competences, Runnable changed) {
        setHeaderTitle(Texts.t("ui.learning.assess"));
        setWidth("min(32rem, 94vw)");
        competence.setLabel(Texts.t("ui.learning.assess.competence"));
        competence.setItems(competences.all());
        competence.setItemLabelGenerator(Competence::name);
        competence.setRequiredIndicatorVisible(true);
        competence.setErrorMessage(Texts.t("ui.learning.assess.missing"));
        Div fields = new Div(new Paragraph(Texts.t("ui.learning.assess.text")), competence, required, current);
        fields.addClassName("alur-narrow");
        add(fields);
        Button save = new Button(
                Texts.t("ui.learning.assess.save"), Entries.checked(this, () -> save(who, competences, changed)));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    private void save(EmployeeId who, CompetenceService competences, Runnable changed) {
        Competence chosen = competence.getValue();
        try {
            competences.assess(who, chosen.code(), required.getValue(), current.getValue());
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            return;
        }
        close();
        Problems.tell(Texts.t("ui.learning.assess.saved"));
        changed.run();
    }

    private static Select<Integer> levels(String key) {
        Select<Integer> levels = new Select<>();
        levels.setLabel(Texts.t(key));
        levels.setItems(1, 2, 3, 4, 5);
        levels.setItemLabelGenerator(level -> Texts.t("ui.learning.level." + level));
        levels.setValue(3);
        return levels;
    }
}
