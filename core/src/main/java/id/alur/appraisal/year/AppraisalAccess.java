package id.alur.appraisal.year;

import id.alur.appraisal.AppraisalRoles;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.security.Principals;
import id.alur.shared.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know of an appraisal: whom it is about, the superior and the superior's superior of today, and BKPSDM's officers of
 * performance. For everybody else it does not exist, neither for a former superior nor for an operator.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AppraisalAccess {

    /** Key of the message that such an appraisal is not there, or none of the person's business. */
    public static final String NOT_FOUND = "error.appraisal.not-found";

    private final YearRepository years;
    private final Principals principals;

    AppraisalAccess(YearRepository years, Principals principals) {
        this.years = years;
        this.principals = principals;
    }

    /** A year as the current person stands to it. */
    public record Seen(AppraisalYear year, Relation relation) {

        public boolean is(Relation other) {
            return relation == other;
        }
    }

    /** @throws NotFoundException unless the current person may read it */
    public Seen read(CaseFileId caseId) {
        return find(caseId).orElseThrow(() -> new NotFoundException(NOT_FOUND));
    }

    /** Empty when there is none or the current person may not read it. */
    public Optional<Seen> find(CaseFileId caseId) {
        return years.find(caseId).flatMap(year -> relation(year.employee()).map(relation -> new Seen(year, relation)));
    }

    /**
     * The year, locked, for one who stands so to it.
     *
     * @throws NotFoundException for everybody else, also for those who only read
     */
    public Seen change(CaseFileId caseId, Relation... allowed) {
        return years.lock(caseId)
                .flatMap(year -> relation(year.employee()).map(relation -> new Seen(year, relation)))
                .filter(seen -> Arrays.asList(allowed).contains(seen.relation()))
                .orElseThrow(() -> new NotFoundException(NOT_FOUND));
    }

    /** How the current person stands to somebody; empty for who may not know of the appraisals. */
    public Optional<Relation> relation(EmployeeId employee) {
        return CurrentUser.find().flatMap(me -> relation(me, employee));
    }

    private Optional<Relation> relation(EmployeeId me, EmployeeId employee) {
        if (me.equals(employee)) {
            return Optional.of(Relation.SELF);
        }
        Set<CandidateGroup> groups = principals.groupsOf(me);
        if (groups.contains(CandidateGroup.supervisorOf(employee))) {
            return Optional.of(Relation.SUPERIOR);
        }
        if (superiors(employee).stream().map(CandidateGroup::supervisorOf).anyMatch(groups::contains)) {
            return Optional.of(Relation.SECOND);
        }
        return CurrentUser.has(AppraisalRoles.BKPSDM_PERFORMANCE)
                ? Optional.of(Relation.PERFORMANCE)
                : Optional.empty();
    }

    /** Who is the superior today: one, or nobody. */
    public List<EmployeeId> superiors(EmployeeId employee) {
        return principals.holdersOf(CandidateGroup.supervisorOf(employee));
    }
}
