package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.SuperiorResult;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Texts;
import java.util.List;

/** Ties a line of a plan to the result of the superior that it contributes to; also after both were agreed. */
public final class TieDialog extends Dialog {

    private final ComboBox<SuperiorResult> results = new ComboBox<>(Texts.t("ui.appraisal.line.tie"));

    /**
     * @param about the line in a few words
     * @param tied runs when it is tied
     */
    public TieDialog(PlanServices services, CaseFileId caseId, PlannedResult line, String about, Runnable tied) {
        List<SuperiorResult> offered = services.plans().superiorResults(caseId);
        setHeaderTitle(Texts.t("ui.appraisal.line.tie.of", about));
        setWidth("min(40rem, 94vw)");
        results.setItems(offered);
        results.setItemLabelGenerator(SuperiorResult::title);
        results.setClearButtonVisible(true);
        results.setWidthFull();
        results.setEnabled(!offered.isEmpty());
        results.setHelperText(
                Texts.t(offered.isEmpty() ? "ui.appraisal.line.tie.later" : "ui.appraisal.line.tie.help"));
        results.setValue(offered.stream()
                .filter(result -> result.line().equals(line.superiorLine()))
                .findFirst()
                .orElse(null));
        results.addValueChangeListener(change -> results.setInvalid(false));
        add(new Paragraph(line.title()), results);
        Button save = new Button(Texts.t("ui.appraisal.line.tie.save"), Entries.checked(this, () -> {
            SuperiorResult chosen = results.getValue();
            try {
                services.desk().tie(caseId, line.line(), chosen == null ? null : chosen.line());
            } catch (DomainException refused) {
                results.setErrorMessage(Texts.of(refused));
                results.setInvalid(true);
                return;
            }
            close();
            tied.run();
        }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(!offered.isEmpty());
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }
}
