package id.alur.training.plan;

import id.alur.audit.AuditTrail;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.sheet.CellRefused;
import id.alur.sheet.RowMessages;
import id.alur.sheet.RowReport;
import id.alur.sheet.SheetFile;
import id.alur.training.course.CourseId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Needs of an agency's plan as a file. A row with the number of a need changes it, a row without one is a new need; needs that the
 * file does not mention stay.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class PlanFiles {

    public static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_ROWS = 2_000;

    private final PlanAccess access;
    private final PlanDesk desk;
    private final PlanRepository repository;
    private final AuditTrail audit;

    PlanFiles(PlanAccess access, PlanDesk desk, PlanRepository repository, AuditTrail audit) {
        this.access = access;
        this.desk = desk;
        this.repository = repository;
        this.audit = audit;
    }

    /**
     * Says what {@link #load} would do with the file, row by row, and changes nothing.
     *
     * @throws DomainException as {@link #load}
     */
    public RowReport tryOut(UnitId agency, int year, byte[] content) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return take(agency, year, content, true);
    }

    /** @throws DomainException when the file as a whole cannot be read */
    public RowReport load(UnitId agency, int year, byte[] content) {
        return take(agency, year, content, false);
    }

    private RowReport take(UnitId agency, int year, byte[] content, boolean trial) {
        access.requireChange(agency);
        if (content.length > MAX_BYTES) {
            throw new DomainException("error.sheet.file-too-large", MAX_BYTES / (1024 * 1024));
        }
        SheetFile.Sheet sheet = SheetFile.read(content, NeedRow.COLUMNS);
        List<SheetFile.Line> lines = sheet.lines();
        if (lines.size() > MAX_ROWS) {
            throw new DomainException("error.sheet.file-too-many-rows", MAX_ROWS);
        }
        Map<Integer, PlanNeed> needs = repository.needs(List.of(agency), year).stream()
                .collect(Collectors.toMap(PlanNeed::number, Function.identity()));
        Map<String, CourseId> courses = repository.courses();
        Map<String, EmployeeId> people =
                repository.byNip(agency, lines.stream().flatMap(PlanFiles::nips).collect(Collectors.toSet()));
        Set<Integer> mentioned = new HashSet<>();
        RowMessages messages = new RowMessages();
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        for (SheetFile.Line line : lines) {
            try {
                PlanNeed need = need(line, needs, mentioned);
                NeedDraft data = NeedRow.read(line, need == null ? NeedDraft.EMPTY : need.data(), courses, people);
                if (need != null && need.data().equals(data)) {
                    unchanged++;
                    continue;
                }
                desk.save(need == null ? desk.add(agency, year) : need, data);
                if (need == null) {
                    created++;
                    messages.created(line.number());
                } else {
                    changed++;
                    messages.changed(line.number());
                }
            } catch (CellRefused refused) {
                messages.refuse(line.number(), refused);
            }
        }
        if (created + changed > 0) {
            audit.record(
                    "plan.import",
                    "plan",
                    agency.toString(),
                    null,
                    Map.of("year", year, "created", created, "changed", changed, "refused", messages.refusedRows()));
        }
        return new RowReport(created, changed, unchanged, messages.report(trial), sheet.source());
    }

    /** Nobody, where the cell cannot be read: the row is refused for it when its turn comes. */
    private static Stream<String> nips(SheetFile.Line line) {
        try {
            return NeedRow.nips(line).stream();
        } catch (CellRefused unreadable) {
            return Stream.of();
        }
    }

    private static @Nullable PlanNeed need(SheetFile.Line line, Map<Integer, PlanNeed> needs, Set<Integer> mentioned) {
        Integer number = NeedRow.number(line);
        if (number == null) {
            return null;
        }
        PlanNeed need = needs.get(number);
        if (need == null) {
            throw NeedRow.refused(NeedRow.NUMBER, "error.training.plan.need-unknown");
        }
        if (!mentioned.add(number)) {
            throw NeedRow.refused(NeedRow.NUMBER, "error.training.plan.row-twice");
        }
        return need;
    }

    /** The needs of a plan, as a file that {@link #load} takes; who is named stays out of it. */
    @Transactional(readOnly = true)
    public byte[] file(UnitId agency, int year) {
        access.requireSee(agency);
        Map<CourseId, String> courses = new HashMap<>();
        repository.courses().forEach((code, course) -> courses.put(course, code));
        List<List<String>> rows = repository.needs(List.of(agency), year).stream()
                .map(need -> row(need, courses))
                .toList();
        return SheetFile.csv(NeedRow.COLUMNS, rows);
    }

    private static List<String> row(PlanNeed need, Map<CourseId, String> courses) {
        NeedDraft data = need.data();
        return List.of(
                Integer.toString(need.number()),
                data.competence(),
                word(NeedRow.GAPS, data.gap()),
                data.formCode() == null ? "" : data.formCode(),
                data.course() == null ? "" : courses.getOrDefault(data.course(), ""),
                data.people() == null ? "" : Integer.toString(data.people()),
                "",
                word(NeedRow.PRIORITIES, data.priority()),
                data.reason(),
                data.provider(),
                data.curriculum(),
                data.quarter() == null ? "" : Integer.toString(data.quarter()),
                data.cost() == null ? "" : data.cost().toPlainString());
    }

    static <T> String word(Map<String, T> words, @Nullable T value) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
