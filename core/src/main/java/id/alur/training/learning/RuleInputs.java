package id.alur.training.learning;

import id.alur.personnel.EmployeeId;
import id.alur.training.Course;
import id.alur.training.TrainingParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each table is told: numbers that hold on the day, and what register, ledger and requests say of the person. */
@Component
class RuleInputs {

    private final LearnerRepository learners;
    private final LedgerRepository ledger;
    private final ConversionRepository conversions;
    private final TrainingParameters parameters;

    RuleInputs(
            LearnerRepository learners,
            LedgerRepository ledger,
            ConversionRepository conversions,
            TrainingParameters parameters) {
        this.learners = learners;
        this.ledger = ledger;
        this.conversions = conversions;
        this.parameters = parameters;
    }

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
            Learner learner, Course course, boolean hasGap, StudyTerms study, LocalDate on) {
        return inputs(
                "active", learner.active(),
                "employeeKind", learner.kind(),
                "trainingClass", course.data().courseClass(),
                "hasGap", hasGap,
                "sameCourseRunning", isRunning(learner.id(), course),
                "sameCourseThisYear", ledger.attended(learner.id(), course.id(), on.getYear()),
                "serviceYears", learner.serviceYearsOn(on),
                "minServiceYears", parameters.integer("study.min-service-years", on),
                "predikat", study.lastRating(),
                "underDiscipline", study.underDiscipline(),
                "studyAccredited", study.accredited(),
                "remainingMonths", monthsToRetirement(learner, on),
                "requiredRemainingMonths", requiredRemaining(study, on));
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
        return parameters.integer("jp.floor-pns", on);
    }

    int cap(LocalDate on) {
        return parameters.integer("jp.cap-pppk", on);
    }

    String obligation(Course course, LocalDate on) {
        Set<String> traits = learners.traits(course.data().code(), on);
        return traits.contains("LATSAR") ? "LATSAR" : traits.contains("MANDATORY") ? "MANDATORY" : "NONE";
    }

    boolean knowsForm(Course course, LocalDate on) {
        return conversions.find(course.data().formCode(), on).isPresent();
    }

    int jpOf(Course course, LocalDate on) {
        return conversions.jpOf(course.data(), on);
    }

    /** Hours of the year in the ledger and those asked for elsewhere. */
    int taken(EmployeeId employee, Course course, LocalDate on) {
        return jp(employee, on.getYear()) + asked(employee, course, on);
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

    private static Map<String, @Nullable Object> inputs(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return inputs;
    }
}
