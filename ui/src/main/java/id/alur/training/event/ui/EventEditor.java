package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.form.ui.DateInputs;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RupiahField;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.CostKind;
import id.alur.training.event.Event;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventDraft;
import id.alur.training.event.EventId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes an event, or changes one that is not published yet. */
class EventEditor extends Dialog {

    private final EventDesk desk;
    private final @Nullable Event event;
    private final Consumer<EventId> saved;
    private final ComboBox<Course> course = new ComboBox<>(Texts.t("ui.event.course"));
    private final DatePicker startsOn = date("ui.event.starts");
    private final DatePicker endsOn = date("ui.event.ends");
    private final DatePicker confirmBy = date("ui.event.confirm-by");
    private final Checkbox daysOff = new Checkbox(Texts.t("ui.event.days-off"));
    private final TextField place = new TextField(Texts.t("ui.event.place"));
    private final IntegerField quota = new IntegerField(Texts.t("ui.event.quota"));
    private final Select<CostKind> costKind = new Select<>();
    private final RupiahField cost = new RupiahField(Texts.t("ui.event.cost"));
    private final Paragraph refusal = new Paragraph();

    /** @param event null to make a new one */
    EventEditor(EventDesk desk, CourseCatalogue catalogue, @Nullable Event event, Consumer<EventId> saved) {
        this.desk = desk;
        this.event = event;
        this.saved = saved;
        setHeaderTitle(Texts.t(event == null ? "ui.event.create" : "ui.event.change"));
        setWidth("min(36rem, 94vw)");
        course.setItems(catalogue.offered());
        course.setItemLabelGenerator(Course::label);
        course.setRequiredIndicatorVisible(true);
        course.addValueChangeListener(change -> take(change.getValue()));
        startsOn.addValueChangeListener(change -> suggestEnd());
        startsOn.addValueChangeListener(change -> askAboutDaysOff());
        endsOn.addValueChangeListener(change -> askAboutDaysOff());
        daysOff.setHelperText(Texts.t("ui.event.days-off.help"));
        daysOff.setVisible(false);
        confirmBy.setHelperText(Texts.t("ui.event.confirm-by.help"));
        place.setMaxLength(EventDraft.PLACE_LENGTH);
        place.setRequiredIndicatorVisible(true);
        quota.setMin(1);
        quota.setMax(EventDraft.MOST_SEATS);
        quota.setRequiredIndicatorVisible(true);
        costKind.setLabel(Texts.t("ui.event.cost-kind"));
        costKind.setItems(CostKind.values());
        costKind.setItemLabelGenerator(kind -> Texts.t("ui.event.cost-kind." + EventTexts.code(kind)));
        costKind.setValue(CostKind.PER_PERSON);
        costKind.setHelperText(Texts.t("ui.event.cost-kind.help"));
        cost.setHelperText(Texts.t("ui.event.cost.help"));
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        if (event != null) {
            fill(event.data(), catalogue);
        }
        Div fields = new Div(course, startsOn, endsOn, daysOff, confirmBy, place, quota, costKind, cost, refusal);
        fields.addClassName("alur-narrow");
        add(fields);
        Button save = new Button(Texts.t("ui.event.save"), Entries.checked(this, this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    private static DatePicker date(String key) {
        DatePicker date = DateInputs.date();
        date.setLabel(Texts.t(key));
        date.setRequiredIndicatorVisible(true);
        return date;
    }

    private void fill(EventDraft data, CourseCatalogue catalogue) {
        catalogue.find(data.course()).ifPresent(course::setValue);
        startsOn.setValue(data.startsOn());
        endsOn.setValue(data.endsOn());
        confirmBy.setValue(data.confirmBy());
        place.setValue(data.place());
        quota.setValue(data.quota());
        costKind.setValue(data.costKind());
        cost.setAmount(data.cost());
    }

    private void take(@Nullable Course chosen) {
        if (chosen != null && cost.isEmpty()) {
            cost.setAmount(chosen.data().cost());
        }
        suggestEnd();
    }

    private void suggestEnd() {
        if (endsOn.isEmpty() && !startsOn.isEmpty() && !course.isEmpty()) {
            int days = Math.max(1, course.getValue().data().days());
            endsOn.setValue(startsOn.getValue().plusDays(days - 1L));
        }
    }

    /** The tick is there only for days that need it, and is given for them alone. */
    private void askAboutDaysOff() {
        LocalDate first = startsOn.getValue();
        LocalDate last = endsOn.getValue();
        daysOff.setValue(false);
        daysOff.setVisible(first != null && last != null && desk.touchesDaysOff(first, last));
    }

    private void save() {
        Course chosen = course.getValue();
        LocalDate first = startsOn.getValue();
        LocalDate last = endsOn.getValue();
        LocalDate closes = confirmBy.getValue();
        BigDecimal amount = cost.amount().orElseThrow();
        refusal.setText("");
        try {
            EventDraft data = new EventDraft(
                    chosen.id(), first, last, place.getValue(), quota.getValue(), costKind.getValue(), amount, closes);
            close(data);
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
        }
    }

    private void close(EventDraft data) {
        EventId id;
        if (event == null) {
            id = desk.create(data, daysOff.getValue());
        } else {
            desk.change(event, data, daysOff.getValue());
            id = event.id();
        }
        close();
        Problems.tell(Texts.t("ui.event.saved"));
        saved.accept(id);
    }
}
