package id.alur.training.plan;

import id.alur.approval.Approvals;
import id.alur.audit.AuditTrail;
import id.alur.casefile.BarReason;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.CaseParty;
import id.alur.casefile.NewCaseFile;
import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanCityProcess.Messages;
import id.alur.process.TrainingPlanProcess;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.start.CaseStart;
import id.alur.start.NewCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** BKPSDM puts the plans that it has accepted together and sends them to the Sekda (PP 11/2017 Ps 207). */
@Service
@Transactional
@PreAuthorize("hasRole('BKPSDM_TRAINING')")
public class CityPlanDesk {

    private static final String NUMBER_PREFIX = "RENKOT";

    private final PlanStateRepository plans;
    private final CityPlanRepository cityPlans;
    private final Approvals approvals;
    private final PlanRepair repair;
    private final PlanWords words;
    private final PlanNotices notices;
    private final CaseFileService cases;
    private final Register register;
    private final CaseStart starts;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    CityPlanDesk(
            PlanStateRepository plans,
            CityPlanRepository cityPlans,
            Approvals approvals,
            PlanRepair repair,
            PlanWords words,
            PlanNotices notices,
            CaseFileService cases,
            Register register,
            CaseStart starts,
            EngineOutbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.cityPlans = cityPlans;
        this.approvals = approvals;
        this.repair = repair;
        this.words = words;
        this.notices = notices;
        this.cases = cases;
        this.register = register;
        this.starts = starts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends every accepted plan of the year as one; agencies without one are left out.
     *
     * @param seen the agencies whose plans the officer saw as accepted
     * @return the case of the city's plan
     * @throws DomainException when others are accepted by now, none is, the year is over, or one is on its way already
     */
    public CaseFileId send(int year, Set<UnitId> seen) {
        PlanWords.requireNotOver(year, LocalDate.now(clock));
        List<Plan> accepted = plans.lockYear(year).stream()
                .filter(plan -> plan.state() == PlanState.ACCEPTED)
                .toList();
        if (cityPlans.ofYear(year).stream().anyMatch(plan -> plan.state().running())) {
            throw new DomainException("error.training.plan.city-running");
        }
        if (accepted.isEmpty()) {
            throw new DomainException("error.training.plan.none-accepted");
        }
        if (!accepted.stream().map(Plan::unitId).collect(Collectors.toSet()).equals(seen)) {
            throw new DomainException("error.training.plan.changed");
        }
        int number = cityPlans.nextNumber(year);
        EmployeeId me = CurrentUser.require();
        Person sender = register.get(me);
        NewCaseFile file = new NewCaseFile(
                TrainingPlanCityProcess.PROCESS_ID,
                NUMBER_PREFIX,
                words.text(number == 1 ? "city-title" : "city-title-next", Map.of("year", year, "number", number)),
                CaseParty.unit(sender.opdId() == null ? sender.unitId() : sender.opdId()),
                null,
                null);
        return starts.start(NewCase.byCurrentPerson(file, Messages.CITY_PLAN_SUBMITTED), opened -> {
                    cases.bar(opened.id(), me, BarReason.SUBMITTER);
                    propose(opened, year, number, accepted);
                    return Map.of();
                })
                .id();
    }

    private void propose(CaseFile file, int year, int number, List<Plan> accepted) {
        cityPlans.insert(year, number, file.id(), accepted, clock.instant());
        cases.addEvent(file.id(), "plan.city-sent", null, Map.of("count", accepted.size()));
        for (Plan plan : accepted) {
            plans.move(plan, PlanState.PROPOSED);
            cases.setParent(plan.submittedAs(), file.id());
            cases.addEvent(plan.submittedAs(), "plan.proposed", null, Map.of("number", file.number()));
        }
        record("send", file.id(), Map.of("year", year, "number", number, "parts", accepted.size()));
    }

    /**
     * Answers what was asked and sends the same plans again.
     *
     * @throws DomainException unless the answer has 10 to 1,000 characters
     */
    public void resubmit(CaseFileId caseId, String answer) {
        String said = PlanWords.said(answer);
        CityPlan plan = lockReturned(caseId);
        cases.bar(caseId, CurrentUser.require(), BarReason.SUBMITTER);
        approvals.startAgain(caseId);
        cityPlans.move(plan, CityPlanState.PROPOSED, null, null);
        cases.addEvent(caseId, "plan.city-resubmitted", null, Map.of("answer", said));
        record("resubmit", caseId, Map.of("year", plan.year()));
        outbox.publishMessage(Messages.CITY_PLAN_RESUBMITTED, caseId, Map.of());
    }

    /** Its plans are accepted ones again, which may be reopened one by one. */
    public void withdraw(CaseFileId caseId) {
        CityPlan found = cityPlans.ofCase(caseId).orElseThrow(CityPlanDesk::unknown);
        List<Plan> all = plans.lockYear(found.year());
        CityPlan plan = lockReturned(caseId);
        cityPlans.move(plan, CityPlanState.WITHDRAWN, null, null);
        all.stream()
                .filter(part -> plan.parts().containsKey(part.unitId()) && part.state() == PlanState.PROPOSED)
                .forEach(part -> {
                    plans.move(part, PlanState.ACCEPTED);
                    cases.setParent(part.submittedAs(), null);
                    cases.addEvent(part.submittedAs(), "plan.proposal-withdrawn", null, Map.of());
                });
        cases.addEvent(caseId, "plan.city-withdrawn", null, Map.of());
        cases.close(caseId, "city-plan-withdrawn");
        record("withdraw", caseId, Map.of("year", plan.year()));
        outbox.publishMessage(Messages.CITY_PLAN_WITHDRAWN, caseId, Map.of());
    }

    /**
     * Returns a plan that was accepted before, with a question.
     *
     * @throws DomainException unless the plan is accepted, or unless the question has 10 to 1,000 characters
     */
    public void reopen(UnitId agency, int year, String question) {
        String asked = PlanWords.said(question);
        Plan plan = plans.lock(agency, year).orElseThrow(CityPlanDesk::unknown);
        if (plan.state() != PlanState.ACCEPTED) {
            throw new DomainException("error.training.plan.changed");
        }
        CaseFileId caseId = plan.submittedAs();
        repair.giveBack(plan, asked);
        cases.decided(caseId, null);
        cases.addEvent(caseId, "plan.reopened", null, Map.of("question", asked));
        notices.tell(plan, "returned", caseId + ":" + plan.version());
        audit.record("plan.reopen", "plan", agency.toString(), caseId, Map.of("year", year));
        outbox.publishMessage(TrainingPlanProcess.Messages.PLAN_REOPENED, caseId, Map.of());
    }

    private CityPlan lockReturned(CaseFileId caseId) {
        CityPlan plan = cityPlans.lock(caseId).orElseThrow(CityPlanDesk::unknown);
        if (plan.state() != CityPlanState.RETURNED) {
            throw new DomainException("error.training.plan.changed");
        }
        return plan;
    }

    private void record(String action, CaseFileId caseId, Map<String, ?> details) {
        audit.record("city-plan." + action, "city_plan", caseId.toString(), caseId, details);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.plan.unknown");
    }
}
