package id.alur.training.plan;

import id.alur.calendar.CaseClocks;
import id.alur.calendar.ClockListener;
import id.alur.calendar.ClockStart;
import id.alur.calendar.Deadlines;
import id.alur.calendar.MovedClock;
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
public class PlanRepair implements ClockListener {

    /** Rules and names of the clocks of a returned plan. */
    private static final String REMINDER = "training.plan-repair-reminder";

    private static final String DUE = "training.plan-repair";

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The engine's clock may be ahead of ours: what it has just told of is not told of again at once. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final PlanStateRepository plans;
    private final PlanNotices notices;
    private final CaseClocks clocks;
    private final Deadlines deadlines;
    private final Clock clock;

    PlanRepair(PlanStateRepository plans, PlanNotices notices, CaseClocks clocks, Deadlines deadlines, Clock clock) {
        this.plans = plans;
        this.notices = notices;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Gives a plan back to its agency, with what was asked, from today on. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(Plan plan, String question) {
        CaseFileId caseId = plan.submittedAs();
        end(caseId);
        LocalDate reminderOn =
                clocks.start(ClockStart.of(caseId, REMINDER, unit(plan))).date();
        LocalDate due = clocks.start(ClockStart.of(caseId, DUE, unit(plan))).date();
        plans.giveBack(plan, question, reminderOn, due);
    }

    /** The plan has left its agency again, or never will. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.MANDATORY)
    void end(CaseFileId caseId) {
        clocks.end(caseId, REMINDER);
        clocks.end(caseId, DUE);
    }

    /** The process looks at these dates again whenever it wakes, so moving them is all there is to do. */
    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(List<MovedClock> moved) {
        for (MovedClock one : moved) {
            if (one.name().equals(REMINDER)) {
                plans.moveRepairReminder(one.caseId(), one.due());
            } else if (one.name().equals(DUE)) {
                plans.moveRepairDue(one.caseId(), one.due());
            }
        }
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
                .orElseGet(() -> morning(deadlines
                        .due(
                                "training.plan-repair-again",
                                clock.instant(),
                                plans.ofCase(caseId).map(PlanRepair::unit).orElse(null))
                        .date()));
    }

    /** Tells whom the time concerns; nobody, once the plan is submitted again. Again on the same day: nobody. */
    public void tell(CaseFileId caseId) {
        Optional<Plan> returned = plans.ofCase(caseId).filter(plan -> plan.state() == PlanState.RETURNED);
        returned.ifPresent(plan -> {
            LocalDate today = LocalDate.now(clock);
            LocalDate due = plan.repairDue();
            if (plan.repairReminderOn() != null && today.isBefore(plan.repairReminderOn())) {
                // The holidays have changed since the process went to sleep.
                return;
            }
            String once = caseId + ":" + plan.version() + ":" + today;
            if (due == null || !today.isAfter(due)) {
                notices.tell(plan, "repair-due", once);
            } else {
                notices.tell(plan, "repair-late", once);
                notices.tellBkpsdm(plan, "repair-late-bkpsdm", once);
            }
        });
    }

    /** Whose working week counts. */
    private static String unit(Plan plan) {
        return "unit:" + plan.unitId();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
