package id.alur.training.learning;

import id.alur.casefile.CaseFileId;
import id.alur.casefile.CaseFileService;
import id.alur.decision.DecisionEngine;
import id.alur.decision.DecisionException;
import id.alur.decision.Evaluation;
import id.alur.personnel.EmployeeId;
import id.alur.process.TrainingRules;
import id.alur.training.Course;
import id.alur.training.TrainingParameters;
import id.alur.training.learning.Verdict.Effect;
import id.alur.training.learning.Verdict.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision tables about who may and should learn, asked with what the register and the ledger say of a person on a day. Nothing
 * is kept by asking; {@link #keep} puts an answer on a case. Whom one may ask about: {@link LearningAccess}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
public class LearningRules {

    private final DecisionEngine decisions;
    private final LearnerRepository learners;
    private final LedgerRepository ledger;
    private final ConversionRepository conversions;
    private final TrainingParameters parameters;
    private final LearningAccess access;
    private final CaseFileService cases;

    LearningRules(
            DecisionEngine decisions,
            LearnerRepository learners,
            LedgerRepository ledger,
            ConversionRepository conversions,
            TrainingParameters parameters,
            LearningAccess access,
            CaseFileService cases) {
        this.decisions = decisions;
        this.learners = learners;
        this.ledger = ledger;
        this.conversions = conversions;
        this.parameters = parameters;
        this.access = access;
        this.cases = cases;
    }

    /**
     * Whether the hours of a course still fit into the year (PP 11/2017 Ps 203; PP 49/2018 Ps 40). What the person has asked for
     * elsewhere and is not decided yet counts as taken, so that two requests cannot pass the cap together.
     */
    public Verdict quota(EmployeeId employee, Course course, LocalDate on) {
        access.requireRead(employee);
        int requested = conversions.jpOf(course.data(), on);
        return quota(
                learners.get(employee),
                obligation(course, on),
                requested,
                jp(employee, on.getYear()) + asked(employee, course, on) + requested,
                on);
    }

    /** What the hours alone say; {@link Standing} is made of it. */
    Verdict quota(Learner learner, String obligation, int requested, int after, LocalDate on) {
        Evaluation answer = decisions.evaluate(
                TrainingRules.JP_QUOTA,
                on,
                inputs(
                        "employeeKind", learner.kind(),
                        "postLevel", learner.postLevel(),
                        "obligation", obligation,
                        "requestedJp", requested,
                        "jpAfter", after,
                        "floor", floor(on),
                        "cap", cap(on)));
        boolean allowed = answer.flag("allowed");
        return new Verdict(
                allowed,
                answer.text("verdict"),
                List.of(new Reason(allowed ? Effect.INFO : Effect.BLOCK, answer.text("reason"))),
                answer);
    }

    /**
     * What speaks against a training, everything at once.
     *
     * @param hasGap whether the request names the gap of competence or performance it closes (PP 11/2017 Ps 206)
     * @param study asked for a study assignment only; {@link StudyTerms#UNKNOWN} otherwise
     */
    public Verdict eligibility(EmployeeId employee, Course course, boolean hasGap, StudyTerms study, LocalDate on) {
        access.requireRead(employee);
        Learner learner = learners.get(employee);
        Evaluation answer = decisions.evaluate(
                TrainingRules.ELIGIBILITY,
                on,
                inputs(
                        "active", learner.active(),
                        "employeeKind", learner.kind(),
                        "trainingClass", course.data().courseClass(),
                        "hasGap", hasGap,
                        "sameCourseRunning", isRunning(employee, course),
                        "sameCourseThisYear", ledger.attended(employee, course.id(), on.getYear()),
                        "serviceYears", learner.serviceYearsOn(on),
                        "minServiceYears", parameters.integer("study.min-service-years", on),
                        "predikat", study.lastRating(),
                        "underDiscipline", study.underDiscipline(),
                        "studyAccredited", study.accredited(),
                        "remainingMonths", monthsToRetirement(learner, on),
                        "requiredRemainingMonths", requiredRemaining(study, on)));
        List<Reason> reasons = reasons(answer);
        boolean allowed = reasons.stream().noneMatch(reason -> reason.effect() == Effect.BLOCK);
        return new Verdict(allowed, allowed ? "ELIGIBLE" : "NOT_ELIGIBLE", reasons, answer);
    }

    /**
     * Whether a rung of the leadership ladder is open to the person (PerLAN 2/2019, 15/2019, 16/2019).
     *
     * @param monthsInPost whole months in the present post; null: the register does not say
     */
    public Verdict leadership(EmployeeId employee, Programme programme, @Nullable Integer monthsInPost, LocalDate on) {
        access.requireRead(employee);
        Learner learner = learners.get(employee);
        Evaluation answer = decisions.evaluate(
                TrainingRules.LEADERSHIP,
                on,
                inputs(
                        "programme", programme,
                        "employeeKind", learner.kind(),
                        "postLevel", learner.postLevel(),
                        "gradeLevel", learner.gradeLevel(),
                        "monthsInPost", monthsInPost,
                        "age", learner.ageOn(on),
                        "monthsToRetirement", monthsToRetirement(learner, on)));
        String verdict = answer.text("verdict");
        Effect effect =
                switch (verdict) {
                    case "ELIGIBLE" -> Effect.INFO;
                    case "CHECK" -> Effect.CHECK;
                    default -> Effect.BLOCK;
                };
        return new Verdict(effect != Effect.BLOCK, verdict, List.of(new Reason(effect, answer.text("reason"))), answer);
    }

    /** The rung of the ladder a course is; null for every other course. */
    public @Nullable Programme programme(Course course, LocalDate on) {
        Set<String> traits = learners.traits(course.data().code(), on);
        for (Programme programme : Programme.values()) {
            if (traits.contains(programme.name())) {
                return programme;
            }
        }
        return null;
    }

    /**
     * How urgent it is to close a gap.
     *
     * @param gapLevel required level minus current level; null: nobody has assessed it
     * @param lastRating null: not known
     */
    public Priority gapPriority(
            EmployeeId employee, @Nullable Integer gapLevel, @Nullable Rating lastRating, LocalDate on) {
        access.requireRead(employee);
        Evaluation answer = decisions.evaluate(
                TrainingRules.GAP_PRIORITY,
                on,
                inputs(
                        "gapLevel", gapLevel,
                        "predikat", lastRating,
                        "jp", jp(employee, on.getYear()),
                        "floor", floor(on),
                        "monthsSinceTraining", monthsSinceTraining(employee, on)));
        if (!(answer.output() instanceof String level)) {
            throw new DecisionException(answer.ruleSet() + ": no level");
        }
        List<String> reasons = answer.matchedRules().stream()
                .filter(rule -> !rule.startsWith("Rule_Priority"))
                .map(LearningRules::why)
                .toList();
        return new Priority(GapPriority.valueOf(level), reasons, answer);
    }

    /** Puts an answer on a case, for the people whom it concerns; within the transaction of the one who asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CaseFileId caseId, Evaluation answer) {
        cases.recordEvaluation(
                caseId, answer.decisionId(), answer.ruleSet(), answer.inputs(), answer.matchedRules(), answer.output());
    }

    int floor(LocalDate on) {
        return parameters.integer("jp.floor-pns", on);
    }

    int cap(LocalDate on) {
        return parameters.integer("jp.cap-pppk", on);
    }

    private String obligation(Course course, LocalDate on) {
        Set<String> traits = learners.traits(course.data().code(), on);
        return traits.contains("LATSAR") ? "LATSAR" : traits.contains("MANDATORY") ? "MANDATORY" : "NONE";
    }

    private int jp(EmployeeId employee, int year) {
        return ledger.totals(List.of(employee), year).getOrDefault(employee, 0);
    }

    private int asked(EmployeeId employee, Course course, LocalDate on) {
        return learners.running(employee).stream()
                .filter(request -> !request.course().equals(course.id()))
                .mapToInt(request -> conversions.jpOf(request, on))
                .sum();
    }

    private boolean isRunning(EmployeeId employee, Course course) {
        return learners.running(employee).stream()
                .anyMatch(request -> request.course().equals(course.id()));
    }

    private @Nullable Integer monthsToRetirement(Learner learner, LocalDate on) {
        return learner.monthsTo(parameters.integer(learner.retirementParameter(), on), on);
    }

    private @Nullable Integer requiredRemaining(StudyTerms study, LocalDate on) {
        Integer months = study.months();
        Boolean released = study.released();
        return months == null || released == null
                ? null
                : months
                        * parameters.integer(
                                released ? "study.remaining-factor-released" : "study.remaining-factor-on-duty", on);
    }

    /** Begun months, so that two years and a day are more than 24. */
    private @Nullable Integer monthsSinceTraining(EmployeeId employee, LocalDate on) {
        LocalDate last = ledger.lastTraining(employee, on).orElse(null);
        if (last == null) {
            return null;
        }
        int whole = (int) ChronoUnit.MONTHS.between(last, on);
        return last.plusMonths(whole).isBefore(on) ? whole + 1 : whole;
    }

    private static List<Reason> reasons(Evaluation answer) {
        if (!(answer.output() instanceof List<?> list)) {
            throw new DecisionException(answer.ruleSet() + ": no list of reasons");
        }
        return list.stream()
                .map(item -> (Map<?, ?>) item)
                .map(item -> new Reason(
                        Effect.valueOf(String.valueOf(item.get("effect"))), String.valueOf(item.get("reason"))))
                .toList();
    }

    /** {@code Rule_BelowFloor} is explained by {@code training.why.below-floor}. */
    private static String why(String ruleId) {
        return "training.why."
                + ruleId.substring("Rule_".length())
                        .replaceAll("(?<!^)([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> inputs(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return inputs;
    }
}
