package id.alur.reminder;

import id.alur.notification.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells deciders of a task that has arrived. At once where few people could do it: it is theirs, and waits for them. A task for a
 * larger group is everybody's and so nobody's; it is told of in the digest of the next morning, and so is what comes to somebody who
 * has been told of many on one day: two hundred tasks must not be two hundred notices.
 */
@Service
public class Arrivals {

    /** More people than this could take the task: no notice for each. */
    static final int FEW = 3;

    /** Notices of arrived tasks a day for one person; the rest comes in the digest. */
    static final int NOTICES_A_DAY = 10;

    private static final int BATCH = 500;

    private final ArrivalRepository arrivals;
    private final Notifications notifications;
    private final Clock clock;

    Arrivals(ArrivalRepository arrivals, Notifications notifications, Clock clock) {
        this.arrivals = arrivals;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @return how many tasks were looked at; as long as that is not zero there may be more */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int tell() {
        List<Long> tasks = arrivals.lock(BATCH);
        if (tasks.isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.now(clock);
        ZonedDateTime midnight = today.atStartOfDay(clock.getZone());
        List<ArrivalRepository.Arrival> found = arrivals.of(tasks, today, midnight.toInstant());
        for (ArrivalRepository.Arrival one : found) {
            if (one.people() > FEW || one.toldToday() >= NOTICES_A_DAY) {
                arrivals.leaveForDigest(one.task());
            } else if (!arrivals.linkNotice(one)) {
                notifications.tell(
                        one.person(),
                        one.caseId(),
                        one.task(),
                        one.due() == null ? "task-arrived-undated" : "task-arrived",
                        one.due() == null
                                ? Map.of("task", one.name(), "number", one.number())
                                : Map.of(
                                        "task",
                                        one.name(),
                                        "number",
                                        one.number(),
                                        "due",
                                        one.dueAt() == null
                                                ? one.due().toString()
                                                : one.dueAt()
                                                        .atZone(clock.getZone())
                                                        .toString()),
                        "task-arrived:" + one.task() + ":" + one.person());
            }
        }
        arrivals.done(tasks);
        return tasks.size();
    }
}
