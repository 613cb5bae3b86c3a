package id.alur.engine;

import id.alur.casefile.CaseAccess;
import id.alur.engine.CaseProcessRepository.Running;
import id.alur.engine.CaseProcessRepository.Visit;
import id.alur.identity.CaseFileId;
import id.alur.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process of a case with its present position, for those who may read the case. */
@Service
@PreAuthorize("isAuthenticated()")
public class ProcessDiagramService {

    private final CaseProcessRepository repository;
    private final CaseAccess access;

    ProcessDiagramService(CaseProcessRepository repository, CaseAccess access) {
        this.repository = repository;
        this.access = access;
    }

    /**
     * Nothing as long as the engine has not started the instance.
     *
     * @throws NotFoundException unless the current person may read the case
     */
    @Transactional(readOnly = true)
    public Optional<CaseProcess> of(CaseFileId caseId) {
        access.requireRead(caseId);
        return repository.running(caseId).map(this::process);
    }

    private CaseProcess process(Running running) {
        List<Visit> visits = repository.visits(running.instanceKey());
        Map<String, Visit> byElement = visits.stream().collect(Collectors.toMap(Visit::elementId, Function.identity()));
        List<OutlineStep> outline = new ArrayList<>();
        for (BpmnModel.Step step :
                BpmnModel.parse(running.bpmn(), running.processId()).nodes()) {
            // Gateways are how, not what: their branches are told by the steps that were reached.
            if (step.name() != null && !step.type().endsWith("Gateway")) {
                outline.add(outlineStep(step.id(), step.name(), byElement.get(step.id())));
            }
        }
        return new CaseProcess(
                running.bpmn(),
                visits.stream().filter(Visit::active).map(Visit::elementId).toList(),
                visits.stream()
                        .filter(visit -> visit.completed() && !visit.active())
                        .map(Visit::elementId)
                        .toList(),
                repository.incidents(running.instanceKey()),
                running.ended(),
                outline);
    }

    private static OutlineStep outlineStep(String id, String name, @Nullable Visit visit) {
        if (visit == null || !(visit.active() || visit.completed())) {
            return new OutlineStep(id, name, OutlineStep.State.NOT_REACHED, null, null);
        }
        return visit.active()
                ? new OutlineStep(id, name, OutlineStep.State.CURRENT, visit.entered(), null)
                : new OutlineStep(id, name, OutlineStep.State.DONE, visit.entered(), visit.left());
    }
}
