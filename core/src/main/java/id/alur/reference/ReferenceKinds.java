package id.alur.reference;

import id.alur.identity.CurrentUser;
import id.alur.identity.SystemUser;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import id.alur.sheet.CellRefused;
import id.alur.sheet.RowMessage;
import id.alur.sheet.RowReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kinds that all rooms bring, and how rows of any kind are taken. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferenceKinds {

    private final List<ReferenceKind> kinds;

    ReferenceKinds(List<ReferenceKind> kinds) {
        this.kinds = kinds;
    }

    /** Those that the current person keeps. */
    List<ReferenceKind> own() {
        return kinds.stream().filter(ReferenceKinds::isKept).toList();
    }

    /**
     * @throws NotFoundException when there is none
     * @throws AccessDeniedException when the current person does not keep it
     */
    ReferenceKind get(String code) {
        ReferenceKind kind = kinds.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("error.reference.kind-unknown"));
        if (!isKept(kind)) {
            throw new AccessDeniedException("Not a keeper of " + code);
        }
        return kind;
    }

    private static boolean isKept(ReferenceKind kind) {
        return SystemUser.isActing() || kind.keepers().stream().anyMatch(CurrentUser::has);
    }

    /** Takes the rows over, leaves out those that are refused, and says what is other than before. */
    ReferenceTrial take(ReferenceKind kind, List<ReferenceRow> rows) {
        Map<List<String>, Map<String, String>> before = byKey(kind);
        List<RowMessage> refusals = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        int taken = 0;
        for (ReferenceRow row : rows) {
            List<RowMessage> wrong = wrongCells(kind, row);
            refusals.addAll(wrong);
            if (!wrong.isEmpty()) {
                continue;
            }
            try {
                if (!seen.add(key(kind, row.cells()))) {
                    throw ReferenceRow.refused(firstKey(kind), "error.reference.row-twice");
                }
                kind.take(row);
                taken++;
            } catch (CellRefused refused) {
                refusals.add(refused.at(row.number()));
            }
        }
        List<ReferenceDifference> differences = new ArrayList<>();
        Map<List<String>, Map<String, String>> now = byKey(kind);
        now.forEach((key, after) -> {
            Map<String, String> old = before.getOrDefault(key, Map.of());
            if (!after.equals(old)) {
                differences.add(new ReferenceDifference(old, after));
            }
        });
        before.forEach((key, old) -> {
            if (!now.containsKey(key)) {
                differences.add(new ReferenceDifference(old, Map.of()));
            }
        });
        int created = Math.toIntExact(
                differences.stream().filter(ReferenceDifference::isNew).count());
        int changed = differences.size() - created;
        return new ReferenceTrial(
                new RowReport(created, changed, taken - created - changed, refusals),
                differences,
                differences.isEmpty() ? List.of() : kind.effects(differences));
    }

    /** What can be said of the cells without knowing the kind: all of it at once, not one after another. */
    private static List<RowMessage> wrongCells(ReferenceKind kind, ReferenceRow row) {
        List<RowMessage> wrong = new ArrayList<>();
        for (ReferenceColumn column : kind.columns()) {
            try {
                column.check(row);
            } catch (CellRefused refused) {
                wrong.add(refused.at(row.number()));
            }
        }
        return wrong;
    }

    private static Map<List<String>, Map<String, String>> byKey(ReferenceKind kind) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        kind.rows().forEach(row -> rows.put(key(kind, row.cells()), row.cells()));
        return rows;
    }

    private static List<String> key(ReferenceKind kind, Map<String, String> cells) {
        return kind.columns().stream()
                .filter(ReferenceColumn::key)
                .map(column -> PlainText.text(cells.getOrDefault(column.name(), "")))
                .toList();
    }

    private static String firstKey(ReferenceKind kind) {
        return kind.columns().stream()
                .filter(ReferenceColumn::key)
                .map(ReferenceColumn::name)
                .findFirst()
                .orElseThrow();
    }
}
