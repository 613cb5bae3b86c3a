package id.alur.training.request;

import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.funding.Funds;
import id.alur.funding.ReleaseReason;
import id.alur.funding.Reservation;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.Messages;
import id.alur.process.TrainingRequestProcess.Outcomes;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.CourseId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does when there is no money: ask for something cheaper, wait, or give up (UC-101 A9). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FundingChoice {

    private static final String ACTS_FOR_APPLICANT = "training.choose-funding";

    private final TrainingRequestRepository requests;
    private final RequestChecks checks;
    private final RequestFiling filing;
    private final Engagements engagements;
    private final BudgetDemand wanted;
    private final Funds budget;
    private final EngineOutbox outbox;
    private final CaseFileService cases;
    private final Clock clock;

    FundingChoice(
            TrainingRequestRepository requests,
            RequestChecks checks,
            RequestFiling filing,
            Engagements engagements,
            BudgetDemand wanted,
            Funds budget,
            EngineOutbox outbox,
            CaseFileService cases,
            Clock clock) {
        this.requests = requests;
        this.checks = checks;
        this.filing = filing;
        this.engagements = engagements;
        this.wanted = wanted;
        this.budget = budget;
        this.outbox = outbox;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws DomainException when the request does not wait for this, or the choice cannot be had */
    void choose(CaseFileId caseId, TaskKey task, Map<String, Object> form) {
        TrainingRequest request =
                requests.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
        if (!CurrentUser.require().equals(request.applicantId())) {
            throw new DomainException("error.training.not-yours");
        }
        // The waiting time may be over without anybody having told the database.
        if (request.state() != TrainingRequestState.NO_BUDGET && request.state() != TrainingRequestState.WAITING) {
            throw new DomainException("error.training.not-waiting");
        }
        switch ((String) Objects.requireNonNull(form.get("outcome"))) {
            case Outcomes.WAITING -> await(request, task);
            case Outcomes.REPLACED -> replace(request, task, form);
            case Outcomes.GIVEN_UP -> giveUp(request, task);
            default -> throw new IllegalArgumentException("Unknown choice");
        }
    }

    private void await(TrainingRequest request, TaskKey task) {
        Instant now = clock.instant();
        BudgetDemand.Wanted money = wanted.by(request);
        if (!money.waitingEndsAt().isAfter(now)) {
            throw new DomainException("error.training.waiting-over");
        }
        requests.setState(request, TrainingRequestState.WAITING, null);
        cases.addEvent(request.caseId(), "training.waiting", task, Map.of());
        SystemUser.run(ACTS_FOR_APPLICANT, () -> {
            budget.joinWaitingList(request.caseId(), money.opd(), money.year(), money.rupiah(), money.priority(), now);
            // Money that came after an earlier wait had ended is there already, and nobody would tell the process
            // again.
            if (budget.reserve(request.caseId(), money.opd(), money.year(), money.rupiah(), money.priority())
                    instanceof Reservation.Reserved) {
                outbox.publishMessage(Messages.BUDGET_FREED, request.caseId(), Map.of());
            }
        });
    }

    /** A new request for the other course: those who approved the first one approved that course and no other (BR-6). */
    private void replace(TrainingRequest request, TaskKey task, Map<String, Object> form) {
        CourseId courseId = CourseId.of((String) Objects.requireNonNull(form.get("courseId")));
        end(request, TrainingRequestState.REPLACED);
        engagements.lock(List.of(request.applicantId()));
        RequestChecks.Checked checked = checks.check(courseId, form).orThrow();
        if (checked.study() != null) {
            // A study is asked for with its own fields, which this form does not have.
            throw new DomainException("error.training.study-own-request");
        }
        Map<String, Object> said = new HashMap<>(form);
        said.keySet().retainAll(java.util.Set.of("courseId", RequestChecks.STARTS_ON));
        said.put(ClosedGap.FIELD, request.data().gap().value());
        said.put("gapReason", request.data().gapReason());
        CaseFileId successor = filing.file(
                checked,
                new TrainingRequestDraft(
                        courseId, request.data().gap(), request.data().gapReason()),
                checks.terms(checked, form),
                said,
                null);
        String number = cases.find(successor).number();
        cases.addEvent(request.caseId(), "training.replaced", task, Map.of("number", number));
        cases.addEvent(
                successor,
                "training.replaces",
                null,
                Map.of("number", cases.find(request.caseId()).number()));
        cases.close(request.caseId(), "training-replaced");
    }

    private void giveUp(TrainingRequest request, TaskKey task) {
        end(request, TrainingRequestState.WITHDRAWN);
        cases.addEvent(request.caseId(), "training.withdrawn", task, Map.of());
        cases.close(request.caseId(), "training-withdrawn");
    }

    private void end(TrainingRequest request, TrainingRequestState state) {
        requests.setState(request, state, clock.instant());
        SystemUser.run(ACTS_FOR_APPLICANT, () -> budget.release(request.caseId(), ReleaseReason.WITHDRAWN));
    }
}
