package id.alur.training.plan.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.funding.FundingPriority;
import id.alur.identity.EmployeeId;
import id.alur.personnel.RegisterQuery;
import id.alur.personnel.Unit;
import id.alur.shared.PlainText;
import id.alur.shared.Rupiah;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.SavedNote;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Course;
import id.alur.training.course.CourseDraft;
import id.alur.training.plan.DevelopmentForms;
import id.alur.training.plan.NeedDraft;
import id.alur.training.plan.PlanNeed;
import id.alur.training.request.GapKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Edits a need; each change is saved at once, complete or not, and what is missing is said. */
class NeedEditor extends Dialog {

    private final NeedEditors services;
    private PlanNeed need;
    private boolean loading = true;
    private boolean removed;
    private final Map<EmployeeId, String> names = new HashMap<>();
    private final TextField competence = new TextField(Texts.t("ui.plan.part.competence"));
    private final Select<GapKind> gap = new Select<>();
    private final ComboBox<String> form = new ComboBox<>(Texts.t("ui.plan.part.form"));
    private final ComboBox<Course> course = new ComboBox<>(Texts.t("ui.plan.course"));
    private final MultiSelectComboBox<EmployeeId> named = new MultiSelectComboBox<>(Texts.t("ui.plan.named"));
    private final IntegerField people = new IntegerField(Texts.t("ui.plan.people.count"));
    private final Select<FundingPriority> priority = new Select<>();
    private final TextArea reason = new TextArea(Texts.t("ui.plan.part.reason"));
    private final TextField provider = new TextField(Texts.t("ui.plan.part.provider"));
    private final TextArea curriculum = new TextArea(Texts.t("ui.plan.part.curriculum"));
    private final Select<Integer> quarter = new Select<>();
    private final TextField cost = new TextField(Texts.t("ui.plan.cost.all"));
    private final Paragraph missing = new Paragraph();
    private final SavedNote saved = new SavedNote();

