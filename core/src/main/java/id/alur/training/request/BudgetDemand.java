package id.alur.training.request;

import id.alur.casefile.CaseFileService;
import id.alur.funding.FundingPriority;
import id.alur.identity.UnitId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much money a request needs, of which agency and year, and how urgently. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BudgetDemand {

    private final CaseFileService cases;
    private final Clock clock;

    BudgetDemand(CaseFileService cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * @param opd the agency at the time of the request: a transfer does not move the costs
     * @param rupiah whole and positive
     * @param waitingEndsAt beginning of the first day of the course
     */
    record Wanted(UnitId opd, int year, BigDecimal rupiah, FundingPriority priority, Instant waitingEndsAt) {}

    Wanted by(TrainingRequest request) {
        CourseTerms terms = Objects.requireNonNull(request.terms(), "made before money was part of the process");
        UnitId opd = Objects.requireNonNull(cases.find(request.caseId()).owningUnit(), "agency");
        return new Wanted(
                opd,
                terms.year(),
                terms.cost(),
                request.priority() == null ? FundingPriority.MEDIUM : request.priority(),
                terms.startsOn().atStartOfDay(clock.getZone()).toInstant());
    }
}
