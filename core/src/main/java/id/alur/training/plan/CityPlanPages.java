package id.alur.training.plan;

import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.sheet.SheetFile;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.PlanAccess.Scope;
import id.alur.training.plan.PlanRepository.Ceiling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans of all agencies of a year side by side, for BKPSDM, the Sekda and the mayor. Everybody else gets an
 * {@link AccessDeniedException}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class CityPlanPages {

    private static final List<String> COLUMNS = List.of(
            "kode_unit",
            "perangkat_daerah",
            "keadaan",
            "revisi",
            "nomor",
            "kompetensi",
            "kode_bentuk",
            "jumlah_orang",
            "prioritas",
            "penyelenggara",
            "triwulan",
            "biaya");

    private final PlanAccess access;
    private final PlanRepository needs;
    private final PlanStateRepository plans;
    private final CityPlanRepository cityPlans;
    private final PlanWords words;

    CityPlanPages(
            PlanAccess access,
            PlanRepository needs,
            PlanStateRepository plans,
            CityPlanRepository cityPlans,
            PlanWords words) {
        this.access = access;
        this.needs = needs;
        this.plans = plans;
        this.cityPlans = cityPlans;
        this.words = words;
    }

    /** Whether there is anything for the current person. */
    public boolean mayEnter() {
        return access.scope().all();
    }

    /** Whether the current person puts the plan of the city together. */
    public boolean mayChange() {
        return CurrentUser.has(TrainingRoles.BKPSDM_TRAINING);
    }

    /** Every agency, by name. */
    public List<CityPlanRow> rows(int year) {
        Scope scope = access.requireCity();
        Map<UnitId, List<PlanNeed>> all = needs(scope, year);
        Map<UnitId, Plan> states = plans.ofYear(year);
        Map<UnitId, Ceiling> ceilings = needs.ceilings(year);
        return scope.agencies().stream()
                .map(unit -> {
                    List<PlanNeed> own = all.getOrDefault(unit.id(), List.of());
                    return new CityPlanRow(
                            states.getOrDefault(unit.id(), Plan.none(unit.id(), year)),
                            PlanPages.totals(unit, own, ceilings.getOrDefault(unit.id(), Ceiling.NONE)),
                            priorities(own));
                })
                .toList();
    }

    private Map<UnitId, List<PlanNeed>> needs(Scope scope, int year) {
        return needs.needs(scope.agencies().stream().map(Unit::id).toList(), year).stream()
                .collect(Collectors.groupingBy(PlanNeed::unitId));
    }

    private static Map<FundingPriority, Integer> priorities(List<PlanNeed> needs) {
        Map<FundingPriority, Integer> counts = new EnumMap<>(FundingPriority.class);
        needs.stream()
                .map(need -> need.data().priority())
                .filter(Objects::nonNull)
                .forEach(priority -> counts.merge(priority, 1, Integer::sum));
        return counts;
    }

    /** The plans of the city of a year, the latest first. */
    public List<CityPlan> cityPlans(int year) {
        access.requireCity();
        return cityPlans.ofYear(year);
    }

    /** The city's plan of a case; empty when it has none, or it is none of the person's business. */
    public Optional<CityPlan> ofCase(CaseFileId caseId) {
        return mayEnter() ? cityPlans.ofCase(caseId) : Optional.empty();
    }

    /** Every need of the year with the state of its plan, as CSV; who is named stays out of it. */
    public byte[] file(int year) {
        Scope scope = access.requireCity();
        Map<UnitId, List<PlanNeed>> all = needs(scope, year);
        Map<UnitId, Plan> states = plans.ofYear(year);
        List<List<String>> rows = new ArrayList<>();
        for (Unit unit : scope.agencies()) {
            Plan plan = states.getOrDefault(unit.id(), Plan.none(unit.id(), year));
            String state = words.text(plan.state().key().substring("training.plan.".length()), Map.of());
            for (PlanNeed need : all.getOrDefault(unit.id(), List.of())) {
                NeedDraft data = need.data();
                rows.add(List.of(
                        unit.code(),
                        unit.name(),
                        state,
                        Integer.toString(plan.revision()),
                        Integer.toString(need.number()),
                        data.competence(),
                        Objects.requireNonNullElse(data.formCode(), ""),
                        Integer.toString(data.headcount()),
                        PlanFiles.word(NeedRow.PRIORITIES, data.priority()),
                        data.provider(),
                        text(data.quarter()),
                        amount(data.cost())));
            }
        }
        return SheetFile.csv(COLUMNS, rows);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : Integer.toString(number);
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
