package id.alur.reference.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.identity.CurrentUser;
import id.alur.reference.ReferenceChange;
import id.alur.reference.ReferenceChange.State;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceKind;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.time.Instant;
import java.util.List;

/** Proposals that wait, open and above everything else; settled changes folded behind a heading. */
class ReferenceChanges extends Div {

    private final ReferenceDesk desk;
    private final ReferenceKind kind;
    private final Formats formats;
    private final Runnable changed;

    ReferenceChanges(ReferenceDesk desk, ReferenceKind kind, Formats formats, Runnable changed) {
        this.desk = desk;
        this.kind = kind;
        this.formats = formats;
        this.changed = changed;
        List<ReferenceChange> changes = desk.changes(kind.code());
        List<ReferenceChange> waiting = changes.stream()
                .filter(change -> change.state() == State.PROPOSED)
                .toList();
        if (!waiting.isEmpty()) {
            add(new H2(Texts.t("ui.reference.change.PROPOSED")));
            waiting.forEach(change -> {
                EffectList effects = new EffectList(change.effects());
                add(new Div(facts(change), difference(change), effects, again(change, effects), decision(change)));
            });
        }
        Div settled = new Div();
        changes.stream()
                .filter(change -> change.state() != State.PROPOSED)
                .forEach(change ->
                        settled.add(new Div(facts(change), difference(change), new EffectList(change.effects()))));
        if (settled.getComponentCount() == 0) {
            settled.add(new Paragraph(Texts.t("ui.reference.changes.none")));
        }
        add(new Details(Texts.t("ui.reference.changes"), settled));
    }

    private Div facts(ReferenceChange change) {
        Div facts = new Div(new Paragraph(change.reason()));
        Span by = new Span(Texts.t("ui.reference.change." + change.state()) + " · "
                + Texts.t(
                        "ui.reference.change.by",
                        change.proposerName().isEmpty() ? Texts.t("ui.reference.change.system") : change.proposerName(),
                        formats.dateTime(change.proposedAt())));
        by.addClassName("alur-muted");
        facts.add(by);
        Instant decidedAt = change.decidedAt();
        if (decidedAt != null && !change.deciderName().isEmpty()) {
            facts.add(new Paragraph(
                    Texts.t("ui.reference.change.decided", change.deciderName(), formats.dateTime(decidedAt))));
        }
        if (!change.note().isEmpty()) {
            facts.add(new Paragraph(Texts.t("ui.reference.change.note", change.note())));
        }
        return facts;
    }

    private DifferenceTable difference(ReferenceChange change) {
        return new DifferenceTable(kind, change.differences());
    }

    /** Cases come and go while a proposal waits: what it would mean today. */
    private Button again(ReferenceChange change, EffectList effects) {
        Button again = new Button(Texts.t("ui.reference.effect.again"), click -> {
            try {
                effects.show(desk.effects(change.id()));
                Problems.tell(Texts.t("ui.reference.effect.counted"));
            } catch (DomainException refused) {
                Problems.show(Texts.of(refused));
            }
        });
        again.addThemeVariants(ButtonVariant.TERTIARY);
        return again;
    }

    private Div decision(ReferenceChange change) {
        Div row = new Div();
        row.addClassName("alur-row");
        if (CurrentUser.require().equals(change.proposer())) {
            row.add(
                    new Span(Texts.t("ui.reference.second")),
                    button("ui.reference.withdraw", "ui.reference.withdrawn", () -> desk.withdraw(change.id())));
            return row;
        }
        TextArea reason = new TextArea(Texts.t("ui.reference.refuse.label"));
        reason.setMaxLength(500);
        reason.setHelperText(Texts.t("ui.reference.refuse.text"));
        Button approve = button("ui.reference.approve", "ui.reference.approved", () -> desk.approve(change.id()));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        row.add(
                approve,
                reason,
                button(
                        "ui.reference.refuse",
                        "ui.reference.refused",
                        () -> desk.refuse(change.id(), reason.getValue())));
        return row;
    }

    private Button button(String label, String done, Runnable action) {
        return new Button(Texts.t(label), click -> {
            try {
                action.run();
            } catch (DomainException refused) {
                Problems.show(Texts.of(refused));
                return;
            }
            Problems.tell(Texts.t(done));
            changed.run();
        });
    }
}
