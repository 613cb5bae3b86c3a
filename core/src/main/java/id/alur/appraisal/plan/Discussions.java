package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalAccess.Seen;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-130: employee and superior discuss each line of a plan in a thread of its own, and the plan as a whole in another. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Discussions {

    private final AppraisalAccess access;
    private final Years years;
    private final PlanReader plans;
    private final DiscussionRepository discussion;
    private final Register register;
    private final Told told;
    private final Clock clock;

    Discussions(
            AppraisalAccess access,
            Years years,
            PlanReader plans,
            DiscussionRepository discussion,
            Register register,
            Told told,
            Clock clock) {
        this.access = access;
        this.years = years;
        this.plans = plans;
        this.discussion = discussion;
        this.register = register;
        this.told = told;
        this.clock = clock;
    }

    /**
     * What was said, the oldest first.
     *
     * @param line null for the thread about the whole plan
     */
    @Transactional(readOnly = true)
    public List<Message> thread(CaseFileId caseId, @Nullable LineId line) {
        List<DiscussionRepository.Said> thread =
                discussion.thread(access.read(caseId).year().id(), line);
        Map<EmployeeId, String> names = register.displayNames(thread.stream()
                .map(DiscussionRepository.Said::author)
                .distinct()
                .toList());
        EmployeeId me = CurrentUser.require();
        return thread.stream()
                .map(said -> new Message(
                        names.getOrDefault(said.author(), ""),
                        said.author().equals(me),
                        said.at(),
                        said.text(),
                        said.returned()))
                .toList();
    }

    /**
     * Says something to the other side, who hears of it once an hour for each thread at most.
     *
     * @param line null for the whole plan
     * @param text 1 to {@value PlanLimits#MESSAGE} characters
     * @throws DomainException when no version of the plan is being worked on
     */
    public void say(CaseFileId caseId, @Nullable LineId line, String text) {
        Seen seen = access.change(caseId, Relation.SELF, Relation.SUPERIOR);
        AppraisalYear year = seen.year();
        if (plans.open(year.id()).isEmpty()) {
            throw new DomainException("error.appraisal.plan-closed");
        }
        if (line != null && !plans.has(year, line)) {
            throw new DomainException("error.appraisal.line-gone");
        }
        Instant now = clock.instant();
        EmployeeId me = CurrentUser.require();
        if (!discussion.insert(year.id(), line, me, false, WrittenText.text(text, 1, PlanLimits.MESSAGE), now)) {
            return;
        }
        String key = (line == null ? "plan" : line) + ":" + me + ":" + now.truncatedTo(ChronoUnit.HOURS);
        if (seen.is(Relation.SELF)) {
            told.superior(year, "appraisal-discussed", Map.of(), key);
        } else {
            told.employee(year, "appraisal-discussed", Map.of(), key);
        }
        years.changed(year);
    }
}
