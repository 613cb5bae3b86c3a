package id.alur.reference;

import id.alur.identity.CurrentUser;
import id.alur.identity.SystemUser;
import id.alur.shared.NotFoundException;
import id.alur.sheet.CellRefused;
import id.alur.sheet.RowMessage;
import id.alur.sheet.RowReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kinds that all rooms bring, and how rows of any kind are taken. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferenceKinds {

    private final List<ReferenceKind> kinds;
    private final Clock clock;

    ReferenceKinds(List<ReferenceKind> kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
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
        return SystemUser.isActing() || kind.profile().keepers().stream().anyMatch(CurrentUser::has);
    }

    /** Takes the rows over, leaves out those that are refused, and says what is other than before. */
    ReferenceTrial take(ReferenceKind kind, List<ReferenceRow> rows) {
        RowChecks checks = new RowChecks(kind.profile(), kind.rows(), LocalDate.now(clock));
        List<RowMessage> refusals = new ArrayList<>();
        int taken = 0;
        for (ReferenceRow row : rows) {
            try {
                Optional<ReferenceRow> clean = checks.check(row, refusals);
                if (clean.isPresent()) {
                    kind.take(clean.get());
                    taken++;
                }
            } catch (CellRefused refused) {
                refusals.add(refused.at(row.number()));
            }
        }
        Map<List<String>, Map<String, String>> before = checks.before();
        List<ReferenceDifference> differences = new ArrayList<>();
        Map<List<String>, Map<String, String>> now = RowChecks.byKey(kind.profile(), kind.rows());
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
}
