package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalAccess.Seen;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.shared.NotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people read of plans (UC-130). For who may not know of the appraisal there is none, and none that was never submitted for those who
 * only read.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class Plans {

    private final AppraisalAccess access;
    private final PlanReader plans;
    private final SuperiorPlans superiors;
    private final DiscussionRepository discussion;
    private final Register register;

    Plans(
            AppraisalAccess access,
            PlanReader plans,
            SuperiorPlans superiors,
            DiscussionRepository discussion,
            Register register) {
        this.access = access;
        this.plans = plans;
        this.superiors = superiors;
        this.discussion = discussion;
        this.register = register;
    }

    /** The version that is being worked on; where there is none, the one in force, or the last there was. */
    public PlanView current(CaseFileId caseId) {
        Seen seen = access.read(caseId);
        List<Plan> versions = versions(seen);
        Plan plan = versions.stream()
                .filter(one -> one.state().isOpen())
                .findFirst()
                .or(() -> plans.agreed(seen.year()))
                .orElseGet(versions::getLast);
        return view(seen, plan, versions);
    }

    /** The version in force. */
    public Optional<PlanView> agreed(CaseFileId caseId) {
        Seen seen = access.read(caseId);
        return plans.agreed(seen.year()).map(plan -> view(seen, plan, versions(seen)));
    }

    /** @throws NotFoundException when there is no such version */
    public PlanView version(CaseFileId caseId, int number) {
        Seen seen = access.read(caseId);
        return view(seen, numbered(seen, number), versions(seen));
    }

    /** All that there were, by number. */
    public List<PlanVersion> versions(CaseFileId caseId) {
        List<Plan> versions = versions(access.read(caseId));
        Map<EmployeeId, String> names = register.displayNames(versions.stream()
                .map(Plan::agreedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return versions.stream()
                .map(plan -> new PlanVersion(
                        plan.number(), plan.state(), plan.reason(), plan.agreedAt(), name(names, plan.agreedBy())))
                .toList();
    }

    /** What the later version says otherwise. */
    public List<LineChange> difference(CaseFileId caseId, int older, int newer) {
        Seen seen = access.read(caseId);
        return LineChange.between(
                plans.results(numbered(seen, older).id()),
                plans.results(numbered(seen, newer).id()));
    }

    /** What the version that is being worked on lacks before it can be submitted; nothing when none is. */
    public List<MissingPart> missing(CaseFileId caseId) {
        return plans.open(access.read(caseId).year().id())
                .map(plan -> MissingPart.of(plans.results(plan.id())))
                .orElse(List.of());
    }

    /** The lines of the superior's plan of that year, once it is agreed. */
    public List<SuperiorResult> superiorResults(CaseFileId caseId) {
        AppraisalYear year = access.read(caseId).year();
        return superiors.results(year);
    }

    private List<Plan> versions(Seen seen) {
        boolean reads = seen.is(Relation.SECOND) || seen.is(Relation.PERFORMANCE);
        List<Plan> versions = plans.versions(seen.year().id()).stream()
                .filter(plan -> !reads || plan.submittedAt() != null)
                .toList();
        if (versions.isEmpty()) {
            throw new NotFoundException(AppraisalAccess.NOT_FOUND);
        }
        return versions;
    }

    private Plan numbered(Seen seen, int number) {
        return versions(seen).stream()
                .filter(plan -> plan.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(AppraisalAccess.NOT_FOUND));
    }

    private PlanView view(Seen seen, Plan plan, List<Plan> versions) {
        AppraisalYear year = seen.year();
        Map<EmployeeId, String> names = register.displayNames(Stream.of(year.employee(), plan.agreedBy())
                .filter(Objects::nonNull)
                .toList());
        return new PlanView(
                plan.id(),
                year.caseId(),
                year.employee(),
                names.getOrDefault(year.employee(), ""),
                year.year(),
                plan.number(),
                plan.state(),
                plan.reason(),
                plans.results(plan.id()),
                plan.expectations(),
                discussion.count(year.id()),
                plan.version(),
                plan.submittedAt(),
                plan.agreedAt(),
                name(names, plan.agreedBy()),
                permissions(seen, plan, versions));
    }

    private static @Nullable String name(Map<EmployeeId, String> names, @Nullable EmployeeId person) {
        return person == null ? null : names.get(person);
    }

    static Set<Permission> permissions(Seen seen, Plan plan, List<Plan> versions) {
        EnumSet<Permission> may = EnumSet.noneOf(Permission.class);
        boolean self = seen.is(Relation.SELF);
        boolean superior = seen.is(Relation.SUPERIOR);
        boolean open = plan.state().isOpen();
        if (seen.year().state().isOver() || !(self || superior)) {
            return may;
        }
        if (open) {
            may.add(Permission.DISCUSS);
        }
        if (open && superior) {
            may.add(Permission.EXPECT);
        }
        if (open || plan.state() == PlanState.AGREED) {
            may.add(Permission.TIE);
        }
        if (self && plan.state() == PlanState.DRAFT) {
            may.add(Permission.EDIT);
        }
        if (self && open) {
            may.add(plan.number() > 1 ? Permission.WITHDRAW_CHANGE : Permission.WITHDRAW_YEAR);
        }
        if (self && PlanChange.refusal(seen.year(), versions).isEmpty()) {
            may.add(Permission.CHANGE);
        }
        return may;
    }
}
