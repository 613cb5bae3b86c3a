package id.alur.personnel;

import id.alur.audit.AuditTrail;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one person's post, superior or being active. The rules are those of the import. */
@Service
@Transactional
@PreAuthorize("hasRole('BKPSDM_REGISTER')")
public class RegisterService {

    private final EditRepository edits;
    private final RegisterWriter writer;
    private final RegisterNews news;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterService(EditRepository edits, RegisterWriter writer, RegisterNews news, AuditTrail audit, Clock clock) {
        this.edits = edits;
        this.writer = writer;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves what changed; open tasks follow the new reporting line at once.
     *
     * @throws DomainException {@code error.personnel.*}: changed meanwhile, unknown or inactive post or superior, cycle, team left alone
     */
    public void edit(EmployeeId id, EmployeeDraft draft) {
        writer.lock();
        EditRepository.Current current =
                edits.current(id).orElseThrow(() -> new NotFoundException("error.personnel.person-unknown"));
        if (current.version() != draft.version()) {
            throw new DomainException("error.personnel.changed-meanwhile");
        }
        Map<String, Object> changes = changes(current, draft);
        if (changes.isEmpty()) {
            return;
        }
        EditRepository.PostState post = edits.post(draft.positionId())
                .filter(found -> found.active() || !draft.active())
                .orElseThrow(() -> new DomainException("error.personnel.post-gone"));
        boolean mayor = current.kind() == EmployeeKind.PEJABAT_NEGARA && post.head() && post.ofCity();
        checkSuperior(id, draft, mayor);
        if (mayor && draft.active() && edits.otherMayor(id)) {
            throw new DomainException("error.personnel.second-mayor");
        }
        int team = edits.teamSize(id);
        if (!draft.active() && team > 0) {
            throw new DomainException("error.personnel.still-superior", team);
        }
        Instant before = clock.instant();
        edits.update(id, draft);
        news.changed(before);
        audit.record("register.edit", "employee", id.toString(), null, changes);
    }

    private void checkSuperior(EmployeeId id, EmployeeDraft draft, boolean mayor) {
        EmployeeId superior = draft.superiorId();
        if (mayor) {
            if (superior != null) {
                throw new DomainException("error.personnel.superior-of-mayor");
            }
            return;
        }
        if (superior == null) {
            throw new DomainException("error.personnel.superior-missing");
        }
        if (superior.equals(id)) {
            throw new DomainException("error.personnel.superior-self");
        }
        EditRepository.Current above =
                edits.current(superior).orElseThrow(() -> new DomainException("error.personnel.superior-unknown"));
        if (draft.active() && !above.active()) {
            throw new DomainException("error.personnel.superior-inactive");
        }
        if (edits.reportsTo(superior, id)) {
            throw new DomainException("error.personnel.edit-cycle");
        }
    }

    private static Map<String, Object> changes(EditRepository.Current current, EmployeeDraft draft) {
        Map<String, Object> changes = new LinkedHashMap<>();
        compare(changes, "position", current.positionId(), draft.positionId());
        compare(changes, "superior", current.superiorId(), draft.superiorId());
        compare(changes, "active", current.active(), draft.active());
        return changes;
    }

    private static void compare(Map<String, Object> changes, String what, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.put(what, Map.of("from", String.valueOf(from), "to", String.valueOf(to)));
        }
    }
}
