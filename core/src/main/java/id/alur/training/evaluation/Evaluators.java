package id.alur.training.evaluation;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked about a level, by the register of today. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Evaluators {

    private final Register register;
    private final Principals principals;
    private final CaseFileService cases;
    private final Notifications notifications;

    Evaluators(Register register, Principals principals, CaseFileService cases, Notifications notifications) {
        this.register = register;
        this.principals = principals;
        this.cases = cases;
        this.notifications = notifications;
    }

    /** Empty when there is somebody to ask. */
    Optional<SkipReason> whyNobody(Evaluation evaluation, EvaluationLevel level) {
        boolean active =
                register.find(evaluation.participant()).map(Person::active).orElse(false);
        // The provider's list knows the results of somebody who has left; nobody can say what they do at work now.
        if (!active && level != EvaluationLevel.LEARNING) {
            return Optional.of(SkipReason.PARTICIPANT_LEFT);
        }
        return level == EvaluationLevel.BEHAVIOUR && of(evaluation, level).isEmpty()
                ? Optional.of(SkipReason.NO_SUPERIOR)
                : Optional.empty();
    }

    /** A group and not people, so that whoever holds the office when they look finds the task; empty where the model names the person. */
    static Optional<CandidateGroup> group(Evaluation evaluation, EvaluationLevel level) {
        return switch (level) {
            case REACTION -> Optional.empty();
            case BEHAVIOUR -> Optional.of(CandidateGroup.supervisorOf(evaluation.participant()));
            case LEARNING, RESULT -> Optional.of(CandidateGroup.role(TrainingRoles.BKPSDM_TRAINING));
        };
    }

    /** Whose unit's working week the time of a level is counted by. */
    static String acting(Evaluation evaluation, EvaluationLevel level) {
        return group(evaluation, level)
                .orElseGet(() -> CandidateGroup.person(evaluation.participant()))
                .toString();
    }

    /** Tells them that they are asked, once. */
    void tellOpened(Evaluation evaluation, EvaluationLevel level) {
        // BKPSDM works through its queue; a notice for each task of each officer would be noise.
        if (level != EvaluationLevel.REACTION && level != EvaluationLevel.BEHAVIOUR) {
            return;
        }
        CaseFile file = cases.find(evaluation.caseId());
        for (EmployeeId evaluator : of(evaluation, level)) {
            notifications.tell(
                    evaluator,
                    file.id(),
                    "evaluation-" + key(level) + "-opened",
                    Map.of("number", file.number(), "course", file.title()),
                    "evaluation.opened:" + evaluation.id() + ":" + level.number() + ":" + evaluator);
        }
    }

    private List<EmployeeId> of(Evaluation evaluation, EvaluationLevel level) {
        return level == EvaluationLevel.REACTION
                ? List.of(evaluation.participant())
                : group(evaluation, level).map(principals::holdersOf).orElse(List.of());
    }

    /** As in message keys. */
    static String key(EvaluationLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
