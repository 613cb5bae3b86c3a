package id.alur.budget;

import id.alur.budget.BudgetAccess.Scope;
import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.budget.WaitingCase.Why;
import id.alur.budget.WaitingListOrder.Waiting;
import id.alur.casefile.CaseAccess;
import id.alur.funding.BudgetLineId;
import id.alur.identity.CaseFileId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.shared.NotFoundException;
import id.alur.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of budgets, each within {@link BudgetAccess}. Whoever may see nothing gets an {@link AccessDeniedException}; a
 * line that is another's business does not exist.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class BudgetPages {

    private final BudgetAccess access;
    private final BudgetPageRepository pages;
    private final BudgetRepository budget;
    private final WaitingRepository waiting;
    private final CaseAccess cases;
    private final Register register;
    private final Clock clock;

    BudgetPages(
            BudgetAccess access,
            BudgetPageRepository pages,
            BudgetRepository budget,
            WaitingRepository waiting,
            CaseAccess cases,
            Register register,
            Clock clock) {
        this.access = access;
        this.pages = pages;
        this.budget = budget;
        this.waiting = waiting;
        this.cases = cases;
        this.register = register;
        this.clock = clock;
    }

    /** Whether there is anything for the current person. */
    public boolean mayEnter() {
        return !access.scope().nothing();
    }

    /** Years with lines or people who wait, and the current one; the latest first. */
    public List<Integer> years() {
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(pages.years(access.requireAny()));
        years.add(LocalDate.now(clock).getYear());
        return List.copyOf(years);
    }

    /** By agency and account. */
    public List<BudgetLine> lines(int year) {
        return pages.lines(year, access.requireAny());
    }

    /** Agencies that wait for money, by name. */
    public List<WaitingDemand> demand(int year) {
        return pages.demand(year, access.requireAny());
    }

    /** The agencies whose lines the current person may change; by name. */
    public List<Unit> changeableAgencies() {
        Scope scope = access.scope();
        return register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active() && scope.mayChange(unit.code()))
                .toList();
    }

    public boolean mayChange(BudgetLine line) {
        return access.scope().mayChange(line.unitCode());
    }

    /** @throws NotFoundException also when the line is none of this person's business */
    public BudgetLine line(BudgetLineId id) {
        Scope scope = access.requireAny();
        return budget.find(id)
                .filter(line -> scope.maySee(line.unitCode()))
                .orElseThrow(() -> new NotFoundException("error.training.budget.line-unknown"));
    }

    /** The latest first. */
    public Page<BudgetEntry> journal(BudgetLineId id, int offset, int limit) {
        BudgetLine line = line(id);
        List<BudgetEntry> entries = pages.journal(line.id(), offset, limit);
        Set<CaseFileId> readable = cases.readable(entries.stream()
                .map(BudgetEntry::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<BudgetEntry> rows = entries.stream()
                .map(entry -> entry.caseId() != null && readable.contains(entry.caseId()) ? entry.readable() : entry)
                .toList();
        return new Page<>(rows, pages.journalLength(line.id()), false);
    }

    /** Who waits for money of the line's agency and year, in the order in which they are served. */
    public List<WaitingCase> waiting(BudgetLineId id) {
        BudgetLine line = line(id);
        AgencyYear agencyYear = new AgencyYear(line.unitId(), line.year());
        List<BudgetLine> lines = budget.linesToDraw(agencyYear);
        List<Waiting> list = waiting.list(agencyYear);
        List<CaseFileId> ids = list.stream().map(Waiting::caseId).toList();
        Map<CaseFileId, String> numbers = pages.caseNumbers(ids);
        Set<CaseFileId> readable = cases.readable(ids);
        List<Why> reasons = WaitingListOrder.reasons(lines, list);
        List<WaitingCase> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Waiting one = list.get(i);
            rows.add(new WaitingCase(
                    one.caseId(),
                    numbers.getOrDefault(one.caseId(), ""),
                    readable.contains(one.caseId()),
                    i + 1,
                    one.amount(),
                    one.priority(),
                    one.since(),
                    reasons.get(i),
                    WaitingListOrder.missing(lines, list, one)));
        }
        return rows;
    }
}
