package id.alur.training.plan;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import id.alur.personnel.Unit;
import id.alur.security.Principals;
import id.alur.training.TrainingRoles;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an agency what became of its plan: who submitted it, its planners and its head; never whoever did it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanNotices {

    private final CaseFileService cases;
    private final Notifications notifications;
    private final Principals principals;
    private final PlanAccess access;

    PlanNotices(CaseFileService cases, Notifications notifications, Principals principals, PlanAccess access) {
        this.cases = cases;
        this.notifications = notifications;
        this.principals = principals;
        this.access = access;
    }

    /**
     * @param what {@code returned}, {@code repair-due}, {@code repair-late}, {@code accepted} or {@code set}
     * @param once what makes it the same notice when it is told again
     */
    void tell(Plan plan, String what, String once) {
        CaseFile file = cases.find(plan.submittedAs());
        Unit unit = access.agency(plan.unitId());
        Set<EmployeeId> readers = new LinkedHashSet<>();
        file.startedBy().ifPresent(readers::add);
        readers.addAll(principals.holdersOf(PlanAccess.head(unit)));
        Set<EmployeeId> people = new LinkedHashSet<>(readers);
        people.addAll(principals.holdersOf(PlanAccess.planner(unit)));
        CurrentUser.find().ifPresent(people::remove);
        for (EmployeeId person : people) {
            notifications.tell(
                    person,
                    // A planner who did not submit it reads the plan, not the case.
                    readers.contains(person) ? file.id() : null,
                    "training-plan-" + what,
                    Map.of("number", file.number(), "title", file.title()),
                    "training.plan-" + what + ":" + once + ":" + person);
        }
    }

    /** Tells those of BKPSDM who check plans. */
    void tellBkpsdm(Plan plan, String what, String once) {
        CaseFile file = cases.find(plan.submittedAs());
        for (EmployeeId officer : principals.holdersOf(CandidateGroup.role(TrainingRoles.BKPSDM_TRAINING))) {
            notifications.tell(
                    officer,
                    file.id(),
                    "training-plan-" + what,
                    Map.of("number", file.number(), "title", file.title()),
                    "training.plan-" + what + ":" + once + ":" + officer);
        }
    }

    /** Tells the officer who sent the city's plan. */
    void tellOfficer(CityPlan plan, String what, String once) {
        CaseFile file = cases.find(plan.caseId());
        EmployeeId officer = file.startedBy().orElse(null);
        if (officer != null && CurrentUser.find().filter(officer::equals).isEmpty()) {
            notifications.tell(
                    officer,
                    file.id(),
                    "training-city-plan-" + what,
                    Map.of("number", file.number(), "title", file.title()),
                    "training.city-plan-" + what + ":" + once);
        }
    }
}
