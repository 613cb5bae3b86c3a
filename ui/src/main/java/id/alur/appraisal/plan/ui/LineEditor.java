package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.Aspect;
import id.alur.appraisal.ResultKind;
import id.alur.appraisal.plan.IndicatorDraft;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.MissingPart;
import id.alur.appraisal.plan.PlanLimits;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.appraisal.plan.SuperiorResult;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.identity.CaseFileId;
import id.alur.shared.PlainText;
import id.alur.shell.ui.SavedNote;
import id.alur.shell.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** Edits one line of a plan (RHK) with its indicators; each change is saved at once, complete or not. */
final class LineEditor extends Section {

    /** After this pause in typing the server hears of it. */
    static final int PAUSE_MILLISECONDS = 900;

    /** What the plan around the line does for it. */
    interface Around {

        /** Something of the line was saved: what is missing may be another. */
        void saved();

        /** The line stands among others now. */
        void changedKind(LineEditor line);

        void move(LineEditor line, int by);

        void remove(LineEditor line);
    }

    private final PlanServices services;
    private final CaseFileId caseId;
    private final Around around;
    private final int number;
    private PlannedResult line;
    private final Select<ResultKind> kind = new Select<>();
    private final TextArea title = new TextArea(Texts.t("ui.appraisal.line.title"));
    private final ComboBox<SuperiorResult> tie = new ComboBox<>(Texts.t("ui.appraisal.line.tie"));
    private final List<IndicatorFields> indicators = new ArrayList<>();
    private final Div indicatorList = new Div();
    private final Button more = new Button(Texts.t("ui.appraisal.indicator.add"), click -> add());
    private final Button up;
    private final Button down;
    private final SavedNote saved = new SavedNote();
    private final LineThread thread;

    LineEditor(
            PlanServices services,
            CaseFileId caseId,
            int number,
            PlannedResult line,
            List<SuperiorResult> ofSuperior,
            boolean discuss,
            Around around) {
        this.services = services;
        this.caseId = caseId;
        this.around = around;
        this.number = number;
        this.line = line;
        String name = Texts.t("ui.appraisal.line", Integer.toString(number));
        addClassNames("alur-appraisal-line", "alur-card");
        getElement().setAttribute("aria-label", name);
        up = sign(VaadinIcon.ARROW_UP, "ui.appraisal.line.up", () -> around.move(this, -1));
        down = sign(VaadinIcon.ARROW_DOWN, "ui.appraisal.line.down", () -> around.move(this, 1));
        Div head =
                new Div(new H3(name), up, down, sign(VaadinIcon.TRASH, "ui.appraisal.line.remove", this::askToRemove));
        head.addClassNames("alur-row", "alur-row-middle", "alur-appraisal-line-head");
        thread = new LineThread(services, caseId, line.line(), name, line.messages(), discuss);
        if (line.messages() > 0) {
            thread.open();
        }
        fields(ofSuperior);
        indicatorList.addClassName("alur-appraisal-indicators");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setAriaLabel(Texts.t("ui.appraisal.indicator.add.of", Integer.toString(number)));
        add(head, title, kind, tie, indicatorList, more, saved, thread);
        fill();
    }

