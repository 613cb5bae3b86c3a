package id.alur.training.request;

import id.alur.approval.Approvals;
import id.alur.approval.Decision;
import id.alur.engine.CaseRoute;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.training.route.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of one request: the stages of its route that have not approved yet, and money where it costs any. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestWay implements CaseRoute {

    private static final String RESERVE_BUDGET = "Task_ReserveBudget";
    private static final String AWAIT_BUDGET = "Gateway_AwaitBudget";

    private final TrainingRequestRepository requests;
    private final StageOffices offices;
    private final Approvals approvals;

    RequestWay(TrainingRequestRepository requests, StageOffices offices, Approvals approvals) {
        this.requests = requests;
        this.offices = offices;
        this.approvals = approvals;
    }

    @Override
    public boolean handles(String processId) {
        return processId.equals(TrainingRequestProcess.PROCESS_ID);
    }

    @Override
    public Way of(CaseFileId caseId) {
        return requests.find(caseId).map(this::way).orElse(Way.AS_DRAWN);
    }

    private Way way(TrainingRequest request) {
        // What happens only where something is missing is told when it happens.
        Set<String> passedOver = new HashSet<>(List.of(Tasks.REVISE_REQUEST, Tasks.CHOOSE_FUNDING, AWAIT_BUDGET));
        CourseTerms terms = request.terms();
        if (terms == null || !terms.needsMoney()) {
            passedOver.add(RESERVE_BUDGET);
        }
        Set<String> settled = new HashSet<>(approvals.skipped(request.caseId()));
        approvals.decisions(request.caseId()).stream()
                .filter(decision -> decision.outcome() == Decision.Outcome.APPROVED)
                .map(Decision::stage)
                .forEach(settled::add);
        Map<String, String> coming = new HashMap<>();
        for (Stage stage : Stage.values()) {
            if (!request.route().contains(stage) || settled.contains(stage.code())) {
                // One that has approved stays on the way all the same: the case has been there.
                passedOver.add(stage.taskId());
            } else if (request.state().isRunning()) {
                Optional<CandidateGroup> group = offices.group(request, stage);
                coming.put(stage.taskId(), group.map(CandidateGroup::toString).orElse(""));
            }
        }
        return new Way(passedOver, coming);
    }
}
