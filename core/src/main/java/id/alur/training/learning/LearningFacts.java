package id.alur.training.learning;

import id.alur.calendar.Week;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules of learning ask of register, ledger and tables. */
interface LearningFacts {

    /** @throws id.alur.shared.NotFoundException when the register has nobody of that id */
    Learner learner(EmployeeId employee);

    /** Requests and seats that are not over. */
    List<RunningRequest> running(EmployeeId employee);

    /** Lesson hours in the ledger. */
    int jp(EmployeeId employee, int year);

    boolean attended(EmployeeId employee, CourseId course, int year);

    /** The last day of the last training until the day. */
    Optional<LocalDate> lastTraining(EmployeeId employee, LocalDate until);

    Set<String> traits(String courseCode, LocalDate on);

    /** How a form counts on the day; empty when there is no such form. */
    Optional<JpConversion> conversion(String formCode, LocalDate on);

    /** How many days a training counts, where its form counts by day, for somebody with that working week. */
    int countedDays(Week week, LocalDate startsOn, LocalDate endsOn);

    int parameter(String code, LocalDate on);

    /** Whether a service bond of an earlier study still runs on the day. */
    boolean inServiceBond(EmployeeId employee, LocalDate on);
}
