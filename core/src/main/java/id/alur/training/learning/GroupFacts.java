package id.alur.training.learning;

import id.alur.calendar.Week;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Facts about a group of people that were read together; tables are read once for all of them. */
final class GroupFacts implements LearningFacts {

    /** What was read about these people. */
    record About(CourseId course, int year) {}

    private record Key(String code, LocalDate on) {}

    private record Span(Week week, LocalDate startsOn, LocalDate endsOn) {}

    private final LearningFacts others;
    private final Map<EmployeeId, Learner> learners;
    private final Map<EmployeeId, List<RunningRequest>> running;
    private final Map<EmployeeId, Integer> totals;
    private final Set<EmployeeId> attended;
    private final About about;
    private final Map<Key, Set<String>> traits = new HashMap<>();
    private final Map<Key, Optional<JpConversion>> conversions = new HashMap<>();
    private final Map<Key, Integer> parameters = new HashMap<>();
    private final Map<Span, Integer> days = new HashMap<>();

    GroupFacts(
            LearningFacts others,
            Map<EmployeeId, Learner> learners,
            Map<EmployeeId, List<RunningRequest>> running,
            Map<EmployeeId, Integer> totals,
            Set<EmployeeId> attended,
            About about) {
        this.others = others;
        this.learners = learners;
        this.running = running;
        this.totals = totals;
        this.attended = attended;
        this.about = about;
    }

    @Override
    public Learner learner(EmployeeId employee) {
        return Objects.requireNonNullElseGet(learners.get(employee), () -> others.learner(employee));
    }

    @Override
    public List<RunningRequest> running(EmployeeId employee) {
        return learners.containsKey(employee) ? running.getOrDefault(employee, List.of()) : others.running(employee);
    }

    @Override
    public int jp(EmployeeId employee, int year) {
        if (year != about.year() || !learners.containsKey(employee)) {
            return others.jp(employee, year);
        }
        return totals.getOrDefault(employee, 0);
    }

    @Override
    public boolean attended(EmployeeId employee, CourseId course, int year) {
        if (!about.equals(new About(course, year)) || !learners.containsKey(employee)) {
            return others.attended(employee, course, year);
        }
        return attended.contains(employee);
    }

    @Override
    public Optional<LocalDate> lastTraining(EmployeeId employee, LocalDate until) {
        return others.lastTraining(employee, until);
    }

    @Override
    public Set<String> traits(String courseCode, LocalDate on) {
        return traits.computeIfAbsent(new Key(courseCode, on), key -> others.traits(key.code(), key.on()));
    }

    @Override
    public Optional<JpConversion> conversion(String formCode, LocalDate on) {
        return conversions.computeIfAbsent(new Key(formCode, on), key -> others.conversion(key.code(), key.on()));
    }

    @Override
    public boolean inServiceBond(EmployeeId employee, LocalDate on) {
        return others.inServiceBond(employee, on);
    }

    @Override
    public int countedDays(Week week, LocalDate startsOn, LocalDate endsOn) {
        return days.computeIfAbsent(
                new Span(week, startsOn, endsOn),
                span -> others.countedDays(span.week(), span.startsOn(), span.endsOn()));
    }

    @Override
    public int parameter(String code, LocalDate on) {
        return parameters.computeIfAbsent(new Key(code, on), key -> others.parameter(key.code(), key.on()));
    }
}
