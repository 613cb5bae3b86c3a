package id.alur.training.plan;

import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.Role;
import id.alur.letter.IndonesianText;
import id.alur.letter.LetterAttachment;
import id.alur.letter.LetterData;
import id.alur.letter.LetterSource;
import id.alur.letter.NewLetter;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The decree by which the mayor sets the plan of the city (PP 11/2017 Ps 207), with a table of its agencies. It tells the plans as
 * they were set, whatever has become of them since.
 */
@Component
class CityDecreeSource implements LetterSource {

    private final CityPlanRepository cityPlans;
    private final PlanRepository needs;
    private final PlanAccess access;
    private final CaseFileService cases;
    private final Register register;
    private final Principals principals;

    CityDecreeSource(
            CityPlanRepository cityPlans,
            PlanRepository needs,
            PlanAccess access,
            CaseFileService cases,
            Register register,
            Principals principals) {
        this.cityPlans = cityPlans;
        this.needs = needs;
        this.access = access;
        this.cases = cases;
        this.register = register;
        this.principals = principals;
    }

    @Override
    public String kind() {
        return CityDecreeKind.CODE;
    }

    @Override
    public boolean applies(CaseFileId caseId) {
        return set(caseId).isPresent();
    }

    @Override
    public Optional<NewLetter> letter(CaseFileId caseId) {
        CityPlan plan = set(caseId)
                .orElseThrow(() -> new IllegalStateException("No plan of the city is set by case " + caseId));
        return principals.holdersOf(CandidateGroup.role(Role.PPK)).stream()
                .findFirst()
                .map(mayor -> {
                    List<PlanTotals> parts = parts(plan);
                    return new NewLetter(
                            caseId,
                            CityDecreeKind.CODE,
                            register.get(mayor).unitId(),
                            null,
                            mayor,
                            data(plan, parts),
                            attachment(plan, parts));
                });
    }

    private Optional<CityPlan> set(CaseFileId caseId) {
        return cityPlans.ofCase(caseId).filter(plan -> plan.state() == CityPlanState.SET);
    }

    private List<PlanTotals> parts(CityPlan plan) {
        return plan.parts().entrySet().stream()
                .map(part -> PlanPages.totals(
                        access.agency(part.getKey()),
                        needs.needs(part.getKey(), plan.year(), part.getValue()),
                        PlanRepository.Ceiling.NONE))
                .sorted(Comparator.comparing(PlanTotals::unitName))
                .toList();
    }

    private LetterData data(CityPlan plan, List<PlanTotals> parts) {
        return LetterData.builder()
                .text(CityDecreeKind.YEAR, Integer.toString(plan.year()))
                .text(CityDecreeKind.STEP, plan.number() == 1 ? null : "TAHAP " + plan.number())
                .text(CityDecreeKind.CASE_NUMBER, cases.find(plan.caseId()).number())
                .number(CityDecreeKind.AGENCIES, parts.size())
                .number(CityDecreeKind.NEEDS, count(parts))
                .number(CityDecreeKind.PEOPLE, people(parts))
                .money(CityDecreeKind.COST, cost(parts))
                .build();
    }

    private static LetterAttachment attachment(CityPlan plan, List<PlanTotals> parts) {
        List<List<String>> rows = new ArrayList<>();
        for (PlanTotals part : parts) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    part.unitName(),
                    IndonesianText.number(part.needs()),
                    IndonesianText.number(part.people()),
                    IndonesianText.money(part.cost())));
        }
        return new LetterAttachment(
                "Rencana Pengembangan Kompetensi Tahun " + plan.year() + " menurut Perangkat Daerah",
                List.of("No.", "Perangkat daerah", "Kebutuhan", "Peserta", "Perkiraan biaya"),
                List.of(0, 2, 3, 4),
                rows,
                List.of(
                        "",
                        "Jumlah",
                        IndonesianText.number(count(parts)),
                        IndonesianText.number(people(parts)),
                        IndonesianText.money(cost(parts))));
    }

    private static int count(List<PlanTotals> parts) {
        return parts.stream().mapToInt(PlanTotals::needs).sum();
    }

    private static int people(List<PlanTotals> parts) {
        return parts.stream().mapToInt(PlanTotals::people).sum();
    }

    private static BigDecimal cost(List<PlanTotals> parts) {
        return parts.stream().map(PlanTotals::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
