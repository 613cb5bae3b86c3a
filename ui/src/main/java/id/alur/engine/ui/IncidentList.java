package id.alur.engine.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.alur.engine.Incident;
import id.alur.engine.Incidents;
import id.alur.engine.TriedStep;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** UC-127: steps that stand still, why, and "try again"; below, what came of it. It follows by itself what the engine tells. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class IncidentList extends Div {

    private static final int SHOWN = 100;
    private static final int TRIED = 20;
    private static final int LONGEST_MESSAGE = 300;

    /** Of the engine's words for causes, those that have words of ours. */
    private static final Set<String> KNOWN = Set.of(
            "JOB_NO_RETRIES",
            "IO_MAPPING_ERROR",
            "EXTRACT_VALUE_ERROR",
            "CONDITION_ERROR",
            "CALLED_ELEMENT_ERROR",
            "UNHANDLED_ERROR_EVENT",
            "DECISION_EVALUATION_ERROR",
            "FORM_NOT_FOUND",
            "MESSAGE_SIZE_EXCEEDED");

    private final Incidents incidents;
    private final ProcessNames processes;
    private final Formats formats;
    private Set<String> cases = Set.of();

    IncidentList(Incidents incidents, ProcessNames processes, Formats formats, LiveUpdates live) {
        this.incidents = incidents;
        this.processes = processes;
        this.formats = formats;
        live.follow(
                this, () -> Stream.concat(Stream.of("incident"), cases.stream()).toList(), this::refresh);
    }

    /** Looks again. */
    void refresh() {
        removeAll();
        List<Incident> open = incidents.open(SHOWN);
        List<TriedStep> tried = incidents.tried(TRIED);
        cases = Stream.concat(
                        open.stream().map(Incident::caseId), tried.stream().map(TriedStep::caseId))
                .filter(Objects::nonNull)
                .map(caseId -> "c" + caseId)
                .collect(Collectors.toSet());
        Paragraph about = new Paragraph(
                open.isEmpty()
                        ? Texts.t("ui.operations.incidents.none")
                        : Texts.t("ui.operations.incidents.text", open.size()));
        about.setClassName("alur-muted", open.isEmpty());
        add(new H2(Texts.t("ui.operations.incidents")), about);
        list(open.stream().map(this::standing));
        if (!tried.isEmpty()) {
            add(new H3(Texts.t("ui.operations.tried")));
            list(tried.stream().map(this::tried));
        }
    }

    private void list(Stream<? extends ListItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        items.forEach(list::add);
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    private ListItem standing(Incident incident) {
        String title = title(incident.processId(), incident.stepName(), incident.elementId());
        String since = Texts.t("ui.operations.incident.since", formats.dateTime(incident.since()));
        StuckItem item = new StuckItem(
                        title,
                        incident.tries() == 0
                                ? since
                                : since + " · " + Texts.t("ui.operations.incident.tries", incident.tries()))
                .because(cause(incident))
                .of(incident.caseId(), incident.caseNumber());
        Button again = new Button(Texts.t("ui.operations.retry"), click -> tryAgain(incident.key()));
        again.setAriaLabel(Texts.t("ui.operations.retry") + ": " + title + number(incident.caseNumber()));
        if (incident.askedAt() != null) {
            again.setText(Texts.t("ui.operations.incident.asked"));
            again.setAriaLabel(again.getText() + ": " + title + number(incident.caseNumber()));
            again.setEnabled(false);
        }
        return item.with(again);
    }

    private ListItem tried(TriedStep step) {
        return new StuckItem(
                        title(step.processId(), step.stepName(), step.elementId()),
                        Texts.t(
                                step.done() ? "ui.operations.tried.done" : "ui.operations.tried.going",
                                formats.dateTime(step.at())))
                .of(step.caseId(), step.caseNumber());
    }

    private static String number(@Nullable String caseNumber) {
        return caseNumber == null ? "" : ", " + caseNumber;
    }

    private void tryAgain(long key) {
        try {
            incidents.tryAgain(key);
            Problems.tell(Texts.t("ui.operations.incident.asked.done"));
        } catch (DomainException over) {
            Problems.show(Texts.of(over));
        }
        refresh();
    }

    private String title(@Nullable String processId, @Nullable String stepName, String elementId) {
        String step = stepName == null ? elementId : stepName;
        return processId == null ? step : processes.name(processId) + " · " + step;
    }

    /** In our words, then in those of the engine or of the step that failed, of which the first line says the most. */
    private static String cause(Incident incident) {
        String ours = Texts.t("ui.operations.cause."
                + (KNOWN.contains(incident.errorType())
                        ? incident.errorType().toLowerCase(Locale.ROOT).replace('_', '-')
                        : "other"));
        String said = incident.errorMessage().lines().findFirst().orElse("");
        return said.isEmpty()
                ? ours
                : ours + " — " + (said.length() <= LONGEST_MESSAGE ? said : said.substring(0, LONGEST_MESSAGE) + "…");
    }
}
