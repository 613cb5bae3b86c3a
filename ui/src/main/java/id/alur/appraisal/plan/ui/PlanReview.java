package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.appraisal.plan.Permission;
import id.alur.appraisal.plan.PlanState;
import id.alur.appraisal.plan.PlanVersion;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.task.ui.TaskPart;

/** A plan for the superior to discuss line by line before it is agreed or returned; what is new in it comes first. */
@StyleSheet("appraisal.css")
final class PlanReview extends Div implements TaskPart.Sheet {

    private final Expectations expectations;

    PlanReview(PlanServices services, CaseFileId caseId) {
        PlanView plan = services.plans().current(caseId);
        addClassName("alur-appraisal");
        if (plan.changeReason() != null) {
            Paragraph why = new Paragraph(Texts.t("ui.appraisal.change.because", plan.changeReason()));
            why.addClassName("alur-prose");
            add(why);
            services.plans().versions(caseId).stream()
                    .filter(version -> version.state() == PlanState.AGREED)
                    .mapToInt(PlanVersion::number)
                    .max()
                    .ifPresent(agreed -> add(new ChangeList(
                            services.plans().difference(caseId, agreed, plan.number()), agreed, plan.number())));
        }
        boolean discuss = plan.may(Permission.DISCUSS);
        Div lines = new Div();
        lines.addClassName("alur-appraisal-lines");
        int number = 0;
        for (PlannedResult line : plan.results()) {
            number++;
            LineCard card = new LineCard(number, line).withIndicators();
            LineThread thread = new LineThread(services, caseId, line.line(), card.name(), line.messages(), discuss);
            card.add(line.messages() > 0 ? thread.open() : thread);
            lines.add(card);
        }
        expectations =
                plan.may(Permission.EXPECT) ? new Expectations(services, plan) : new Expectations(plan.expectations());
        add(lines, LineThread.aboutAll(services, plan), expectations);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean isReady() {
        if (expectations.isUnsaved()) {
            Problems.show(Texts.t("ui.appraisal.unsaved"));
            return false;
        }
        return true;
    }
}
