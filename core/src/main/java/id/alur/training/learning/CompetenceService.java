package id.alur.training.learning;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Competences of posts and how far people are from them (PP 11/2017 Ps 206). */
@Service
@Transactional
public class CompetenceService {

    private static final int HIGHEST = 5;

    private final CompetenceRepository competences;
    private final LearnerRepository learners;
    private final LearningAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    CompetenceService(
            CompetenceRepository competences,
            LearnerRepository learners,
            LearningAccess access,
            AuditTrail audit,
            Clock clock) {
        this.competences = competences;
        this.learners = learners;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Competence> all() {
        return competences.all();
    }

    /** Names of the competences that the course with this code teaches. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    @Transactional(readOnly = true)
    public List<String> taughtBy(String course) {
        return competences.taughtBy(course);
    }

    /** Whether the current person may assess this one: the direct superior and officers of training, never oneself. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    @Transactional(readOnly = true)
    public boolean mayAssess(EmployeeId employee) {
        return access.mayAssess(employee);
    }

    /**
     * Says what the post requires and what the person can do.
     *
     * @param required 1 to 5
     * @param current 1 to 5
     * @throws DomainException when a level is out of range or the competence is unknown
     */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public void assess(EmployeeId employee, String competence, int required, int current) {
        access.requireAssess(employee);
        learners.get(employee);
        if (required < 1 || required > HIGHEST || current < 1 || current > HIGHEST) {
            throw new DomainException("error.learning.level-range");
        }
        if (!competences.exists(competence)) {
            throw new DomainException("error.learning.competence-unknown", competence);
        }
        if (competences.saveGap(
                employee, competence, required, current, LocalDate.now(clock), CurrentUser.actor(), clock.instant())) {
            audit.record(
                    "learning.assess",
                    "competence_gap",
                    employee.toString(),
                    null,
                    Map.of("competence", competence, "required", required, "current", current));
        }
    }
}
