package id.alur.calendar;

import id.alur.identity.CandidateGroup;
import id.alur.identity.Role;
import id.alur.notification.Notifications;
import id.alur.security.Principals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warns before deadlines are counted without holidays: the ministers publish next year's in September or October. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class CalendarWarnings {

    /** Who loads the table, and who can get the decree. */
    private static final List<Role> WARNED = List.of(Role.OPERATOR, Role.BKPSDM_REGISTER);

    private final HolidayTableService tables;
    private final Principals principals;
    private final Notifications notifications;
    private final Clock clock;

    CalendarWarnings(HolidayTableService tables, Principals principals, Notifications notifications, Clock clock) {
        this.tables = tables;
        this.principals = principals;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Once a week each, while a table is missing. */
    @Transactional
    public void warn() {
        tables.missingYear().ifPresent(year -> {
            LocalDate today = LocalDate.now(clock);
            String week = today.get(IsoFields.WEEK_BASED_YEAR) + "-" + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            WARNED.stream()
                    .flatMap(role -> principals.holdersOf(CandidateGroup.role(role)).stream())
                    .distinct()
                    .forEach(person -> notifications.tell(
                            person,
                            null,
                            "calendar-missing",
                            Map.of("year", Integer.toString(year)),
                            "calendar.missing:" + year + ":" + week + ":" + person));
        });
    }
}
