package id.alur.training.plan;

import id.alur.approval.Approvals;
import id.alur.approval.Chain;
import id.alur.approval.Step;
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
import id.alur.personnel.Unit;
import id.alur.process.TrainingPlanProcess;
import id.alur.process.TrainingPlanProcess.Messages;
import id.alur.process.TrainingPlanProcess.Stages;
import id.alur.process.TrainingPlanProcess.Variables;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import id.alur.start.CaseStart;
import id.alur.start.NewCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agency does with its plan as a whole: submits it, takes it back when it was returned, begins a revision of a set one (UC-113). */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class PlanFlow {

    private static final String NUMBER_PREFIX = "RENCANA";

    private final PlanStateRepository plans;
    private final PlanRepository needs;
    private final PlanAccess access;
    private final PlanWords words;
    private final Principals principals;
    private final Approvals approvals;
    private final PlanRepair repair;
    private final CaseFileService cases;
    private final CaseStart starts;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    PlanFlow(
            PlanStateRepository plans,
            PlanRepository needs,
            PlanAccess access,
            PlanWords words,
            Principals principals,
            Approvals approvals,
            PlanRepair repair,
            CaseFileService cases,
            CaseStart starts,
            EngineOutbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.needs = needs;
        this.access = access;
        this.words = words;
        this.principals = principals;
        this.approvals = approvals;
        this.repair = repair;
        this.cases = cases;
        this.starts = starts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Submits the plan, or submits it again after it was returned. From now on its needs stay as they are. A head who submits has
     * approved by doing so.
     *
     * @param answer to what was asked when it was returned; may be empty
     * @return the case of the plan
     * @throws DomainException when something is missing, the year is over, or the plan is on its way already
     */
    public CaseFileId submit(UnitId agency, int year, String answer) {
        access.requireChange(agency);
        PlanWords.requireNotOver(year, LocalDate.now(clock));
        Plan plan = plans.lock(agency, year).orElseThrow(() -> new DomainException("error.training.plan.incomplete"));
        if (!plan.state().open()) {
            throw new DomainException("error.training.plan.on-its-way");
        }
        List<PlanNeed> all = needs.needs(List.of(agency), year);
        if (all.isEmpty()
                || all.stream().anyMatch(need -> !need.data().missing().isEmpty())) {
            throw new DomainException("error.training.plan.incomplete");
        }
        return plan.state() == PlanState.DRAFT ? file(plan) : again(plan, PlainText.text(answer));
    }

    private CaseFileId file(Plan plan) {
        Unit unit = access.agency(plan.unitId());
        String title = words.text(
                plan.revision() == 0 ? "title" : "title-revision",
                Map.of("agency", unit.name(), "year", plan.year(), "revision", plan.revision()));
        NewCaseFile file = new NewCaseFile(
                TrainingPlanProcess.PROCESS_ID,
                NUMBER_PREFIX,
                title,
                CaseParty.unit(plan.unitId()),
                plan.unitId(),
                null);
        return starts.start(NewCase.byCurrentPerson(file, Messages.PLAN_SUBMITTED), opened -> {
                    boolean head = isNotAsked(opened.id(), unit);
                    plans.move(
                            plan, head ? PlanState.APPROVED : PlanState.SUBMITTED, plan.revision(), opened.id(), null);
                    cases.addEvent(opened.id(), head ? "plan.submitted-by-head" : "plan.submitted", null, Map.of());
                    record("submit", plan, opened.id());
                    return Map.of(
                            Variables.HEAD_GROUP, PlanAccess.head(unit).toString(), Variables.NEXT_STAGE, stage(head));
                })
                .id();
    }

    /** Nobody decides about a plan that they have submitted, so what a head has submitted only a head submits again. */
    private CaseFileId again(Plan plan, String answer) {
        Unit unit = access.agency(plan.unitId());
        CaseFile file = cases.find(plan.submittedAs());
        List<EmployeeId> heads = principals.holdersOf(PlanAccess.head(unit));
        if (!heads.contains(CurrentUser.require()) && !Collections.disjoint(heads, cases.barred(file.id()))) {
            throw new DomainException("error.training.plan.head-submitted");
        }
        if (answer.length() > PlanWords.MAX) {
            throw new DomainException("error.training.plan.too-long", PlanWords.MAX);
        }
        approvals.startAgain(file.id());
        boolean head = isNotAsked(file.id(), unit);
        plans.move(plan, head ? PlanState.APPROVED : PlanState.SUBMITTED);
        repair.end(file.id());
        if (answer.isEmpty()) {
            cases.addEvent(file.id(), "plan.resubmitted", null, Map.of());
        } else {
            cases.addEvent(file.id(), "plan.resubmitted-with-answer", null, Map.of("answer", answer));
        }
        record("resubmit", plan, file.id());
        outbox.publishMessage(Messages.PLAN_RESUBMITTED, file.id(), Map.of(Variables.NEXT_STAGE, stage(head)));
        return file.id();
    }

    /** Whoever submits a plan decides nothing about it; whether therefore the agency's head, who has submitted, is not asked besides. */
    private boolean isNotAsked(CaseFileId caseId, Unit unit) {
        cases.bar(caseId, CurrentUser.require(), BarReason.SUBMITTER);
        Step<PlanStage> step = approvals.next(
                caseId,
                new Chain<>(List.of(PlanStage.OPD_HEAD, PlanStage.BKPSDM), stage -> PlanAccess.group(stage, unit)));
        approvals.passOver(caseId, step);
        return step.next() == PlanStage.BKPSDM;
    }

    /** A plan that was returned becomes a draft; its case is closed. */
    public void withdraw(UnitId agency, int year) {
        access.requireChange(agency);
        Plan plan = lock(agency, year, PlanState.RETURNED);
        CaseFileId caseId = plan.submittedAs();
        plans.move(plan, PlanState.DRAFT, plan.revision(), null, null);
        cases.addEvent(caseId, "plan.withdrawn", null, Map.of());
        cases.close(caseId, "plan-withdrawn");
        record("withdraw", plan, caseId);
        outbox.publishMessage(Messages.PLAN_WITHDRAWN, caseId, Map.of());
    }

    /** The needs of a set plan may be changed again, as the draft of its next revision; until that is set, the old one holds. */
    public void revise(UnitId agency, int year) {
        access.requireChange(agency);
        PlanWords.requireNotOver(year, LocalDate.now(clock));
        Plan plan = lock(agency, year, PlanState.SET);
        plans.move(plan, PlanState.DRAFT, plan.revision() + 1, null, null);
        record("revise", plan, plan.submittedAs());
    }

    /**
     * A revision that was begun is given up: its needs are gone, and those of the set plan are there again, which held all the time.
     *
     * @throws DomainException unless it is the draft of a revision
     */
    public void discard(UnitId agency, int year) {
        access.requireChange(agency);
        Plan draft = lock(agency, year, PlanState.DRAFT);
        PlanRevision set = plans.revisions(agency, year).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("error.training.plan.changed"));
        plans.restore(draft, set.revision(), CurrentUser.actor(), clock.instant());
        plans.move(draft, PlanState.SET, set.revision(), set.caseId(), null);
        record("discard-revision", draft, set.caseId());
    }

    private Plan lock(UnitId agency, int year, PlanState expected) {
        Plan plan = plans.lock(agency, year).orElseThrow(() -> new NotFoundException("error.training.plan.unknown"));
        if (plan.state() != expected) {
            throw new DomainException("error.training.plan.changed");
        }
        return plan;
    }

    private void record(String action, Plan plan, CaseFileId caseId) {
        audit.record(
                "plan." + action,
                "plan",
                plan.unitId().toString(),
                caseId,
                Map.of("year", plan.year(), "revision", plan.revision()));
    }

    private static String stage(boolean head) {
        return head ? Stages.BKPSDM : Stages.OPD_HEAD;
    }
}
