package id.alur.training.learning;

import id.alur.funding.FundingOutlook;
import id.alur.funding.FundingPriority;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.Place;
import id.alur.training.study.ServiceBonds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about learning show: one person, or the people somebody leads. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class LearningPages {

    private static final int SUGGESTIONS = 8;

    private record Fit(Course course, List<AssessedGap> closes) {

        CourseDraft data() {
            return course.data();
        }

        BigDecimal cost() {
            return data().cost();
        }

        FundingPriority urgency() {
            return closes.isEmpty()
                    ? FundingPriority.LOW
                    : closes.getFirst().priority().level();
        }
    }

    private static final Comparator<Fit> MOST_URGENT = Comparator.comparing(Fit::urgency)
            .thenComparingInt(fit -> -fit.closes().size());

    /** Online before anything one has to travel to, at the same price. */
    private static final Comparator<Fit> CHEAPEST = Comparator.comparing(Fit::cost)
            .thenComparing(fit -> fit.data().place() != Place.ONLINE)
            .thenComparing(fit -> fit.data().title());

    private final LearnerRepository learners;
    private final LedgerRepository ledger;
    private final CompetenceRepository competences;
    private final ConversionRepository conversions;
    private final LearningService service;
    private final LearningRules rules;
    private final LearningAccess access;
    private final CourseCatalogue catalogue;
    private final FundingOutlook budget;
    private final ServiceBonds bonds;
    private final Clock clock;

    LearningPages(
            LearnerRepository learners,
            LedgerRepository ledger,
            CompetenceRepository competences,
            ConversionRepository conversions,
            LearningService service,
            LearningRules rules,
            LearningAccess access,
            CourseCatalogue catalogue,
            FundingOutlook budget,
            ServiceBonds bonds,
            Clock clock) {
        this.learners = learners;
        this.ledger = ledger;
        this.competences = competences;
        this.conversions = conversions;
        this.service = service;
        this.rules = rules;
        this.access = access;
        this.catalogue = catalogue;
        this.budget = budget;
        this.bonds = bonds;
        this.clock = clock;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when it is none of the current user's business */
    public PersonLearning person(EmployeeId employee, int year) {
        access.requireRead(employee);
        LocalDate today = LocalDate.now(clock);
        Learner learner = learners.get(employee);
        List<AssessedGap> gaps = competences.gaps(employee).stream()
                .map(gap -> new AssessedGap(gap, rules.gapPriority(employee, gap.level(), null, today)))
                .sorted(Comparator.comparing((AssessedGap gap) -> gap.priority().level())
                        .thenComparingInt(gap -> -gap.gap().level()))
                .toList();
        Priority overall = gaps.isEmpty()
                ? rules.gapPriority(employee, null, null, today)
                : gaps.getFirst().priority();
        UnitId opd = learner.opdId();
        boolean moneyIsShort = opd != null && budget.isShort(opd, today.getYear());
        return new PersonLearning(
                service.standing(employee, year),
                ledger.years(employee),
                ledger.entries(employee, year),
                overall,
                gaps,
                moneyIsShort,
                suggestions(employee, gaps, moneyIsShort, today),
                bonds.of(employee));
    }

    /** The people whom the current user leads, those with hours missing first. */
    public List<Standing> team(int year) {
        return service.standings(learners.team(CurrentUser.require()), year).stream()
                .sorted(Comparator.comparing((Standing standing) -> !standing.below())
                        .thenComparingInt(standing -> standing.below() ? standing.jp() : 0))
                .toList();
    }

    public boolean leadsPeople() {
        return !learners.team(CurrentUser.require()).isEmpty();
    }

    /** Courses that close a gap; without any gap, free online courses that anybody may take. */
    private List<SuggestedCourse> suggestions(
            EmployeeId employee, List<AssessedGap> gaps, boolean moneyIsShort, LocalDate today) {
        Map<String, AssessedGap> open = new LinkedHashMap<>();
        gaps.stream()
                .filter(gap -> gap.gap().level() > 0)
                .forEach(gap -> open.put(gap.gap().competenceCode(), gap));
        Map<String, List<String>> taught = competences.taught();
        List<Fit> fits = new ArrayList<>();
        Set<String> forms =
                conversions.on(today).stream().map(JpConversion::formCode).collect(Collectors.toSet());
        for (Course course : catalogue.offered()) {
            if (!forms.contains(course.data().formCode())) {
                continue;
            }
            List<AssessedGap> closes = taught.getOrDefault(course.data().code(), List.of()).stream()
                    .map(open::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(gap -> gap.priority().level()))
                    .toList();
            boolean free = course.data().cost().signum() == 0 && course.data().place() == Place.ONLINE;
            if (!closes.isEmpty() || (open.isEmpty() && free)) {
                fits.add(new Fit(course, closes));
            }
        }
        return fits.stream()
                .sorted(moneyIsShort ? CHEAPEST.thenComparing(MOST_URGENT) : MOST_URGENT.thenComparing(CHEAPEST))
                .limit(SUGGESTIONS)
                .map(fit -> suggested(employee, fit, today))
                .toList();
    }

    private SuggestedCourse suggested(EmployeeId employee, Fit fit, LocalDate today) {
        RuleDays days = RuleDays.of(fit.data(), null, today);
        Verdict quota = rules.quota(employee, fit.course(), days);
        boolean nextYear = false;
        if (!quota.allowed() && fit.data().startsOn() == null) {
            RuleDays later = RuleDays.nextYear(fit.data(), today);
            Verdict laterQuota = rules.quota(employee, fit.course(), later);
            nextYear = laterQuota.allowed();
            days = nextYear ? later : days;
            quota = nextYear ? laterQuota : quota;
        }
        return new SuggestedCourse(
                fit.course(),
                fit.closes().stream().map(gap -> gap.gap().competenceName()).toList(),
                conversions.jpOf(fit.data(), days.lastDay()),
                quota,
                nextYear);
    }
}
