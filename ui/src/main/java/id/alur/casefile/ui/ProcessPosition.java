package id.alur.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.alur.engine.CaseProcess;
import id.alur.engine.OutlineStep;
import id.alur.engine.ProcessDiagramService;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Where a case stands in its process, for those who read models: as a diagram and as an ordered list that says the same. Folded away,
 * since {@link CaseStepList} says it in plain words.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ProcessPosition extends Details {

    private final ProcessDiagramService service;
    private final Formats formats;
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final Div tools = new Div();
    private final Paragraph none = new Paragraph(Texts.t("ui.diagram.none"));
    private final Details outline = new Details(Texts.t("ui.diagram.outline"));
    private @Nullable CaseProcess shown;
    private @Nullable CaseProcess drawn;

    ProcessPosition(ProcessDiagramService service, Formats formats) {
        this.service = service;
        this.formats = formats;
        tools.addClassName("alur-row");
        tools.add(
                tool(VaadinIcon.PLUS, "ui.diagram.zoom-in", diagram::zoomIn),
                tool(VaadinIcon.MINUS, "ui.diagram.zoom-out", diagram::zoomOut),
                tool(VaadinIcon.EXPAND_SQUARE, "ui.diagram.fit", diagram::fit));
        none.addClassName("alur-muted");
        // On paper the plain steps say where the case stands.
        addClassName("alur-no-print");
        setSummaryText(Texts.t("ui.diagram.title"));
        add(none, diagram, tools, outline);
        addOpenedChangeListener(change -> draw());
    }

    private static Button tool(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.setAriaLabel(Texts.t(key));
        button.setTooltipText(Texts.t(key));
        return button;
    }

    /** Shows the position; a diagram that has not changed keeps its zoom. */
    public void show(CaseFileId caseId) {
        CaseProcess process = service.of(caseId).orElse(null);
        if (process != null && process.equals(shown)) {
            return;
        }
        shown = process;
        none.setVisible(process == null);
        diagram.setVisible(process != null);
        tools.setVisible(process != null);
        outline.setVisible(process != null);
        if (process != null) {
            outline.removeAll();
            outline.add(steps(process));
            draw();
        }
    }

    /** A diagram is drawn into the room it has, so not before it is seen. */
    private void draw() {
        CaseProcess process = shown;
        if (isOpened() && process != null && !process.equals(drawn)) {
            drawn = process;
            diagram.show(
                    process.bpmnXml(),
                    process.activeElementIds(),
                    process.completedElementIds(),
                    process.incidentElementIds());
        }
    }

    /** Elements of the model in which the shown case stands now; empty before the process has begun. */
    public Set<String> activeElementIds() {
        return shown == null ? Set.of() : Set.copyOf(shown.activeElementIds());
    }

    /** What the model calls the step that the shown case came to first of those it stands in. */
    public Optional<String> activeStepName() {
        return Optional.ofNullable(shown).flatMap(process -> process.outline().stream()
                .filter(step -> step.state() == OutlineStep.State.CURRENT)
                .map(OutlineStep::name)
                .findFirst());
    }

    private OrderedList steps(CaseProcess process) {
        OrderedList list = new OrderedList();
        list.addClassName("alur-outline");
        for (OutlineStep step : process.outline()) {
            String state = process.ended() && step.state() == OutlineStep.State.NOT_REACHED
                    ? "skipped"
                    : step.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Span words = new Span(Texts.t("ui.diagram.outline." + state));
            words.addClassNames("alur-state", style(step));
            ListItem item = new ListItem(new Span(step.name()), words);
            if (step.state() == OutlineStep.State.CURRENT) {
                item.addClassName("alur-outline-current");
                item.getElement().setAttribute("aria-current", "step");
                if (step.enteredAt() != null) {
                    item.add(new Span(Texts.t("ui.diagram.outline.since", formats.dateTime(step.enteredAt()))));
                }
            } else if (step.leftAt() != null) {
                item.add(new Span(Texts.t("ui.diagram.outline.until", formats.dateTime(step.leftAt()))));
            }
            list.add(item);
        }
        return list;
    }

    private static String style(OutlineStep step) {
        return switch (step.state()) {
            case DONE -> "alur-state-closed";
            case CURRENT -> "alur-state-open";
            case NOT_REACHED -> "alur-muted";
        };
    }
}
