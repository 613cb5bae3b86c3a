package id.alur.demo;

import id.alur.identity.CandidateGroup;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterQuery;
import id.alur.personnel.Unit;
import id.alur.security.Principals;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.CostKind;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventDraft;
import id.alur.training.event.EventId;
import id.alur.training.event.EventPages;
import id.alur.training.event.EventProposals;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * A group event in Kota Contoh for which two agencies propose more people than there are seats: ready to be admitted by a training
 * officer. The demo's employee is one of them.
 */
@Service
@Order(100)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoEvents implements DemoPart {

    private static final String COURSE = "BIM-05";
    private static final List<String> AGENCIES = List.of("diskominfo", "disdukcapil");
    private static final int QUOTA = 4;
    private static final int FROM_EACH = 3;
    private static final int DAYS_TO_CONFIRM = 14;
    private static final int DAYS_TO_START = 18;
    /** Enough to find some whom the rules let. */
    private static final int CANDIDATES = 40;

    private final EventDesk desk;
    private final EventPages pages;
    private final EventProposals proposals;
    private final CourseCatalogue catalogue;
    private final Principals principals;
    private final Register register;
    private final Clock clock;
    private final Map<String, String> nipOfLogin;

    DemoEvents(
            EventDesk desk,
            EventPages pages,
            EventProposals proposals,
            CourseCatalogue catalogue,
            Principals principals,
            Register register,
            Clock clock,
            @Value("${alur.demo.employees:1200}") int size) {
        this.desk = desk;
        this.pages = pages;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.principals = principals;
        this.register = register;
        this.clock = clock;
        this.nipOfLogin = new CityFiles(size).nipOfLogin();
    }

    /** Once: what people do with it later stays. */
    @Override
    public void open() {
        EmployeeId employee = register.findByNip(Objects.requireNonNull(nipOfLogin.get(DemoLogins.EMPLOYEE)))
                .orElse(null);
        // Somebody may have imported a register of their own instead.
        if (employee == null || !pages.list().isEmpty()) {
            return;
        }
        List<Course> offered = new ArrayList<>();
        DemoPeople.as(employee, () -> offered.addAll(catalogue.offered()));
        offered.stream()
                .filter(course -> course.data().code().equals(COURSE))
                .findFirst()
                .ifPresent(course -> announce(course, employee));
    }

    private void announce(Course course, EmployeeId employee) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.plusDays(DAYS_TO_START).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        EventId event = desk.create(
                new EventDraft(
                        course.id(),
                        first,
                        first.plusDays(Math.max(1, course.data().days()) - 1L),
                        "Aula BKPSDM lantai 2",
                        QUOTA,
                        CostKind.PER_PERSON,
                        course.data().cost(),
                        today.plusDays(DAYS_TO_CONFIRM)),
                true);
        desk.publish(event);
        for (String code : AGENCIES) {
            register.units().stream()
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .ifPresent(agency -> propose(event, agency, employee));
        }
    }

    private void propose(EventId event, Unit agency, EmployeeId employee) {
        List<EmployeeId> heads = principals.holdersOf(CandidateGroup.headOf(agency.code()));
        if (heads.isEmpty()) {
            return;
        }
        List<EmployeeId> candidates = new ArrayList<>();
        if (agency.id().equals(register.get(employee).opdId())) {
            candidates.add(employee);
        }
        register.search(new RegisterQuery("", agency.id(), false, 0, CANDIDATES)).rows().stream()
                .filter(person -> !person.head())
                .map(Person::id)
                .filter(person -> !person.equals(employee))
                .forEach(candidates::add);
        DemoPeople.as(heads.getFirst(), () -> candidates.stream()
                .filter(one -> proposals.outlook(event, one).obstacle().isEmpty())
                .limit(FROM_EACH)
                .forEach(one -> proposals.propose(event, one)));
    }
}
