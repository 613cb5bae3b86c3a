package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.evidence.ui.EvidenceList;
import id.alur.appraisal.evidence.ui.FeedbackList;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.Permission;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ui.LineCard;
import id.alur.appraisal.plan.ui.LineThread;
import id.alur.appraisal.plan.ui.TieDialog;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.appraisal.year.Relation;
import id.alur.shared.PlainText;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The plan on the page of a year, each line with its evidence, the feedback about it and its thread. */
final class PlanPart extends Section {

    private final PageServices services;
    private final YearSnapshot shown;
    private final Runnable changed;
    private final List<LineThread> threads = new ArrayList<>();

    /** @param open threads that were open before and stay so */
    PlanPart(PageServices services, YearSnapshot shown, Set<LineId> open, Runnable changed) {
        this.services = services;
        this.shown = shown;
        this.changed = changed;
        add(new H2(Texts.t("ui.appraisal.plan")));
        PlanView plan = shown.shown();
        if (plan == null) {
            add(new EmptyState(Texts.t("ui.appraisal.plan.hidden"), Texts.t("ui.appraisal.plan.hidden.text")));
            return;
        }
        add(head(plan));
        if (plan.results().isEmpty()) {
            add(new EmptyState(Texts.t("ui.appraisal.plan.empty"), Texts.t("ui.appraisal.plan.empty.text")));
        }
        Div lines = new Div();
        lines.addClassName("alur-appraisal-lines");
        for (PlannedResult line : plan.results()) {
            lines.add(card(plan, threads.size() + 1, line, open.contains(line.line())));
        }
        add(lines);
        if (!PlainText.isBlank(plan.expectations())) {
            Paragraph words = new Paragraph(plan.expectations());
            words.addClassName("alur-prose");
            add(new H3(Texts.t("ui.appraisal.expectations")), words);
        }
        add(new FeedbackList(
                services.evidence(),
                shown.caseId(),
                null,
                Texts.t("ui.appraisal.plan.whole"),
                shown.feedback(),
                mayGive(),
                changed));
    }

    private Div head(PlanView plan) {
        Div head = new Div(AppraisalTexts.badge(plan.state()));
        head.addClassNames("alur-row", "alur-row-middle");
        Instant agreed = plan.agreedAt();
        String by = plan.agreedBy();
        if (agreed != null && by != null) {
            head.add(new Span(Texts.t(
                    "ui.appraisal.plan.agreed",
                    Integer.toString(plan.number()),
                    services.formats().date(agreed),
                    by)));
        }
        if (shown.versions().size() > 1) {
            head.add(new Anchor(
                    "skp/" + shown.caseId() + "/versi/"
                            + shown.versions().getLast().number(),
                    Texts.t(
                            "ui.appraisal.versions.compare",
                            Integer.toString(shown.versions().size()))));
        }
        new PlanActions(services, shown, changed).addTo(head);
        return head;
    }

    private LineCard card(PlanView plan, int number, PlannedResult line, boolean wasOpen) {
        LineCard card = new LineCard(number, line).withIndicators();
        if (plan.permissions().contains(Permission.TIE)) {
            card.add(tie(line, card.name()));
        }
        boolean collecting = shown.isCollecting();
        card.add(
                new EvidenceList(
                        services.evidence(),
                        shown.caseId(),
                        line.line(),
                        card.name(),
                        shown.evidence(),
                        collecting && shown.isOwn(),
                        changed),
                new FeedbackList(
                        services.evidence(),
                        shown.caseId(),
                        line.line(),
                        card.name(),
                        shown.feedback(),
                        mayGive(),
                        changed));
        LineThread thread = new LineThread(
                services.plan(),
                shown.caseId(),
                line.line(),
                card.name(),
                line.messages(),
                plan.permissions().contains(Permission.DISCUSS));
        threads.add(wasOpen ? thread.open() : thread);
        card.add(thread);
        return card;
    }

    private Button tie(PlannedResult line, String about) {
        Button tie = new Button(
                Texts.t("ui.appraisal.line.tie.change"),
                click -> new TieDialog(services.plan(), shown.caseId(), line, about, changed).open());
        tie.setAriaLabel(Texts.t("ui.appraisal.line.tie.of", about));
        tie.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return tie;
    }

    private boolean mayGive() {
        return shown.isCollecting() && shown.year().relation() == Relation.SUPERIOR;
    }

    /** Whether something is written that was not sent. */
    boolean isInUse() {
        return threads.stream().anyMatch(LineThread::isInUse);
    }

    void renewThreads() {
        threads.stream().filter(LineThread::isOpened).forEach(LineThread::renew);
    }

    Set<LineId> openThreads() {
        Set<LineId> open = new HashSet<>();
        for (LineThread thread : threads) {
            LineId line = thread.line();
            if (thread.isOpened() && line != null) {
                open.add(line);
            }
        }
        return open;
    }
}
