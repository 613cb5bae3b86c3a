package id.alur.engine;

import java.util.List;

/**
 * The model a case runs through and where it is: for a diagram, and as an outline that says the same in words.
 *
 * @param ended nothing of it will be reached any more
 * @param outline tasks and named events in the order of the process
 */
public record CaseProcess(
        String bpmnXml,
        List<String> activeElementIds,
        List<String> completedElementIds,
        List<String> incidentElementIds,
        boolean ended,
        List<OutlineStep> outline) {

    public CaseProcess {
        activeElementIds = List.copyOf(activeElementIds);
        completedElementIds = List.copyOf(completedElementIds);
        incidentElementIds = List.copyOf(incidentElementIds);
        outline = List.copyOf(outline);
    }
}
