package id.alur.appraisal.rating;

import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-133: the superior writes a rating; it saves itself, and nobody else reads it until it is sent. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class RatingDesk {

    private final AppraisalAccess access;
    private final PeriodRepository periods;
    private final RatingRepository ratings;

    RatingDesk(AppraisalAccess access, PeriodRepository periods, RatingRepository ratings) {
        this.access = access;
        this.periods = periods;
        this.ratings = ratings;
    }

    /**
     * Saves a rating, finished or not.
     *
     * @param version as it was read; 0 for one that was not there
     * @return its version now
     * @throws DomainException {@link PlanDesk#CHANGED_MEANWHILE}, or when the period is not being rated
     */
    public long save(CaseFileId caseId, int number, RatingDraft draft, long version) {
        AppraisalYear year = access.change(caseId, Relation.SUPERIOR).year();
        if (periods.find(year.id(), number)
                .filter(period -> period.state() == PeriodState.RATING)
                .isEmpty()) {
            throw new DomainException("error.appraisal.not-rating");
        }
        if (!ratings.save(year.id(), number, RatingTexts.clean(draft), version)) {
            throw new DomainException(PlanDesk.CHANGED_MEANWHILE);
        }
        return version + 1;
    }
}
