package id.alur.training.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.training.plan.PlanAccess.Scope;
import id.alur.training.plan.PlanRepository.Ceiling;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of plans, each within {@link PlanAccess}. Whoever may see nothing, or not this agency, gets an
 * {@link AccessDeniedException}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class PlanPages {

    /** Topic of channel {@code alur_task} that tells of a change of any plan. */
    public static final String TOPIC = "plan";

    private final PlanAccess access;
    private final PlanRepository repository;
    private final PlanStateRepository plans;
    private final Clock clock;

    PlanPages(PlanAccess access, PlanRepository repository, PlanStateRepository plans, Clock clock) {
        this.access = access;
        this.repository = repository;
        this.plans = plans;
        this.clock = clock;
    }

    /** Whether there is anything for the current person. */
    public boolean mayEnter() {
        return !access.scope().nothing();
    }

    /** Next year, for which is planned, this year and the two before. */
    public List<Integer> years() {
        int year = LocalDate.now(clock).getYear();
        return List.of(year + 1, year, year - 1, year - 2);
    }

    /** The agencies whose plans the current person may see, by name. */
    public List<Unit> agencies() {
        return access.requireAny().agencies();
    }

    /** By the clock of the server. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Nothing is planned for a year that is over. */
    public boolean isOver(int year) {
        return year < LocalDate.now(clock).getYear();
    }

    /** All plans of the year that the current person may see; those that nobody has begun are left out. */
    public Map<UnitId, Plan> plans(int year) {
        Scope scope = access.requireAny();
        return plans.ofYear(year).entrySet().stream()
                .filter(plan -> scope.maySee(plan.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the plan of this agency is the current person's to write, as long as it is not on its way. */
    public boolean mayChange(UnitId agency) {
        return access.scope().mayChange(agency);
    }

    public Plan plan(UnitId agency, int year) {
        access.requireSee(agency);
        return plans.find(agency, year);
    }

    /** The revisions that were set, the latest first. */
    public List<PlanRevision> revisions(UnitId agency, int year) {
        access.requireSee(agency);
        return plans.revisions(agency, year);
    }

    /** The needs of a revision as it was set, by number; none when there is no such revision. */
    public List<PlanNeed> needs(UnitId agency, int year, int revision) {
        access.requireSee(agency);
        return repository.needs(agency, year, revision);
    }

    /** The plan of a case; empty when it has none, or the plan is none of the person's business. */
    public Optional<Plan> ofCase(CaseFileId caseId) {
        return plans.ofCase(caseId).filter(plan -> access.scope().maySee(plan.unitId()));
    }

    /** Sums of one plan that the current person may see. */
    public PlanTotals totals(UnitId agency, int year) {
        access.requireSee(agency);
        return totals(
                access.agency(agency),
                repository.needs(List.of(agency), year),
                repository.ceilings(year).getOrDefault(agency, Ceiling.NONE));
    }

    /** By number. */
    public List<PlanNeed> needs(UnitId agency, int year) {
        access.requireSee(agency);
        return repository.needs(List.of(agency), year);
    }

    /** The plans that the current person may see, by name of the agency; also of agencies that have planned nothing. */
    public List<PlanTotals> totals(int year) {
        Scope scope = access.requireAny();
        Map<UnitId, List<PlanNeed>> needs =
                repository.needs(scope.agencies().stream().map(Unit::id).toList(), year).stream()
                        .collect(Collectors.groupingBy(PlanNeed::unitId));
        Map<UnitId, Ceiling> ceilings = repository.ceilings(year);
        return scope.agencies().stream()
                .map(unit -> totals(
                        unit, needs.getOrDefault(unit.id(), List.of()), ceilings.getOrDefault(unit.id(), Ceiling.NONE)))
                .toList();
    }

    static PlanTotals totals(Unit unit, List<PlanNeed> needs, Ceiling ceiling) {
        BigDecimal cost = BigDecimal.ZERO;
        int people = 0;
        int incomplete = 0;
        for (PlanNeed need : needs) {
            BigDecimal one = need.data().cost();
            cost = one == null ? cost : cost.add(one);
            people += need.data().headcount();
            incomplete += need.data().missing().isEmpty() ? 0 : 1;
        }
        return new PlanTotals(
                unit.id(),
                unit.code(),
                unit.name(),
                needs.size(),
                incomplete,
                people,
                cost,
                ceiling.amount(),
                ceiling.lines());
    }
}
