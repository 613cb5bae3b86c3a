package id.alur.reminder;

import id.alur.notification.Notifications;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of tasks before, on and after their last day, and tells an office of those that stay late, by the table
 * {@code reminder.rule}. One notice a person and day says all of it: what is theirs, what waits in their queues, what is new there, and
 * what was escalated to them.
 */
@Service
public class Reminders {

    /** Kind of the notice. */
    static final String DIGEST = "reminder-digest";

    /** Kind of the notice of deadlines in hours. */
    static final String DIGEST_OF_HOURS = "reminder-hours-digest";

    private final ReminderRepository reminders;
    private final Notifications notifications;
    private final Clock clock;

    Reminders(ReminderRepository reminders, Notifications notifications, Clock clock) {
        this.reminders = reminders;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * The morning's digests. Nobody is reminded on a day on which nobody works; run again on one day, it tells nobody twice.
     *
     * @return how many people were told
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        if (!reminders.begin(today)) {
            return 0;
        }
        reminders.collect(today);
        List<Notifications.Digest> digests = reminders.digests(today, clock.instant());
        notifications.tellMany(DIGEST, digests, "reminder:" + today);
        reminders.keep(today);
        return digests.size();
    }

    /**
     * Reminds of tasks whose deadlines count hours: they cannot wait for a morning, nor for a working day. Days of the table are hours
     * for them, only what is late is repeated after so many days.
     *
     * @return how many people were told
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int remindOfHours() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        if (reminders.collectOfHours(today, now) == 0) {
            return 0;
        }
        List<Notifications.Digest> digests = reminders.digests(today, now);
        notifications.tellMany(DIGEST_OF_HOURS, digests, "reminder-hours:" + now);
        reminders.told(today);
        return digests.size();
    }
}
