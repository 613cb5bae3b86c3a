package id.alur.training.learning;

import id.alur.casefile.CaseFileService;
import id.alur.decision.DecisionEngine;
import id.alur.decision.DecisionException;
import id.alur.decision.DecisionResult;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.process.TrainingRules;
import id.alur.shared.DomainException;
import id.alur.training.Rating;
import id.alur.training.StudyTerms;
import id.alur.training.course.Course;
import id.alur.training.learning.Verdict.Effect;
import id.alur.training.learning.Verdict.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    private final RuleInputs inputs;
    private final StoredFacts facts;
    private final LearningAccess access;
    private final CaseFileService cases;

    LearningRules(
            DecisionEngine decisions,
            LearnerRepository learners,
            RuleInputs inputs,
            StoredFacts facts,
            LearningAccess access,
            CaseFileService cases) {
        this.decisions = decisions;
        this.learners = learners;
        this.inputs = inputs;
        this.facts = facts;
        this.access = access;
        this.cases = cases;
    }

    /**
     * Whether the hours of a course still fit into the year (PP 11/2017 Ps 203; PP 49/2018 Ps 40). What the person has asked for
     * elsewhere for the same year, and is not held yet, counts as taken, so that two requests cannot pass the cap together.
     *
     * @param days of which the last day says in which year the hours are booked
     */
    public Verdict quota(EmployeeId employee, Course course, RuleDays days) {
        access.requireRead(employee);
        return quota(inputs, learners.get(employee), course, days);
    }

    /** Hours, conversion and cap are those of the year of the last day. */
    private Verdict quota(RuleInputs from, Learner learner, Course course, RuleDays days) {
        LocalDate on = days.lastDay();
        int requested = from.jpOf(learner, course, days);
        return quota(
                from, learner, from.obligation(course, on), requested, from.taken(learner, course, on) + requested, on);
    }

    /** Whether the hours of a course can be counted at all: nothing else is asked about one of an unknown form. */
    public boolean knowsForm(Course course, LocalDate on) {
        return inputs.knowsForm(course, on);
    }

    /** What the hours alone say; {@link Standing} is made of it. */
    Verdict quota(Learner learner, String obligation, int requested, int after, LocalDate on) {
        return quota(inputs, learner, obligation, requested, after, on);
    }

    private Verdict quota(RuleInputs from, Learner learner, String obligation, int requested, int after, LocalDate on) {
        DecisionResult answer =
                decisions.evaluate(TrainingRules.JP_QUOTA, on, from.quota(learner, obligation, requested, after, on));
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
    public Verdict eligibility(EmployeeId employee, Course course, boolean hasGap, StudyTerms study, RuleDays days) {
        access.requireRead(employee);
        return eligibility(inputs, learners.get(employee), course, hasGap, study, days);
    }

    private Verdict eligibility(
            RuleInputs from, Learner learner, Course course, boolean hasGap, StudyTerms study, RuleDays days) {
        DecisionResult answer = decisions.evaluate(
                TrainingRules.ELIGIBILITY, days.asked(), from.eligibility(learner, course, hasGap, study, days));
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
        return leadership(inputs, learners.get(employee), programme, monthsInPost, on);
    }

    private Verdict leadership(
            RuleInputs from, Learner learner, Programme programme, @Nullable Integer monthsInPost, LocalDate on) {
        DecisionResult answer =
                decisions.evaluate(TrainingRules.LEADERSHIP, on, from.leadership(learner, programme, monthsInPost, on));
        String verdict = answer.text("verdict");
        Effect effect =
                switch (verdict) {
                    case "ELIGIBLE" -> Effect.INFO;
                    case "CHECK" -> Effect.CHECK;
                    default -> Effect.BLOCK;
                };
        return new Verdict(effect != Effect.BLOCK, verdict, List.of(new Reason(effect, answer.text("reason"))), answer);
    }

    /**
     * What the tables say of each for a course that closes a gap: eligibility, hours, and the ladder of leadership where the course
     * is a rung of it; in as many statements for many people as for one.
     *
     * @throws DomainException when the form of the course is not known; {@link #knowsForm}
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public Map<EmployeeId, List<Verdict>> verdicts(Collection<EmployeeId> people, Course course, RuleDays days) {
        LocalDate on = days.asked();
        LearningFacts known = facts.of(people, course.id(), days.year());
        RuleInputs from = inputs.of(known);
        Programme programme = programme(known.traits(course.data().code(), on));
        Map<EmployeeId, List<Verdict>> verdicts = new HashMap<>();
        for (EmployeeId employee : people) {
            Learner learner = known.learner(employee);
            List<Verdict> said = new ArrayList<>();
            said.add(eligibility(from, learner, course, true, StudyTerms.UNKNOWN, days));
            said.add(quota(from, learner, course, days));
            if (programme != null) {
                said.add(leadership(from, learner, programme, null, on));
            }
            verdicts.put(employee, List.copyOf(said));
        }
        return verdicts;
    }

    /** The rung of the ladder a course is; null for every other course. */
    public @Nullable Programme programme(Course course, LocalDate on) {
        return programme(learners.traits(course.data().code(), on));
    }

    private static @Nullable Programme programme(Set<String> traits) {
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
        DecisionResult answer =
                decisions.evaluate(TrainingRules.GAP_PRIORITY, on, inputs.gap(employee, gapLevel, lastRating, on));
        if (!(answer.output() instanceof String level)) {
            throw new DecisionException(answer.ruleSet() + ": no level");
        }
        return new Priority(FundingPriority.valueOf(level), Priority.why(answer.matchedRules()), answer);
    }

    /** Puts an answer on a case, for the people whom it concerns; within the transaction of the one who asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CaseFileId caseId, DecisionResult answer) {
        cases.recordEvaluation(
                caseId, answer.decisionId(), answer.ruleSet(), answer.inputs(), answer.matchedRules(), answer.output());
    }

    private static List<Reason> reasons(DecisionResult answer) {
        if (!(answer.output() instanceof List<?> list)) {
            throw new DecisionException(answer.ruleSet() + ": no list of reasons");
        }
        return list.stream()
                .map(item -> (Map<?, ?>) item)
                .map(item -> new Reason(
                        Effect.valueOf(String.valueOf(item.get("effect"))), String.valueOf(item.get("reason"))))
                .toList();
    }
}
