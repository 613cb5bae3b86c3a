package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalAccess.Seen;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.WrittenText;
import id.alur.appraisal.year.Years;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * UC-130: writing a plan. It saves itself line by line, so a line has a version: whoever saves what somebody changed meanwhile in another
 * window is told so, and loses nothing.
 */
@Service("appraisalPlanDesk")
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class PlanDesk {

    /** Key of the message that somebody changed it meanwhile. */
    public static final String CHANGED_MEANWHILE = "error.appraisal.changed-meanwhile";

    private final AppraisalAccess access;
    private final Years years;
    private final PlanReader plans;
    private final PlanVersionRepository repository;
    private final LineRepository lines;
    private final SuperiorPlans superiors;

    PlanDesk(
            AppraisalAccess access,
            Years years,
            PlanReader plans,
            PlanVersionRepository repository,
            LineRepository lines,
            SuperiorPlans superiors) {
        this.access = access;
        this.years = years;
        this.plans = plans;
        this.repository = repository;
        this.lines = lines;
        this.superiors = superiors;
    }

    /**
     * Adds a line at the end of the own plan.
     *
     * @throws DomainException when there are {@value PlanLimits#LINES}, or the plan is not being written
     */
    public PlannedResult add(CaseFileId caseId, ResultDraft draft) {
        AppraisalYear year = own(caseId);
        PlanId plan = draft(year);
        if (lines.of(plan).size() >= PlanLimits.LINES) {
            throw new DomainException("error.appraisal.too-many-lines", PlanLimits.LINES);
        }
        LineId line = new LineId(UUID.randomUUID());
        lines.insert(plan, line, PlanTexts.clean(draft), superiors.title(year, draft.superiorLine()));
        return saved(year, plan, line);
    }

    /**
     * Saves a line of the own plan, finished or not.
     *
     * @param version as it was read
     * @return as it stands now, with the ids of new indicators
     * @throws DomainException {@link #CHANGED_MEANWHILE}
     */
    public PlannedResult save(CaseFileId caseId, LineId line, ResultDraft draft, long version) {
        AppraisalYear year = own(caseId);
        PlanId plan = draft(year);
        PlannedResult before = find(plan, line);
        // A tie is kept as it was made, though the superior or the superior's plan may have changed since.
        String above = Objects.equals(before.superiorLine(), draft.superiorLine())
                ? before.superiorTitle()
                : superiors.title(year, draft.superiorLine());
        if (!lines.update(plan, line, PlanTexts.clean(draft), above, version)) {
            throw new DomainException(CHANGED_MEANWHILE);
        }
        return saved(year, plan, line);
    }

    /** @throws DomainException {@link #CHANGED_MEANWHILE} */
    public void remove(CaseFileId caseId, LineId line, long version) {
        AppraisalYear year = own(caseId);
        PlanId plan = draft(year);
        find(plan, line);
        if (!lines.delete(plan, line, version)) {
            throw new DomainException(CHANGED_MEANWHILE);
        }
        years.changed(year);
    }

    /** @param to place within the lines of its kind, from 0; beyond the last: at the end */
    public void move(CaseFileId caseId, LineId line, int to) {
        AppraisalYear year = own(caseId);
        PlanId plan = draft(year);
        PlannedResult moved = find(plan, line);
        List<LineId> order = new ArrayList<>(lines.of(plan).stream()
                .filter(result -> result.kind() == moved.kind())
                .map(PlannedResult::line)
                .toList());
        order.remove(line);
        order.add(Math.clamp(to, 0, order.size()), line);
        lines.order(plan, order);
        years.changed(year);
    }

    /**
     * Says to which line of the superior's agreed plan a line contributes; by employee or superior, also after the agreement.
     *
     * @param above null for none
     */
    public void tie(CaseFileId caseId, LineId line, @Nullable LineId above) {
        AppraisalYear year =
                access.change(caseId, Relation.SELF, Relation.SUPERIOR).year();
        Plan plan = plans.open(year.id())
                .or(() -> plans.agreed(year))
                .filter(one -> !year.state().isOver())
                .orElseThrow(() -> new DomainException("error.appraisal.plan-closed"));
        if (!lines.tie(plan.id(), line, above, superiors.title(year, above))) {
            throw new NotFoundException(AppraisalAccess.NOT_FOUND);
        }
        years.changed(year);
    }

    /** How many lines one's own agreed plan of last year has. */
    @Transactional(readOnly = true)
    public int lastYear(CaseFileId caseId) {
        Seen seen = access.read(caseId);
        return seen.is(Relation.SELF) ? ofLastYear(seen.year()).size() : 0;
    }

    /**
     * Takes over the lines of last year's plan whose titles the plan does not have yet; what they contributed to is chosen anew.
     *
     * @return how many
     */
    public int copyLastYear(CaseFileId caseId) {
        AppraisalYear year = own(caseId);
        PlanId plan = draft(year);
        List<String> there = lines.of(plan).stream().map(PlannedResult::title).toList();
        List<ResultDraft> copied = ofLastYear(year).stream()
                .filter(result -> !there.contains(result.title()))
                .limit(Math.max(0, PlanLimits.LINES - there.size()))
                .map(PlanTexts::anew)
                .toList();
        copied.forEach(result -> lines.insert(plan, new LineId(UUID.randomUUID()), result, null));
        years.changed(year);
        return copied.size();
    }

    /**
     * Saves what the superior expects of the behaviour in particular.
     *
     * @param version of the plan as it was read
     * @return its version now
     * @throws DomainException {@link #CHANGED_MEANWHILE}
     */
    public long expect(CaseFileId caseId, String text, long version) {
        AppraisalYear year = access.change(caseId, Relation.SUPERIOR).year();
        Plan plan = plans.open(year.id()).orElseThrow(() -> new DomainException("error.appraisal.plan-closed"));
        if (!repository.expect(plan.id(), WrittenText.text(text, PlanLimits.EXPECTATIONS), version)) {
            throw new DomainException(CHANGED_MEANWHILE);
        }
        years.changed(year);
        return version + 1;
    }

    private AppraisalYear own(CaseFileId caseId) {
        return access.change(caseId, Relation.SELF).year();
    }

    private PlanId draft(AppraisalYear year) {
        return plans.open(year.id())
                .filter(plan -> plan.state() == PlanState.DRAFT)
                .map(Plan::id)
                .orElseThrow(() -> new DomainException("error.appraisal.plan-closed"));
    }

    private List<PlannedResult> ofLastYear(AppraisalYear year) {
        return years.of(year.employee(), year.year() - 1)
                .flatMap(plans::agreed)
                .map(plan -> plans.results(plan.id()))
                .orElse(List.of());
    }

    private PlannedResult saved(AppraisalYear year, PlanId plan, LineId line) {
        years.changed(year);
        return find(plan, line);
    }

    private PlannedResult find(PlanId plan, LineId line) {
        return lines.of(plan).stream()
                .filter(result -> result.line().equals(line))
                .findFirst()
                .orElseThrow(() -> new DomainException("error.appraisal.line-gone"));
    }
}
