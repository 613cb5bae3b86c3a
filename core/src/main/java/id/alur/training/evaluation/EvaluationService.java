package id.alur.training.evaluation;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.identity.CaseFileId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.process.TrainingEvaluationProcess;
import id.alur.process.TrainingEvaluationProcess.Messages;
import id.alur.process.TrainingEvaluationProcess.Variables;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.start.CaseStart;
import id.alur.start.NewCase;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-114: begins the evaluation of a training that somebody finished. */
@Service
@PreAuthorize("hasAnyRole('SYSTEM', 'BKPSDM_TRAINING')")
public class EvaluationService {

    private static final String NUMBER_PREFIX = "EVAL";

    private final EvaluationRepository evaluations;
    private final EvaluationPlan plans;
    private final CourseCatalogue catalogue;
    private final Register register;
    private final CaseFileService cases;
    private final CaseStart starts;
    private final AuditTrail audit;

    EvaluationService(
            EvaluationRepository evaluations,
            EvaluationPlan plans,
            CourseCatalogue catalogue,
            Register register,
            CaseFileService cases,
            CaseStart starts,
            AuditTrail audit) {
        this.evaluations = evaluations;
        this.plans = plans;
        this.catalogue = catalogue;
        this.register = register;
        this.cases = cases;
        this.starts = starts;
        this.audit = audit;
    }

    /**
     * Opens the case of the evaluation and lets its process start; said again of the same training, it is the same case and
     * nothing happens.
     *
     * @return the case of the evaluation
     * @throws NotFoundException when training case, participant or course are unknown
     */
    @Transactional
    public CaseFileId start(NewEvaluation wanted) {
        CaseFile training = cases.find(wanted.trainingCase());
        var known = evaluations.caseOf(wanted.trainingCase());
        if (known.isPresent()) {
            return known.get();
        }
        if (!training.employee().equals(wanted.participant())) {
            throw new DomainException("error.training.evaluation.not-the-participant");
        }
        Person participant = register.get(wanted.participant());
        Course course = catalogue
                .find(wanted.course())
                .orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
        EvaluationPlan.Plan plan = plans.of(course.data(), wanted.finishedOn());
        NewCaseFile file = new NewCaseFile(
                        TrainingEvaluationProcess.PROCESS_ID,
                        NUMBER_PREFIX,
                        course.data().title(),
                        participant.id(),
                        participant.opdId())
                .under(training.id());
        return starts.start(
                        NewCase.onBehalfOf(participant.id(), file, Messages.EVALUATION_OPENED),
                        opened -> enter(opened, training, wanted, course, plan))
                .id();
    }

    private Map<String, ?> enter(
            CaseFile file, CaseFile training, NewEvaluation wanted, Course course, EvaluationPlan.Plan plan) {
        EvaluationId id = new EvaluationId(UUID.randomUUID());
        evaluations.insert(id, file.id(), wanted, course, plan);
        var why = plan.why();
        cases.recordEvaluation(
                file.id(), why.decisionId(), why.ruleSet(), why.inputs(), why.matchedRules(), why.output());
        cases.addEvent(file.id(), "evaluation.opened", null, Map.of("number", training.number()));
        cases.addEvent(training.id(), "evaluation.begun", null, Map.of("number", file.number()));
        List<EvaluationLevel> open = plan.levels().stream()
                .filter(level -> level != EvaluationLevel.LEARNING || !learned(id, file.id(), wanted))
                .toList();
        audit.record(
                "evaluation.start",
                "evaluation",
                id.toString(),
                file.id(),
                Map.of("trainingCase", training.id().toString(), "ruleSet", why.ruleSet()));
        return Map.of(
                Variables.PARTICIPANT_ID,
                wanted.participant().toString(),
                Variables.LEVELS,
                open.stream().map(EvaluationLevel::code).toList());
    }

    /** Takes over what the certificate says of tests. Returns whether it says something. */
    private boolean learned(EvaluationId id, CaseFileId caseId, NewEvaluation wanted) {
        TestResult test = wanted.test();
        if (test == null) {
            return false;
        }
        if (test.tested()) {
            evaluations.answer(
                    id,
                    EvaluationLevel.LEARNING,
                    new EvaluationRepository.Answer(List.of(), test, null),
                    // An officer's word of the provider's list, and nobody's answer.
                    null,
                    null);
            cases.addEvent(caseId, "evaluation.learning-told", null, Map.of());
        } else {
            evaluations.skip(
                    id, EvaluationLevel.LEARNING, SkipReason.NO_TEST, test.reason(), wanted.participant(), null);
            cases.addEvent(caseId, "evaluation.skipped-no-test", null, Map.of());
        }
        return true;
    }
}
