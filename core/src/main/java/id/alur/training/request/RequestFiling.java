package id.alur.training.request;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.decision.DecisionResult;
import id.alur.document.DocumentService;
import id.alur.engine.EngineOutbox;
import id.alur.form.DraftService;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.process.TrainingRequestProcess.Messages;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.shared.DomainException;
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
    private final CaseFileService cases;
    private final DocumentService documents;
    private final DraftService drafts;
    private final LearningRules rules;
    private final RecordedGaps gaps;
    private final Engagements engagements;
    private final StudyRequests studies;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RequestFiling(
            TrainingRequestRepository requests,
            CaseFileService cases,
            DocumentService documents,
            DraftService drafts,
            LearningRules rules,
            RecordedGaps gaps,
            Engagements engagements,
            StudyRequests studies,
            EngineOutbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.documents = documents;
        this.drafts = drafts;
        this.rules = rules;
        this.gaps = gaps;
        this.engagements = engagements;
        this.studies = studies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Files what the current person wrote in the draft of a request, with its documents. */
    CaseFileId fileDraft(
            RequestChecks.Checked checked, TrainingRequestDraft data, CourseTerms terms, Map<String, Object> form) {
        CaseFileId caseId = file(checked, data, terms, form);
        documents.attachToCase(TrainingRequestService.DRAFT, caseId, form);
        drafts.discard(TrainingRequestService.DRAFT);
        return caseId;
    }

    CaseFileId file(
            RequestChecks.Checked checked, TrainingRequestDraft data, CourseTerms terms, Map<String, Object> form) {
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
        CaseFile file = cases.open(new NewCaseFile(
                id.alur.process.TrainingRequestProcess.PROCESS_ID,
                NUMBER_PREFIX,
                course.data().title(),
                applicant.id(),
                applicant.opdId()));
        TrainingRequest request = new TrainingRequest(
                new TrainingRequestId(UUID.randomUUID()),
                0,
                file.id(),
                applicant.id(),
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
        if (study != null) {
            studies.file(request.id(), course, study);
        }
        cases.recordSubmission(file.id(), null, Forms.REQUEST, StudyRequests.withoutRating(form));
        cases.recordEvaluation(
                file.id(), why.decisionId(), why.ruleSet(), why.inputs(), why.matchedRules(), why.output());
        checked.verdicts().forEach(verdict -> rules.keep(file.id(), verdict.evaluation()));
        rules.keep(file.id(), priority.evaluation());
        audit.record(
                "training.submit",
                "training_request",
                request.id().toString(),
                file.id(),
                Map.of("courseId", course.id().toString(), "ruleSet", why.ruleSet()));
        outbox.publishMessage(
                Messages.REQUEST_SUBMITTED,
                file.id(),
                Map.of(Variables.APPLICANT_ID, applicant.id().toString()));
        return file.id();
    }
}
