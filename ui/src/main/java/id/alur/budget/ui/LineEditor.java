package id.alur.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RupiahField;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import java.util.List;

/** Makes a budget line; what is refused is said where it was entered. */
class LineEditor extends Dialog {

    private final BudgetDesk desk;
    private final int year;
    private final Runnable made;
    private final ComboBox<Unit> agency = new ComboBox<>(Texts.t("ui.budget.agency"));
    private final TextField account = new TextField(Texts.t("ui.budget.account"));
    private final TextField name = new TextField(Texts.t("ui.budget.name"));
    private final RupiahField ceiling = new RupiahField(Texts.t("ui.budget.ceiling"));
    private final Checkbox set = new Checkbox(Texts.t("ui.budget.create.set"));
    private final Paragraph refusal = new Paragraph();

    LineEditor(BudgetDesk desk, List<Unit> agencies, int year, Runnable made) {
        this.desk = desk;
        this.year = year;
        this.made = made;
        setHeaderTitle(Texts.t("ui.budget.create.title", Integer.toString(year)));
        setWidth("min(32rem, 94vw)");
        agency.setItems(agencies);
        agency.setItemLabelGenerator(Unit::name);
        agency.setRequiredIndicatorVisible(true);
        if (agencies.size() == 1) {
            agency.setValue(agencies.getFirst());
        }
        account.setHelperText(Texts.t("ui.budget.account.help"));
        account.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        agency.setErrorMessage(Texts.t("ui.budget.agency.missing"));
        account.setErrorMessage(Texts.t("error.training.budget.account"));
        name.setErrorMessage(Texts.t("ui.budget.name.missing"));
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        Div fields = new Div(agency, account, name, ceiling, set, refusal);
        fields.addClassName("alur-narrow");
        add(fields);
        Button save = new Button(Texts.t("ui.budget.create.save"), Entries.checked(this, this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    private void save() {
        BigDecimal amount = ceiling.amount().orElseThrow();
        try {
            desk.create(new BudgetLineDraft(
                    agency.getValue().id(),
                    year,
                    PlainText.line(account.getValue()),
                    PlainText.line(name.getValue()),
                    amount,
                    set.getValue() ? BudgetStatus.SET : BudgetStatus.DRAFT));
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            return;
        }
        close();
        Problems.tell(Texts.t("ui.budget.create.done"));
        made.run();
    }
}
