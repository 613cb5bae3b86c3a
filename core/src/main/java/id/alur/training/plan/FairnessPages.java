package id.alur.training.plan;

import id.alur.audit.AuditTrail;
import id.alur.identity.UnitId;
import id.alur.personnel.EmployeeKind;
import id.alur.personnel.Unit;
import id.alur.shared.Page;
import id.alur.training.plan.FairnessAccess.Scope;
import id.alur.training.plan.FairnessRepository.Cell;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fairness report (UC-113): who has learned something in a year and who has not, each within {@link FairnessAccess}. Whoever may
 * see nothing gets an {@link AccessDeniedException}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class FairnessPages {

    private static final int YEARS = 5;

    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII");

    /** PNS from the lowest to the highest, then PPPK, those without a grade last. */
    private static final Comparator<Cell> BY_RANK = Comparator.comparing(
                    (Cell cell) -> cell.rank().equals(FairnessGroup.NONE))
            .thenComparing(cell -> cell.rank().startsWith("PPPK"))
            .thenComparingInt(
                    cell -> ROMAN.indexOf(cell.rank().substring(cell.rank().indexOf(' ') + 1)));

    private final FairnessAccess access;
    private final FairnessRepository repository;
    private final AuditTrail audit;
    private final Clock clock;

    FairnessPages(FairnessAccess access, FairnessRepository repository, AuditTrail audit, Clock clock) {
        this.access = access;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is anything for the current person. */
    public boolean mayEnter() {
        return !access.scope().nothing();
    }

    /** Whether the whole city and everybody's name may be seen. */
    public boolean seesAll() {
        return access.scope().all();
    }

    /** This year and those before it. */
    public List<Integer> years() {
        int year = LocalDate.now(clock).getYear();
        return IntStream.range(0, YEARS).mapToObj(ago -> year - ago).toList();
    }

    /** The agencies that the current person may see, by name. */
    public List<Unit> agencies() {
        return access.requireAny().agencies();
    }

    /** @param agency null: the whole city, or the agency of its head */
    public FairnessReport report(int year, @Nullable UnitId agency) {
        Scope scope = access.requireAny();
        List<Cell> cells = repository.cells(year, FairnessAccess.narrow(scope, agency));
        FairnessGroup total = new FairnessGroup("", null, 0, 0, 0);
        for (Cell cell : cells) {
            total = total.and(cell.group("", null), "", null);
        }
        return new FairnessReport(
                year,
                total,
                groups(scope, cells, Cell::unitCode, Cell::unitName),
                groups(scope, sorted(cells, Comparator.comparing(Cell::sex)), Cell::sex, cell -> null),
                groups(scope, sorted(cells, BY_RANK), Cell::rank, cell -> null),
                groups(
                        scope,
                        sorted(cells, Comparator.comparing(cell -> EmployeeKind.valueOf(cell.kind()))),
                        Cell::kind,
                        cell -> null));
    }

    private static List<Cell> sorted(List<Cell> cells, Comparator<Cell> order) {
        return cells.stream().sorted(order).toList();
    }

    private static List<FairnessGroup> groups(
            Scope scope, List<Cell> cells, Function<Cell, String> code, Function<Cell, @Nullable String> name) {
        Map<String, FairnessGroup> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            FairnessGroup group = cell.group(code.apply(cell), name.apply(cell));
            groups.merge(group.code(), group, (sum, one) -> sum.and(one, sum.code(), sum.name()));
        }
        List<FairnessGroup> all = List.copyOf(groups.values());
        return scope.all() ? all : SmallGroups.merge(all);
    }

    /** Those who have finished nothing and whose names the current person may see; those with nothing to come first. */
    public Page<LeftOut> leftOut(int year, @Nullable UnitId agency, int offset, int limit) {
        Scope scope = access.requireAny();
        UnitId narrowed = FairnessAccess.narrow(scope, agency);
        return new Page<>(
                repository.leftOut(year, narrowed, scope.superior(), offset, limit),
                repository.countLeftOut(year, narrowed, scope.superior()),
                false);
    }

    /** All of them, for a file; who took it is recorded. */
    @Transactional
    public List<LeftOut> export(int year, @Nullable UnitId agency) {
        Scope scope = access.requireAny();
        List<LeftOut> people =
                repository.leftOut(year, FairnessAccess.narrow(scope, agency), scope.superior(), 0, Integer.MAX_VALUE);
        audit.record("fairness.export", "employee", "file", null, Map.of("year", year, "rows", people.size()));
        return people;
    }
}
