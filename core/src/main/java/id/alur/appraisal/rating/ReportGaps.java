package id.alur.appraisal.rating;

import id.alur.appraisal.plan.Indicator;
import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.year.AppraisalYear;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a report lacks before it can be handed in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportGaps {

    private final PeriodRepository periods;
    private final PlanReader plans;

    ReportGaps(PeriodRepository periods, PlanReader plans) {
        this.periods = periods;
        this.plans = plans;
    }

    /** Indicators of which nothing is said, in the order of the plan. */
    List<IndicatorId> missing(AppraisalYear year, PeriodRepository.Period period) {
        Set<IndicatorId> said = periods.realisations(year.id(), period.number()).stream()
                .filter(one -> !one.achieved().isEmpty())
                .map(Realisation::indicator)
                .collect(Collectors.toSet());
        return period.plan() == null
                ? List.of()
                : plans.results(period.plan()).stream()
                        .flatMap(result -> result.indicators().stream())
                        .map(Indicator::id)
                        .filter(indicator -> !said.contains(indicator))
                        .toList();
    }
}
