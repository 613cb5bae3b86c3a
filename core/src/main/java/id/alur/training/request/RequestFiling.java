package id.alur.training.request;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.calendar.ClockStart;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.decision.DecisionResult;
import id.alur.form.DraftKey;
import id.alur.funding.FundingPriority;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.process.TrainingRequestProcess.Messages;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.shared.DomainException;
import id.alur.start.CaseStart;
import id.alur.start.NewCase;
import id.alur.training.TrainingRequestId;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.Course;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.Priority;
import id.alur.training.learning.RecordedGaps;
import id.alur.training.route.Applicant;
import id.alur.training.study.StudyPlan;
import id.alur.training.study.StudyRequests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a request that may be made on file, with everything that hangs on it, and asks the engine to start its process. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestFiling {

    private static final String NUMBER_PREFIX = "DIKLAT";

    private final TrainingRequestRepository requests;
    private final CaseStart starts;
    private final CaseFileService cases;
    private final LearningRules rules;
    private final RecordedGaps gaps;
    private final Engagements engagements;
    private final StudyRequests studies;
    private final CaseClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    RequestFiling(
            TrainingRequestRepository requests,
            CaseStart starts,
            CaseFileService cases,
            LearningRules rules,
            RecordedGaps gaps,
            Engagements engagements,
            StudyRequests studies,
            CaseClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.starts = starts;
        this.cases = cases;
        this.rules = rules;
        this.gaps = gaps;
        this.engagements = engagements;
        this.studies = studies;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param draft in which the form was written, with its documents; null when there was none */
    CaseFileId file(
            RequestChecks.Checked checked,
            TrainingRequestDraft data,
            CourseTerms terms,
            Map<String, Object> form,
            @Nullable DraftKey draft) {
        Applicant applicant = checked.applicant();
        Course course = checked.course();
        if (!checked.isBesideWork()) {
            engagements.require(applicant.id(), course, terms, null);
        }
        DecisionResult why = checked.route().evaluation();
        StudyPlan study = checked.study();
        Priority priority = gaps.priority(
                applicant.id(),
                course,
                data.gap().competence(),
                study == null ? null : study.lastRating(),
                LocalDate.now(clock));
        NewCase wanted = NewCase.byCurrentPerson(
                        new NewCaseFile(
                                TrainingRequestProcess.PROCESS_ID,
                                NUMBER_PREFIX,
                                course.data().title(),
                                applicant.id(),
                                applicant.opdId()),
                        Messages.REQUEST_SUBMITTED)
                .with(new NewCase.Entered(Forms.REQUEST, StudyRequests.withoutRating(form), draft));
        return starts.start(wanted, file -> {
                    enter(file, checked, data, terms, why, priority);
                    return Map.of(Variables.APPLICANT_ID, applicant.id().toString());
                })
                .id();
    }

    private void enter(
            CaseFile file,
            RequestChecks.Checked checked,
            TrainingRequestDraft data,
            CourseTerms terms,
            DecisionResult why,
            Priority priority) {
        Course course = checked.course();
        TrainingRequest request = new TrainingRequest(
                new TrainingRequestId(UUID.randomUUID()),
                0,
                file.id(),
                checked.applicant().id(),
                data,
                checked.route().served(),
                checked.route().informed(),
                why.ruleSet(),
                TrainingRequestState.SUBMITTED,
                clock.instant(),
                terms,
                false,
                FundingPriority.valueOf(priority.level().name()));
        try {
            requests.insert(request);
        } catch (DuplicateKeyException e) {
            // The same person in a second window, between the check and here.
            throw new DomainException("error.training.already-requested");
        }
        StudyPlan study = checked.study();
        if (study != null) {
            studies.file(request.id(), course, study);
        }
        cases.recordEvaluation(
                file.id(), why.decisionId(), why.ruleSet(), why.inputs(), why.matchedRules(), why.output());
        checked.verdicts().forEach(verdict -> rules.keep(file.id(), verdict.evaluation()));
        rules.keep(file.id(), priority.evaluation());
        clocks.start(ClockStart.of(
                file.id(),
                TrainingRequestFlow.CLOCK,
                CandidateGroup.person(request.applicantId()).toString()));
        audit.record(
                "training.submit",
                "training_request",
                request.id().toString(),
                file.id(),
                Map.of("courseId", course.id().toString(), "ruleSet", why.ruleSet()));
    }
}
