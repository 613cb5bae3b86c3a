package id.alur.appraisal.evidence;

import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.Told;
import id.alur.appraisal.year.WrittenText;
import id.alur.appraisal.year.Years;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-132: the superior tells the employee all year long how the work goes (umpan balik berkelanjutan, PermenPANRB 6/2022). */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class FeedbackDesk {

    private final AppraisalAccess access;
    private final Years years;
    private final PlanReader plans;
    private final FeedbackRepository feedback;
    private final Register register;
    private final Told told;
    private final Clock clock;

    FeedbackDesk(
            AppraisalAccess access,
            Years years,
            PlanReader plans,
            FeedbackRepository feedback,
            Register register,
            Told told,
            Clock clock) {
        this.access = access;
        this.years = years;
        this.plans = plans;
        this.feedback = feedback;
        this.register = register;
        this.told = told;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Feedback> of(CaseFileId caseId) {
        List<FeedbackRepository.Given> given =
                feedback.of(access.read(caseId).year().id());
        Map<EmployeeId, String> names = register.displayNames(
                given.stream().map(FeedbackRepository.Given::author).distinct().toList());
        EmployeeId me = CurrentUser.require();
        return given.stream()
                .map(one -> new Feedback(
                        names.getOrDefault(one.author(), ""),
                        one.author().equals(me),
                        one.line(),
                        one.text(),
                        one.at()))
                .toList();
    }

    /**
     * Says something to the employee, who is told.
     *
     * @param line null for the work as a whole
     * @param text 1 to {@value EvidenceLimits#FEEDBACK} characters
     * @throws DomainException when the year is over
     */
    public void give(CaseFileId caseId, @Nullable LineId line, String text) {
        AppraisalYear year = access.change(caseId, Relation.SUPERIOR).year();
        String words = WrittenText.text(text, 1, EvidenceLimits.FEEDBACK);
        if (year.state().isOver()) {
            throw new DomainException("error.appraisal.year-over");
        }
        if (line != null && !plans.has(year, line)) {
            throw new DomainException("error.appraisal.line-gone");
        }
        Instant now = clock.instant();
        if (feedback.insert(year.id(), line, CurrentUser.require(), words, now)) {
            told.employee(year, "appraisal-feedback-given", Map.of(), now.toString());
            years.changed(year);
        }
    }
}