    private Button sign(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.t(key, Integer.toString(number)));
        button.setTooltipText(Texts.t(key, Integer.toString(number)));
        return button;
    }

    private void fields(List<SuperiorResult> ofSuperior) {
        kind.setLabel(Texts.t("ui.appraisal.line.kind"));
        kind.setItems(ResultKind.values());
        kind.setItemLabelGenerator(AppraisalTexts::of);
        kind.setValue(line.kind());
        title.setMaxLength(PlanLimits.TITLE);
        title.setHelperText(Texts.t("ui.appraisal.line.title.help"));
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE_MILLISECONDS);
        title.setValue(line.title());
        tie.setItems(ofSuperior);
        tie.setItemLabelGenerator(SuperiorResult::title);
        tie.setClearButtonVisible(true);
        tie.setEnabled(!ofSuperior.isEmpty());
        tie.setHelperText(Texts.t(ofSuperior.isEmpty() ? "ui.appraisal.line.tie.later" : "ui.appraisal.line.tie.help"));
        tie.setValue(ofSuperior.stream()
                .filter(result -> result.line().equals(line.superiorLine()))
                .findFirst()
                .orElse(null));
        kind.addValueChangeListener(change -> {
            save(drafts());
            around.changedKind(this);
        });
        title.addValueChangeListener(change -> {
            title.setInvalid(false);
            save(drafts());
        });
        tie.addValueChangeListener(change -> save(drafts()));
    }

    LineId id() {
        return line.line();
    }

    long version() {
        return line.version();
    }

    boolean isUnsaved() {
        return saved.isWrong();
    }

    /** Where it can be moved. */
    void place(boolean higher, boolean lower) {
        up.setEnabled(higher);
        down.setEnabled(lower);
    }

    private void fill() {
        indicators.clear();
        line.indicators()
                .forEach(indicator -> indicators.add(
                        new IndicatorFields(indicators.size() + 1, indicator, () -> save(drafts()), this::remove)));
        indicatorList.removeAll();
        indicatorList.add(indicators.toArray(IndicatorFields[]::new));
        more.setEnabled(indicators.size() < PlanLimits.INDICATORS);
    }

    private void add() {
        List<IndicatorDraft> drafts = drafts();
        drafts.add(new IndicatorDraft(null, Aspect.KUANTITAS, "", "", ""));
        int before = indicators.size();
        save(drafts);
        fill();
        if (indicators.size() > before) {
            indicators.getLast().focus();
        }
    }

    private void remove(IndicatorFields indicator) {
        indicators.remove(indicator);
        save(drafts());
        fill();
        more.focus();
    }

    private void save(List<IndicatorDraft> drafts) {
        saved.keep(
                services.formats(),
                services.clock(),
                () -> line = services.desk().save(caseId, line.line(), draft(drafts), line.version()));
        around.saved();
    }

    private List<IndicatorDraft> drafts() {
        List<IndicatorDraft> drafts = new ArrayList<>();
        indicators.forEach(indicator -> drafts.add(indicator.draft()));
        return drafts;
    }

    private ResultDraft draft(List<IndicatorDraft> drafts) {
        // A tie to a line that is not offered any more stays until another is chosen.
        LineId tied = tie.isEmpty()
                ? (tie.isEnabled() ? null : line.superiorLine())
                : tie.getValue().line();
        return new ResultDraft(kind.getValue(), title.getValue(), tied, drafts);
    }

    private void askToRemove() {
        if (PlainText.isBlank(title.getValue()) && indicators.isEmpty() && line.messages() == 0) {
            around.remove(this);
        } else {
            LineRemoval.ask(number, () -> around.remove(this));
        }
    }

    /** Marks what is missing in this line. */
    void mark(MissingPart part) {
        String why = Texts.t(part.key());
        indicators.stream()
                .filter(indicator -> indicator.is(part.indicator()))
                .forEach(indicator -> indicator.mark(why));
        if (part.indicator() == null && PlainText.isBlank(title.getValue())) {
            title.setErrorMessage(why);
            title.setInvalid(true);
        }
    }

    /** Puts the cursor where a part is missing. */
    void focus(MissingPart part) {
        indicators.stream()
                .filter(indicator -> indicator.is(part.indicator()))
                .findFirst()
                .ifPresentOrElse(IndicatorFields::focus, this::focusFirst);
    }

    void focusFirst() {
        if (PlainText.isBlank(title.getValue())) {
            title.focus();
        } else {
            more.focus();
        }
    }

    void focusKind() {
        kind.focus();
    }

    void focusMoved(int by) {
        Button pressed = by < 0 ? up : down;
        (pressed.isEnabled() ? pressed : by < 0 ? down : up).focus();
    }
}
