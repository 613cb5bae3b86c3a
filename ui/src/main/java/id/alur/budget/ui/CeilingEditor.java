package id.alur.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLine;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RupiahField;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes the ceiling of a line for a reason. */
class CeilingEditor extends Dialog {

    private final BudgetDesk desk;
    private final BudgetLine line;
    private final Runnable changed;
    private final RupiahField ceiling = new RupiahField(Texts.t("ui.budget.ceiling.new"));
    private final TextArea reason = new TextArea(Texts.t("ui.budget.ceiling.reason"));
    private final Paragraph refusal = new Paragraph();

    CeilingEditor(BudgetDesk desk, BudgetLine line, Formats formats, Runnable changed) {
        this.desk = desk;
        this.line = line;
        this.changed = changed;
        setHeaderTitle(Texts.t("ui.budget.ceiling.change"));
        setWidth("min(32rem, 94vw)");
        ceiling.setHelperText(Texts.t("ui.budget.ceiling.lowest", formats.money(line.committed())));
        reason.setHelperText(Texts.t("ui.budget.ceiling.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(BudgetDesk.MAX_REASON);
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        Div fields = new Div(
                new Paragraph(Texts.t("ui.budget.ceiling.now", formats.money(line.ceiling()))),
                ceiling,
                reason,
                refusal);
        fields.addClassName("alur-narrow");
        add(fields);
        Button save = new Button(Texts.t("ui.budget.ceiling.save"), Entries.checked(this, this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    private void save() {
        BigDecimal amount = ceiling.amount().orElseThrow();
        try {
            desk.changeCeiling(line.id(), line.ceiling(), amount, reason.getValue());
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            return;
        } catch (OptimisticLockingFailureException stale) {
            refusal.setText(Problems.describe(stale));
            return;
        }
        close();
        Problems.tell(Texts.t("ui.budget.ceiling.done"));
        changed.run();
    }
}
