package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.YearId;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.CaseParty;
import id.alur.casefile.NewCaseFile;
import id.alur.decision.Parameters;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.personnel.EmployeeKind;
import id.alur.personnel.Register;
import id.alur.process.AppraisalEmployeeProcess;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import id.alur.process.AppraisalEmployeeProcess.Variables;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.start.CaseStart;
import id.alur.start.NewCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-130: an employee opens their appraisal of this calendar year, once. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class AppraisalStart {

    static final String NUMBER_PREFIX = "SKP";

    private static final String EXISTS = "error.appraisal.year-exists";
    private static final String NO_SUPERIOR = "error.appraisal.no-superior";
    private static final String PERIOD_MONTHS = "appraisal.period-months";
    private static final List<Integer> LENGTHS = List.of(1, 3, 6, 12);

    private final AppraisalAccess access;
    private final Years years;
    private final PlanVersionRepository plans;
    private final Register register;
    private final Principals principals;
    private final Parameters parameters;
    private final CaseFileService cases;
    private final CaseStart starts;
    private final AuditTrail audit;
    private final Clock clock;

    AppraisalStart(
            AppraisalAccess access,
            Years years,
            PlanVersionRepository plans,
            Register register,
            Principals principals,
            Parameters parameters,
            CaseFileService cases,
            CaseStart starts,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.years = years;
        this.plans = plans;
        this.register = register;
        this.principals = principals;
        this.parameters = parameters;
        this.cases = cases;
        this.starts = starts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the current person can open it, and what stands in the way. */
    @Transactional(readOnly = true)
    public StartCheck check() {
        EmployeeId me = CurrentUser.require();
        int year = LocalDate.now(clock).getYear();
        List<EmployeeId> superiors = access.superiors(me);
        String obstacle = obstacle(me, year).orElse(null);
        return new StartCheck(
                year,
                years.of(me, year).map(AppraisalYear::caseId).orElse(null),
                superiors.isEmpty() ? null : register.get(superiors.getFirst()).displayName(),
                obstacle,
                NO_SUPERIOR.equals(obstacle) ? menders() : List.of());
    }

    /**
     * Opens the current person's appraisal of this year with an empty plan and lets its process start.
     *
     * @return its case
     * @throws DomainException when there is one, the person has no superior or is no employee to be rated
     */
    public CaseFileId start() {
        EmployeeId me = CurrentUser.require();
        LocalDate today = LocalDate.now(clock);
        obstacle(me, today.getYear()).ifPresent(key -> {
            throw new DomainException(key, today.getYear());
        });
        // No owning unit: the head of an agency reads only what is about people who report to them.
        NewCaseFile file = new NewCaseFile(
                AppraisalEmployeeProcess.PROCESS_ID,
                NUMBER_PREFIX,
                "SKP " + today.getYear(),
                CaseParty.employee(me),
                null,
                null);
        return starts.start(NewCase.byCurrentPerson(file, Messages.YEAR_OPENED), opened -> enter(opened, me, today))
                .id();
    }

    private Map<String, ?> enter(CaseFile opened, EmployeeId me, LocalDate today) {
        YearId id = new YearId(UUID.randomUUID());
        AppraisalYear year = new AppraisalYear(
                id,
                opened.id(),
                me,
                today.getYear(),
                periodMonths(today),
                YearState.PLANNING,
                null,
                clock.instant(),
                null,
                null,
                null,
                false,
                "");
        if (!years.open(year)) {
            throw new DomainException(EXISTS, today.getYear());
        }
        plans.insert(new PlanId(UUID.randomUUID()), id, 1, null, clock.instant());
        cases.addEvent(opened.id(), "appraisal.opened", null, Map.of());
        audit.record("appraisal.open", "appraisal_year", id.toString(), opened.id(), Map.of("year", today.getYear()));
        return Map.of(
                Variables.EMPLOYEE_ID,
                me.toString(),
                Variables.SUPERIOR_GROUP,
                CandidateGroup.supervisorOf(me).toString());
    }

    private int periodMonths(LocalDate today) {
        int months = parameters.integer(PERIOD_MONTHS, today);
        if (!LENGTHS.contains(months)) {
            throw new DomainException("error.appraisal.period-months", months);
        }
        return months;
    }

    private Optional<String> obstacle(EmployeeId me, int year) {
        if (years.exists(me, year)) {
            return Optional.of(EXISTS);
        }
        if (register.record(me).kind() == EmployeeKind.PEJABAT_NEGARA) {
            return Optional.of("error.appraisal.elected");
        }
        return access.superiors(me).isEmpty() ? Optional.of(NO_SUPERIOR) : Optional.empty();
    }

    private List<String> menders() {
        List<EmployeeId> officers = principals.holdersOf(CandidateGroup.role(Role.BKPSDM_REGISTER));
        Map<EmployeeId, String> names = register.displayNames(officers);
        return officers.stream().map(one -> names.getOrDefault(one, "")).toList();
    }
}
