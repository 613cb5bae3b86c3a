package id.alur.personnel;

import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.personnel.RegisterRepository.Viewer;
import id.alur.shared.NotFoundException;
import id.alur.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking people, units and posts up. Everybody may look up colleagues; what is personal is for the person and officers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Register {

    private final RegisterRepository repository;
    private final List<RegisterReaders> readers;

    Register(RegisterRepository repository, List<RegisterReaders> readers) {
        this.repository = repository;
        this.readers = readers;
    }

    public Optional<Person> find(EmployeeId id) {
        return repository.find(id, viewer());
    }

    /** By NIP, or by the identifier of an elected official. */
    @PreAuthorize("hasAnyRole('BKPSDM_REGISTER', 'SYSTEM')")
    public Optional<EmployeeId> findByNip(String nip) {
        return repository.findByNip(nip);
    }

    /** @throws NotFoundException when there is no such person */
    public Person get(EmployeeId id) {
        return find(id).orElseThrow(() -> new NotFoundException("error.personnel.person-unknown"));
    }

    /** People by name. */
    public Page<Person> search(RegisterQuery query) {
        Viewer viewer = viewer();
        return new Page<>(repository.search(query, viewer), repository.count(query, viewer), false);
    }

    /** From the person's superior up to the mayor; empty for the mayor. */
    public List<Person> reportingLine(EmployeeId id) {
        return repository.reportingLine(id, viewer());
    }

    /** The active people whose superior this is. */
    public List<Person> team(EmployeeId id) {
        return repository.team(id, viewer());
    }

    /** Names with titles; ids that nobody has are left out. */
    public Map<EmployeeId, String> displayNames(Collection<EmployeeId> ids) {
        return ids.isEmpty() ? Map.of() : repository.displayNames(ids);
    }

    /** NIK, birth date and the like. */
    @PreAuthorize("hasAnyRole('BKPSDM_REGISTER', 'SYSTEM') or #id.value.toString() == authentication.name")
    public PersonnelRecord record(EmployeeId id) {
        return repository.record(id).orElseThrow(() -> new NotFoundException("error.personnel.person-unknown"));
    }

    /** All units, by name. */
    public List<Unit> units() {
        return repository.units();
    }

    /** The active posts of a unit, its head first. */
    public List<Position> positions(UnitId unit) {
        return repository.positions(unit);
    }

    private Viewer viewer() {
        return new Viewer(
                CurrentUser.find().map(EmployeeId::value).orElse(null),
                SystemUser.isActing()
                        || CurrentUser.has(Role.BKPSDM_REGISTER)
                        || readers.stream().anyMatch(one -> CurrentUser.has(one.role())));
    }
}
