package id.alur.security;

import id.alur.identity.CandidateGroup;
import id.alur.identity.EmployeeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Late-bound assignment: which candidate groups a person belongs to now, and who belongs to a group now. Nothing is kept, so
 * a new superior, a transfer or a role that ends moves the work at once.
 *
 * <p>Groups are written as {@link CandidateGroup} writes them.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Principals {

    private final PrincipalRepository repository;
    private final Clock clock;

    Principals(PrincipalRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The groups of the person today; none for somebody who has left. */
    public Set<String> of(EmployeeId employee) {
        return repository.groupsOf(employee, LocalDate.now(clock));
    }

    /** The groups of the person today, read. */
    public Set<CandidateGroup> groupsOf(EmployeeId employee) {
        return CandidateGroup.parseAll(of(employee));
    }

    /** Through which of the groups the work came to the person: the first of the list that the person belongs to. */
    public Optional<String> reason(EmployeeId employee, List<String> groups) {
        Set<String> own = of(employee);
        return groups.stream().filter(own::contains).findFirst();
    }

    /** The people who belong to the group today, in the order of their names; none for a group that nobody understands. */
    public List<EmployeeId> holdersOf(String group) {
        return CandidateGroup.parse(group).map(this::holdersOf).orElse(List.of());
    }

    /** The people who belong to the group today, in the order of their names. */
    public List<EmployeeId> holdersOf(CandidateGroup group) {
        return repository.holdersOf(group, LocalDate.now(clock));
    }

    /** Of the person's groups those to which nobody else belongs today: what waits for one of them, only this person can do. */
    public Set<String> ofAlone(EmployeeId employee) {
        return repository.groupsOfAlone(employee, LocalDate.now(clock));
    }

    /** Of the people those who cannot log in today: what waits for one of them, nobody can do. */
    public Set<EmployeeId> withoutAccount(Collection<EmployeeId> people) {
        return repository.withoutAccount(people);
    }
}
