package id.alur.training.plan;

import id.alur.calendar.DeadlineRules;
import id.alur.calendar.Week;
import id.alur.calendar.WorkingCalendar;
import id.alur.identity.CaseFileId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long an agency may take to put a returned plan right (UC-113). It is reminded shortly before; afterwards agency and BKPSDM are
 * told again and again. Nothing is decided by the time that passes: a plan that is late may still be submitted.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class PlanRepair {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The engine's clock may be ahead of ours: what it has just told of is not told of again at once. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final PlanStateRepository plans;
    private final PlanNotices notices;
    private final DeadlineRules rules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PlanRepair(
            PlanStateRepository plans,
            PlanNotices notices,
            DeadlineRules rules,
            WorkingCalendar calendar,
            Clock clock) {
        this.plans = plans;
        this.notices = notices;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Gives a plan back to its agency, with what was asked, from today on. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(Plan plan, String question) {
        plans.giveBack(plan, question, after("training.plan-repair-reminder"), after("training.plan-repair"));
    }

    /** When somebody is told next: at the reminder, the morning after the last day, and then every few working days. */
    public Instant nextNotice(CaseFileId caseId) {
        Instant soon = clock.instant().plus(SKEW);
        return plans.ofCase(caseId).stream()
                .flatMap(plan -> Stream.of(
                        plan.repairReminderOn(),
                        plan.repairDue() == null ? null : plan.repairDue().plusDays(1)))
                .flatMap(Stream::ofNullable)
                .map(this::morning)
                .filter(soon::isBefore)
                .findFirst()
                .orElseGet(() -> morning(after("training.plan-repair-again")));
    }

    /** Tells whom the time concerns; nobody, once the plan is submitted again. Again on the same day: nobody. */
    public void tell(CaseFileId caseId) {
        Optional<Plan> returned = plans.ofCase(caseId).filter(plan -> plan.state() == PlanState.RETURNED);
        returned.ifPresent(plan -> {
            LocalDate today = LocalDate.now(clock);
            LocalDate due = plan.repairDue();
            String once = caseId + ":" + plan.version() + ":" + today;
            if (due == null || !today.isAfter(due)) {
                notices.tell(plan, "repair-due", once);
            } else {
                notices.tell(plan, "repair-late", once);
                notices.tellBkpsdm(plan, "repair-late-bkpsdm", once);
            }
        });
    }

    private LocalDate after(String rule) {
        int days = rules.workingDays(List.of(rule))
                .orElseThrow(() -> new IllegalStateException("No deadline rule " + rule));
        return calendar.addWorkingDays(LocalDate.now(clock), days, Week.FIVE_DAY)
                .date();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
