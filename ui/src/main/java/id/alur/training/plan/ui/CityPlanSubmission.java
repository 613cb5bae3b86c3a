package id.alur.training.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.CityPlanDesk;
import id.alur.training.plan.CityPlanRow;
import java.util.List;
import java.util.stream.Collectors;

/** Sends the plans that were accepted to the Sekda; whoever sends them says that the others may be left out. */
class CityPlanSubmission {

    private final CityPlanDesk desk;
    private final Formats formats;
    private final Runnable changed;

    CityPlanSubmission(CityPlanDesk desk, Formats formats, Runnable changed) {
        this.desk = desk;
        this.formats = formats;
        this.changed = changed;
    }

    void open(int year, List<CityPlanRow> accepted, List<CityPlanRow> leftOut) {
        Dialog dialog = new Dialog(Texts.t("ui.plan.city.send"));
        dialog.setWidth("40rem");
        dialog.add(new Paragraph(
                Texts.t("ui.plan.city.send.text", CityTotals.of(accepted).words(formats))));
        Checkbox knowingly = new Checkbox(Texts.t("ui.plan.city.send.left-out", leftOut.size()));
        Button confirm = new Button(Texts.t("ui.plan.city.send.confirm"), Entries.checked(dialog, () -> {
            try {
                desk.send(
                        year, accepted.stream().map(row -> row.plan().unitId()).collect(Collectors.toSet()));
                Problems.tell(Texts.t("ui.plan.city.send.done"));
            } catch (DomainException refused) {
                Problems.show(Texts.of(refused));
            }
            dialog.close();
            changed.run();
        }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        if (!leftOut.isEmpty()) {
            UnorderedList names = new UnorderedList();
            leftOut.forEach(row -> names.add(new ListItem(row.totals().unitName() + " – " + words(row))));
            dialog.add(knowingly, new Details(Texts.t("ui.plan.city.left-out", leftOut.size()), names));
            confirm.setEnabled(false);
            knowingly.addValueChangeListener(change -> confirm.setEnabled(change.getValue()));
        }
        dialog.getFooter().add(confirm, new Button(Texts.t("ui.action.cancel"), click -> dialog.close()));
        dialog.open();
    }

    private static String words(CityPlanRow row) {
        return switch (row.plan().state()) {
            case DRAFT -> PlanTexts.state(row.totals());
            default -> Texts.t(row.plan().state().key());
        };
    }
}