    NeedEditor(NeedEditors services, Unit agency, PlanNeed need, Runnable closed) {
        this.services = services;
        this.need = need;
        setHeaderTitle(Texts.t("ui.plan.need", Integer.toString(need.number())));
        setWidth("min(40rem, 96vw)");
        choices(agency);
        fill(need.data());
        loading = false;
        Div fields = new Div(
                competence,
                gap,
                form,
                course,
                named,
                people,
                priority,
                reason,
                provider,
                curriculum,
                quarter,
                cost,
                missing,
                saved);
        fields.addClassName("alur-narrow");
        add(fields);
        List<HasValue<?, ?>> all =
                List.of(competence, gap, form, named, people, priority, reason, provider, curriculum, quarter, cost);
        all.forEach(field -> field.addValueChangeListener(change -> save()));
        course.addValueChangeListener(change -> takeFrom(change.getValue()));
        Button remove = new Button(Texts.t("ui.plan.remove"), click -> RemovalDialog.open(this::remove));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Button done = new Button(Texts.t("ui.plan.done"), Entries.checked(this, () -> whenRead(this::close)));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(remove, done);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                removeWhatSaysNothing();
                closed.run();
            }
        });
    }

    private void choices(Unit agency) {
        competence.setMaxLength(NeedDraft.NAME_LENGTH);
        competence.setHelperText(Texts.t("ui.plan.competence.help"));
        provider.setMaxLength(NeedDraft.NAME_LENGTH);
        reason.setMaxLength(NeedDraft.TEXT_LENGTH);
        curriculum.setMaxLength(NeedDraft.TEXT_LENGTH);
        curriculum.setHelperText(Texts.t("ui.plan.curriculum.help"));
        gap.setLabel(Texts.t("ui.plan.part.gap"));
        gap.setItems(GapKind.values());
        gap.setItemLabelGenerator(kind -> PlanTexts.of("gap", kind));
        form.setItems(DevelopmentForms.CODES);
        form.setItemLabelGenerator(PlanTexts::form);
        course.setItems(services.catalogue.offered());
        course.setItemLabelGenerator(Course::label);
        course.setClearButtonVisible(true);
        course.setHelperText(Texts.t("ui.plan.course.help"));
        people.setMin(1);
        people.setHelperText(Texts.t("ui.plan.people.help"));
        priority.setLabel(Texts.t("ui.plan.part.priority"));
        priority.setItems(FundingPriority.values());
        priority.setItemLabelGenerator(one -> PlanTexts.of("priority", one));
        quarter.setLabel(Texts.t("ui.plan.part.quarter"));
        quarter.setItems(1, 2, 3, 4);
        quarter.setItemLabelGenerator(one -> Texts.t("ui.plan.quarter.of", Integer.toString(one)));
        cost.setHelperText(Texts.t("ui.plan.cost.help"));
        named.setItemLabelGenerator(person -> names.getOrDefault(person, ""));
        named.setItems(query -> services
                .register
                .search(new RegisterQuery(
                        query.getFilter().orElse(""), agency.id(), false, query.getOffset(), query.getLimit()))
                .rows()
                .stream()
                .map(person -> {
                    names.put(person.id(), person.displayName());
                    return person.id();
                }));
    }

    private void fill(NeedDraft data) {
        names.putAll(services.register.displayNames(data.named()));
        competence.setValue(data.competence());
        gap.setValue(data.gap());
        form.setValue(data.formCode());
        course.setValue(services.catalogue.offered().stream()
                .filter(offered -> offered.id().equals(data.course()))
                .findFirst()
                .orElse(null));
        named.setValue(data.named());
        people.setValue(data.people());
        priority.setValue(data.priority());
        reason.setValue(data.reason());
        provider.setValue(data.provider());
        curriculum.setValue(data.curriculum());
        quarter.setValue(data.quarter());
        cost.setValue(data.cost() == null ? "" : data.cost().toPlainString());
        missing.setText(PlanTexts.state(need.data()));
    }

    /** A course of the catalogue says its form and provider; what it costs depends on how many go. */
    private void takeFrom(@Nullable Course chosen) {
        if (loading) {
            return;
        }
        if (chosen != null) {
            CourseDraft about = chosen.data();
            loading = true;
            form.setValue(DevelopmentForms.CODES.contains(about.formCode()) ? about.formCode() : null);
            provider.setValue(about.provider());
            if (competence.isEmpty()) {
                competence.setValue(about.title());
            }
            int count = need.data().headcount();
            if (count > 0 && cost.isEmpty()) {
                cost.setValue(about.cost().multiply(BigDecimal.valueOf(count)).toPlainString());
            }
            loading = false;
        }
        save();
    }

    private void save() {
        if (loading) {
            return;
        }
        BigDecimal amount = Rupiah.parse(PlainText.line(cost.getValue())).orElse(null);
        cost.setInvalid(amount == null && !cost.isEmpty());
        cost.setErrorMessage(Texts.t("error.rupiah"));
        whenRead(() -> save(amount));
    }

    /** What nobody can read is neither kept as nothing nor left behind unsaid. */
    private void whenRead(Runnable action) {
        if (cost.isInvalid() || Entries.isUnreadable(people)) {
            saved.tell(Texts.t("ui.plan.unreadable"), true);
        } else {
            action.run();
        }
    }

    private void save(@Nullable BigDecimal amount) {
        saved.keep(
                services.formats,
                services.clock,
                () -> need = services.desk.save(
                        need,
                        new NeedDraft(
                                competence.getValue(),
                                gap.getValue(),
                                form.getValue(),
                                course.isEmpty() ? null : course.getValue().id(),
                                people.getValue(),
                                List.copyOf(named.getValue()),
                                priority.getValue(),
                                reason.getValue(),
                                provider.getValue(),
                                curriculum.getValue(),
                                quarter.getValue(),
                                amount)));
        missing.setText(PlanTexts.state(need.data()));
    }

    private void removeWhatSaysNothing() {
        if (!removed && need.data().equals(NeedDraft.EMPTY)) {
            services.desk.remove(need);
        }
    }

    private void remove() {
        try {
            services.desk.remove(need);
            removed = true;
            close();
        } catch (DataAccessException failed) {
            saved.tell(Problems.describe(failed), true);
        }
    }
}
