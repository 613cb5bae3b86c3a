package id.alur.budget;

import id.alur.audit.AuditTrail;
import id.alur.budget.BudgetAccess.Scope;
import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.funding.BudgetLineId;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.sheet.CellRefused;
import id.alur.sheet.RowMessages;
import id.alur.sheet.RowReport;
import id.alur.sheet.SheetFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes budget lines from a CSV or XLSX file and gives them back in the same form. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class BudgetFiles {

    /** Largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int MAX_ROWS = 5_000;
    private static final String IMPORT = "IMPORT";

    private enum Result {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private final BudgetPages pages;
    private final BudgetRepository budget;
    private final BudgetPageRepository reads;
    private final BudgetLedger ledger;
    private final BudgetAccess access;
    private final AuditTrail audit;

    BudgetFiles(
            BudgetPages pages,
            BudgetRepository budget,
            BudgetPageRepository reads,
            BudgetLedger ledger,
            BudgetAccess access,
            AuditTrail audit) {
        this.pages = pages;
        this.budget = budget;
        this.reads = reads;
        this.ledger = ledger;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Says what {@link #load} would do with the file, row by row, and changes nothing.
     *
     * @throws DomainException as {@link #load}
     */
    public RowReport tryOut(byte[] content) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return take(content, true);
    }

    /**
     * Makes and changes lines, by agency, year and account; the same file again changes nothing. Rows that are refused are reported
     * and left out.
     *
     * @throws DomainException when the file as a whole cannot be read
     * @throws AccessDeniedException when there is no agency whose lines the current person may change
     */
    public RowReport load(byte[] content) {
        return take(content, false);
    }

    private RowReport take(byte[] content, boolean trial) {
        Map<String, Unit> agencies =
                pages.changeableAgencies().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        if (agencies.isEmpty()) {
            throw new AccessDeniedException("No agency's budget is this person's business");
        }
        if (content.length > MAX_BYTES) {
            throw new DomainException("error.sheet.file-too-large", MAX_BYTES / (1024 * 1024));
        }
        SheetFile.Sheet sheet = SheetFile.read(content, BudgetRow.COLUMNS);
        List<SheetFile.Line> lines = sheet.lines();
        if (lines.size() > MAX_ROWS) {
            throw new DomainException("error.sheet.file-too-many-rows", MAX_ROWS);
        }
        RowMessages messages = new RowMessages();
        EnumMap<Result, Integer> results = new EnumMap<>(Result.class);
        for (BudgetRow row : rows(lines, agencies, messages)) {
            try {
                Result result = apply(row);
                results.merge(result, 1, Integer::sum);
                switch (result) {
                    case CREATED -> messages.created(row.number());
                    case CHANGED -> messages.changed(row.number());
                    case UNCHANGED -> {}
                }
            } catch (CellRefused refused) {
                messages.refuse(row.number(), refused);
            }
        }
        RowReport report = new RowReport(
                results.getOrDefault(Result.CREATED, 0),
                results.getOrDefault(Result.CHANGED, 0),
                results.getOrDefault(Result.UNCHANGED, 0),
                messages.report(trial),
                sheet.source());
        if (report.created() + report.changed() > 0) {
            audit.record(
                    "budget.import",
                    "budget_line",
                    "file",
                    null,
                    Map.of(
                            "created",
                            report.created(),
                            "changed",
                            report.changed(),
                            "refused",
                            messages.refusedRows()));
        }
        return report;
    }

    /** The rows that can be read, in the order in which everybody locks agencies and years. */
    private static List<BudgetRow> rows(List<SheetFile.Line> lines, Map<String, Unit> agencies, RowMessages messages) {
        Map<String, Integer> seen = new HashMap<>();
        List<BudgetRow> rows = new ArrayList<>();
        for (SheetFile.Line line : lines) {
            try {
                BudgetRow row = BudgetRow.read(line, agencies);
                String key = row.unitCode() + " " + row.line().year() + " "
                        + row.line().accountCode();
                Integer before = seen.putIfAbsent(key, row.number());
                if (before == null) {
                    rows.add(row);
                } else {
                    messages.refuse(row.number(), BudgetRow.ACCOUNT, "error.training.budget.row-twice", before);
                }
            } catch (CellRefused refused) {
                messages.refuse(line.number(), refused);
            }
        }
        rows.sort(Comparator.comparing((BudgetRow row) -> row.line().unit().toString())
                .thenComparingInt(row -> row.line().year())
                .thenComparingInt(BudgetRow::number));
        return rows;
    }

    /** Checks everything before it changes anything, so that a refused row leaves nothing behind. */
    private Result apply(BudgetRow row) {
        BudgetLineDraft wanted = row.line();
        AgencyYear agencyYear = new AgencyYear(wanted.unit(), wanted.year());
        budget.lock(agencyYear);
        BudgetLine line = budget.find(agencyYear, wanted.accountCode()).orElse(null);
        BigDecimal elsewhere =
                line == null || row.spentElsewhere() == null ? BigDecimal.ZERO : budget.spentElsewhere(line.id());
        BigDecimal spentMore = row.spentElsewhere() == null
                ? BigDecimal.ZERO
                : row.spentElsewhere().subtract(elsewhere);
        BigDecimal committed = line == null ? spentMore : line.committed().add(spentMore);
        if (wanted.ceiling().compareTo(committed) < 0) {
            throw new CellRefused(
                    BudgetRow.CEILING, new DomainException("error.training.budget.below-committed", committed));
        }
        if (line != null && line.status() == BudgetStatus.SET && wanted.status() == BudgetStatus.DRAFT) {
            throw new CellRefused(BudgetRow.STATUS, new DomainException("error.training.budget.set-already"));
        }
        BudgetLineId id = line == null ? budget.insertLine(wanted).orElseThrow() : line.id();
        boolean described = line != null
                && (line.status() != wanted.status() || !line.name().equals(wanted.name()));
        if (described) {
            budget.describe(id, wanted.name(), wanted.status());
        }
        BigDecimal more = line == null ? wanted.ceiling() : wanted.ceiling().subtract(line.ceiling());
        enter(id, more, spentMore);
        if (line != null && !described && more.signum() == 0 && spentMore.signum() == 0) {
            return Result.UNCHANGED;
        }
        ledger.serve(agencyYear);
        return line == null ? Result.CREATED : Result.CHANGED;
    }

    /** What frees room goes first, or the line would refuse what fits in the end. */
    private void enter(BudgetLineId id, BigDecimal ceiling, BigDecimal spent) {
        if (spent.signum() < 0) {
            ledger.spendElsewhere(id, spent, IMPORT);
        }
        if (ceiling.signum() != 0) {
            ledger.changeCeiling(id, ceiling, IMPORT);
        }
        if (spent.signum() > 0) {
            ledger.spendElsewhere(id, spent, IMPORT);
        }
    }

    /** The lines of a year that the current person may change, as a file that {@link #load} takes. */
    public byte[] template(int year) {
        Scope scope = access.requireAny();
        List<List<String>> rows = reads.lines(year, scope).stream()
                .filter(line -> scope.mayChange(line.unitCode()))
                .map(line -> List.of(
                        line.unitCode(),
                        Integer.toString(line.year()),
                        line.accountCode(),
                        line.name(),
                        line.ceiling().toPlainString(),
                        line.status() == BudgetStatus.SET ? BudgetRow.SET : BudgetRow.DRAFT,
                        budget.spentElsewhere(line.id()).toPlainString()))
                .toList();
        audit.record("budget.export", "budget_line", "file", null, Map.of("year", year, "rows", rows.size()));
        return SheetFile.csv(BudgetRow.COLUMNS, rows);
    }
}
