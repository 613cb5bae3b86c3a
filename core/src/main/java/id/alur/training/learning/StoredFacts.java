package id.alur.training.learning;

import id.alur.calendar.Week;
import id.alur.decision.Parameters;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import id.alur.training.study.ServiceBonds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads each fact when it is asked for, or those about a group of people at once. */
@Component
class StoredFacts implements LearningFacts {

    private final LearnerRepository learners;
    private final LedgerRepository ledger;
    private final ConversionRepository conversions;
    private final Parameters parameters;
    private final ServiceBonds bonds;
    private final TrainingDays days;

    StoredFacts(
            LearnerRepository learners,
            LedgerRepository ledger,
            ConversionRepository conversions,
            Parameters parameters,
            ServiceBonds bonds,
            TrainingDays days) {
        this.learners = learners;
        this.ledger = ledger;
        this.conversions = conversions;
        this.parameters = parameters;
        this.bonds = bonds;
        this.days = days;
    }

    /**
     * The facts about these people, one course and one year, in as many statements for many people as for one; whatever else is asked
     * for is read then, once.
     */
    LearningFacts of(Collection<EmployeeId> people, CourseId course, int year) {
        return new GroupFacts(
                this,
                learners.all(people),
                learners.running(people),
                ledger.totals(people, year),
                ledger.attended(people, course, year),
                new GroupFacts.About(course, year));
    }

    @Override
    public Learner learner(EmployeeId employee) {
        return learners.get(employee);
    }

    @Override
    public List<RunningRequest> running(EmployeeId employee) {
        return learners.running(employee);
    }

    @Override
    public int jp(EmployeeId employee, int year) {
        return ledger.totals(List.of(employee), year).getOrDefault(employee, 0);
    }

    @Override
    public boolean attended(EmployeeId employee, CourseId course, int year) {
        return ledger.attended(List.of(employee), course, year).contains(employee);
    }

    @Override
    public Optional<LocalDate> lastTraining(EmployeeId employee, LocalDate until) {
        return ledger.lastTraining(employee, until);
    }

    @Override
    public Set<String> traits(String courseCode, LocalDate on) {
        return learners.traits(courseCode, on);
    }

    @Override
    public Optional<JpConversion> conversion(String formCode, LocalDate on) {
        return conversions.find(formCode, on);
    }

    @Override
    public boolean inServiceBond(EmployeeId employee, LocalDate on) {
        return bonds.boundUntil(employee, on).isPresent();
    }

    @Override
    public int countedDays(Week week, LocalDate startsOn, LocalDate endsOn) {
        return days.counted(week, startsOn, endsOn);
    }

    @Override
    public int parameter(String code, LocalDate on) {
        return parameters.integer(code, on);
    }
}
