package id.alur.training.learning;

import id.alur.identity.EmployeeId;
import id.alur.personnel.RetirementAge;
import id.alur.shared.DomainException;
import id.alur.training.Rating;
import id.alur.training.StudyTerms;
import id.alur.training.course.Course;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each table is told: numbers that hold on the day, and what register, ledger and requests say of the person. */
@Component
class RuleInputs {

    private final LearningFacts facts;

    private final RetirementAge retirement;

    RuleInputs(LearningFacts facts, RetirementAge retirement) {
        this.facts = facts;
        this.retirement = retirement;
    }

    /** The same of other facts. */
    RuleInputs of(LearningFacts others) {
        return new RuleInputs(others, retirement);
    }

    /** @param on a day of the year in which the hours are booked */
    Map<String, @Nullable Object> quota(Learner learner, String obligation, int requested, int after, LocalDate on) {
        return inputs(
                "employeeKind", learner.kind(),
                "postLevel", learner.postLevel(),
                "obligation", obligation,
                "requestedJp", requested,
                "jpAfter", after,
                "floor", floor(on),
                "cap", cap(on));
    }

    Map<String, @Nullable Object> eligibility(
            Learner learner, Course course, boolean hasGap, StudyTerms study, RuleDays days) {
        LocalDate on = days.asked();
        return inputs(
                "active", learner.active(),
                "employeeKind", learner.kind(),
                "trainingClass", course.data().courseClass(),
                "hasGap", hasGap,
                "sameCourseRunning", isRunning(learner.id(), course),
                "sameCourseThisYear", facts.attended(learner.id(), course.id(), days.year()),
                "serviceYears", learner.serviceYearsOn(on),
                "minServiceYears", facts.parameter("study.min-service-years", on),
                "predikat", study.lastRating(),
                "underDiscipline", study.underDiscipline(),
                "studyAccredited", study.accredited(),
                "remainingMonths", monthsToRetirement(learner, study.startsOn() == null ? on : study.startsOn()),
                "requiredRemainingMonths", requiredRemaining(study, on),
                "inServiceBond", course.data().isStudy() && facts.inServiceBond(learner.id(), on));
    }

    Map<String, @Nullable Object> leadership(
            Learner learner, Programme programme, @Nullable Integer monthsInPost, LocalDate on) {
        return inputs(
                "programme", programme,
                "employeeKind", learner.kind(),
                "postLevel", learner.postLevel(),
                "gradeLevel", learner.gradeLevel(),
                "monthsInPost", monthsInPost,
                "age", learner.ageOn(on),
                "monthsToRetirement", monthsToRetirement(learner, on));
    }

    Map<String, @Nullable Object> gap(
            EmployeeId employee, @Nullable Integer gapLevel, @Nullable Rating lastRating, LocalDate on) {
        return inputs(
                "gapLevel", gapLevel,
                "predikat", lastRating,
                "jp", jp(employee, on.getYear()),
                "floor", floor(on),
                "monthsSinceTraining", monthsSinceTraining(employee, on));
    }

    int floor(LocalDate on) {
        return facts.parameter("jp.floor-pns", on);
    }

    int cap(LocalDate on) {
        return facts.parameter("jp.cap-pppk", on);
    }

    String obligation(Course course, LocalDate on) {
        Set<String> traits = facts.traits(course.data().code(), on);
        return traits.contains("LATSAR") ? "LATSAR" : traits.contains("MANDATORY") ? "MANDATORY" : "NONE";
    }

    boolean knowsForm(Course course, LocalDate on) {
        return facts.conversion(course.data().formCode(), on).isPresent();
    }

    int jpOf(Learner learner, Course course, RuleDays days) {
        JpConversion rule = facts.conversion(course.data().formCode(), days.lastDay())
                .orElseThrow(() -> new DomainException(
                        "error.learning.form-unknown", course.data().formCode()));
        int counted = days(
                learner, rule, days.firstDay(), days.lastDay(), course.data().days());
        return rule.count(course.data().jp(), counted, 1);
    }

    private int days(
            Learner learner, JpConversion rule, @Nullable LocalDate from, @Nullable LocalDate to, int inCatalogue) {
        return from == null || to == null || !rule.isByDay()
                ? inCatalogue
                : facts.countedDays(learner.week(), from, to);
    }

    /** Hours of the year of that day in the ledger, and those that were asked for elsewhere and will be booked in it. */
    int taken(Learner learner, Course course, LocalDate on) {
        return jp(learner.id(), on.getYear()) + asked(learner, course, on);
    }

    private int jp(EmployeeId employee, int year) {
        return facts.jp(employee, year);
    }

    /** Its own hours where the form of a course that was asked for is not in the table any more. */
    private int jpOf(Learner learner, RunningRequest request, LocalDate on) {
        return facts.conversion(request.formCode(), on)
                .map(rule -> rule.count(
                        request.programmeJp(),
                        days(learner, rule, request.firstDay(), request.lastDay(), request.days()),
                        1))
                .orElse(request.programmeJp());
    }

    private int asked(Learner learner, Course course, LocalDate on) {
        return facts.running(learner.id()).stream()
                .filter(request -> !request.course().equals(course.id()) && request.isBookedIn(on.getYear()))
                .mapToInt(request -> jpOf(learner, request, on))
                .sum();
    }

    private boolean isRunning(EmployeeId employee, Course course) {
        return facts.running(employee).stream()
                .anyMatch(request -> request.course().equals(course.id()));
    }

    private @Nullable Integer monthsToRetirement(Learner learner, LocalDate on) {
        return retirement
                .parameter(learner.postFamily(), learner.postLevel(), learner.teacher(), on)
                .map(code -> learner.monthsTo(facts.parameter(code, on), on))
                .orElse(null);
    }

    private @Nullable Integer requiredRemaining(StudyTerms study, LocalDate on) {
        Integer months = study.months();
        Boolean released = study.released();
        return months == null || released == null
                ? null
                : months
                        * facts.parameter(
                                released ? "study.remaining-factor-released" : "study.remaining-factor-on-duty", on);
    }

    /** Begun months, so that two years and a day are more than 24. */
    private @Nullable Integer monthsSinceTraining(EmployeeId employee, LocalDate on) {
        LocalDate last = facts.lastTraining(employee, on).orElse(null);
        if (last == null) {
            return null;
        }
        int whole = (int) ChronoUnit.MONTHS.between(last, on);
        return last.plusMonths(whole).isBefore(on) ? whole + 1 : whole;
    }

    private static Map<String, @Nullable Object> inputs(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return inputs;
    }
}
