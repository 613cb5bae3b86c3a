package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.appraisal.ResultKind;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.MissingPart;
import id.alur.appraisal.plan.PlanLimits;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.appraisal.plan.SuperiorResult;
import id.alur.form.ui.ErrorSummary;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.task.ui.TaskPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan to write: its lines, what the superior expects of behaviour, and all that is still missing, said in one round. */
@StyleSheet("appraisal.css")
final class PlanEditor extends Div implements TaskPart.Sheet, LineEditor.Around {

    private final PlanServices services;
    private final CaseFileId caseId;
    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph progress = new Paragraph();
    private final Div list = new Div();
    private final Div tools = new Div();
    private final List<LineEditor> lines = new ArrayList<>();

    PlanEditor(PlanServices services, CaseFileId caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassName("alur-appraisal");
        progress.getElement().setAttribute("role", "status");
        list.addClassName("alur-appraisal-lines");
        tools.addClassName("alur-row");
        PlanView plan = show();
        add(new Paragraph(Texts.t("ui.appraisal.plan.intro")));
        if (plan.changeReason() != null) {
            add(new Paragraph(Texts.t("ui.appraisal.change.because", plan.changeReason())));
        }
        add(errors, list, tools, new Expectations(plan.expectations()), LineThread.aboutAll(services, plan), progress);
    }

    /** As it stands now. */
    private PlanView show() {
        PlanView plan = services.plans().current(caseId);
        List<SuperiorResult> ofSuperior = services.plans().superiorResults(caseId);
        lines.clear();
        for (PlannedResult result : plan.results()) {
            lines.add(new LineEditor(services, caseId, lines.size() + 1, result, ofSuperior, true, this));
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).place(isBeside(plan, i, -1), isBeside(plan, i, 1));
        }
        list.removeAll();
        list.add(lines.toArray(LineEditor[]::new));
        showTools();
        saved();
        return plan;
    }

    /** Main results stand before additional ones, so a line moves among those of its kind. */
    private static boolean isBeside(PlanView plan, int line, int by) {
        int other = line + by;
        return other >= 0
                && other < plan.results().size()
                && plan.results().get(other).kind() == plan.results().get(line).kind();
    }

    private void showTools() {
        tools.removeAll();
        for (ResultKind kind : ResultKind.values()) {
            Button add = new Button(Texts.t("ui.appraisal.line.add." + kind.name()), click -> add(kind));
            add.setEnabled(lines.size() < PlanLimits.LINES);
            tools.add(add);
        }
        int before = lines.isEmpty() ? services.desk().lastYear(caseId) : 0;
        if (before > 0) {
            tools.add(new Button(
                    Texts.t("ui.appraisal.plan.copy", Integer.toString(before)),
                    click -> attempt(() -> {
                        int copied = services.desk().copyLastYear(caseId);
                        show();
                        Problems.tell(Texts.t("ui.appraisal.plan.copied", Integer.toString(copied)));
                    })));
        }
    }

    private void add(ResultKind kind) {
        attempt(() -> {
            services.desk().add(caseId, new ResultDraft(kind, "", null, List.of()));
            show();
            lines.getLast().focusFirst();
        });
    }

    @Override
    public void saved() {
        int missing = services.plans().missing(caseId).size();
        progress.setText(
                missing == 0
                        ? Texts.t("ui.appraisal.plan.complete")
                        : Texts.t("ui.appraisal.plan.incomplete", Integer.toString(missing)));
        progress.setClassName("alur-calm", missing == 0);
        progress.setClassName("alur-soon", missing > 0);
    }

    @Override
    public void changedKind(LineEditor line) {
        if (!line.isUnsaved()) {
            LineId changed = line.id();
            show();
            find(changed).ifPresent(LineEditor::focusKind);
        }
    }

    @Override
    public void move(LineEditor line, int by) {
        LineId moved = line.id();
        attempt(() -> {
            services.desk().move(caseId, moved, lines.indexOf(line) + by);
            show();
            find(moved).ifPresent(there -> there.focusMoved(by));
        });
    }

    @Override
    public void remove(LineEditor line) {
        attempt(() -> {
            services.desk().remove(caseId, line.id(), line.version());
            show();
        });
    }

    /** What is typed in other lines is saved already, so all may be shown anew. */
    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
        }
    }

    private Optional<LineEditor> find(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean isReady() {
        List<ErrorSummary.Entry> entries = new ArrayList<>();
        lines.stream()
                .filter(LineEditor::isUnsaved)
                .forEach(line -> entries.add(
                        new ErrorSummary.Entry(name(line), Texts.t("ui.appraisal.unsaved"), line::focusFirst)));
        services.plans().missing(caseId).forEach(part -> entries.add(entry(part)));
        errors.show(entries);
        if (!entries.isEmpty()) {
            errors.takeFocus();
        }
        return entries.isEmpty();
    }

    private ErrorSummary.Entry entry(MissingPart part) {
        LineEditor line = part.line() == null ? null : find(part.line()).orElse(null);
        if (line == null) {
            return new ErrorSummary.Entry("", Texts.t(part.key()), null);
        }
        line.mark(part);
        return new ErrorSummary.Entry(name(line), Texts.t(part.key()), () -> line.focus(part));
    }

    private String name(LineEditor line) {
        return Texts.t("ui.appraisal.line", Integer.toString(lines.indexOf(line) + 1));
    }
}
