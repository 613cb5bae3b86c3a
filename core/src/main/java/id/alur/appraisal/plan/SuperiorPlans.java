package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Years;
import id.alur.shared.DomainException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a plan may contribute to: the lines of the agreed plan of today's superior. Where there is none yet, the plan goes ahead and is
 * tied later: nobody waits for a superior who is late.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SuperiorPlans {

    private final AppraisalAccess access;
    private final Years years;
    private final PlanReader plans;

    SuperiorPlans(AppraisalAccess access, Years years, PlanReader plans) {
        this.access = access;
        this.years = years;
        this.plans = plans;
    }

    List<SuperiorResult> results(AppraisalYear year) {
        return lines(year)
                .map(result -> new SuperiorResult(result.line(), result.title()))
                .toList();
    }

    /**
     * What the line says.
     *
     * @return null for no line
     * @throws DomainException when it is none of the superior's agreed plan
     */
    @Nullable
    String title(AppraisalYear year, @Nullable LineId line) {
        return line == null
                ? null
                : lines(year)
                        .filter(result -> result.line().equals(line))
                        .findFirst()
                        .orElseThrow(() -> new DomainException("error.appraisal.no-such-superior-line"))
                        .title();
    }

    private Stream<PlannedResult> lines(AppraisalYear year) {
        return access.superiors(year.employee()).stream()
                .flatMap(superior -> years.of(superior, year.year()).stream())
                .flatMap(above -> plans.agreed(above).stream())
                .flatMap(plan -> plans.results(plan.id()).stream());
    }
}
