package id.alur.calendar;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the holidays of a year, shows them, and keeps what is computed from them right (UC-104). */
@Service
public class HolidayTableService {

    static final int FIRST_YEAR = 2024;
    static final int YEARS_AHEAD = 3;
    private static final List<String> SHIPPED = List.of("calendar/holidays-2026.csv");

    private final HolidayRepository repository;
    private final AuditTrail audit;
    private final Clock clock;

    HolidayTableService(HolidayRepository repository, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Loads the table of one year, or its corrected version, and recomputes the due dates of open tasks in the same transaction.
     *
     * @param csv UTF-8 with the header {@code date,name,kind,source}, at most 1 MB
     * @return what was loaded, or the reasons row by row why nothing was
     * @throws DomainException when the file as a whole cannot be read or its year is out of range
     */
    @Transactional
    @PreAuthorize("hasAnyRole('OPERATOR', 'SYSTEM')")
    public HolidayTableLoad load(byte[] csv) {
        HolidayCsv table = HolidayCsv.read(csv);
        if (!table.errors().isEmpty()) {
            return HolidayTableLoad.refused(table.errors());
        }
        int year = table.year();
        if (year < FIRST_YEAR || year > lastYear()) {
            throw new DomainException(
                    "error.calendar.year", Integer.toString(FIRST_YEAR), Integer.toString(lastYear()));
        }
        repository.lock();
        List<Holiday> holidays = table.holidays();
        long version = repository.replaceTable(
                year, table.source(), holidays, CurrentUser.find().orElse(null), clock.instant());
        repository.rebuildDays(FIRST_YEAR, lastYear());
        int recomputed = repository.recomputeDueDates(year, clock.getZone().getId());
        audit.record(
                "calendar.load-holidays",
                "holiday_table",
                Integer.toString(year),
                null,
                Map.of(
                        "version",
                        version,
                        "days",
                        holidays.size(),
                        "source",
                        table.source(),
                        "recomputedTasks",
                        recomputed));
        if (recomputed > 0) {
            repository.notifyEverybody();
        }
        return new HolidayTableLoad(year, holidays.size(), recomputed, List.of());
    }

    /** At start: loads each shipped table whose year has none yet, and extends the day table to the years ahead. */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public void prepare() {
        repository.lock();
        for (String shipped : SHIPPED) {
            byte[] csv = read(new ClassPathResource(shipped));
            if (!repository.hasTable(HolidayCsv.read(csv).year())) {
                load(csv);
            }
        }
        repository.rebuildDays(FIRST_YEAR, lastYear());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<HolidayTable> tables() {
        return repository.tables();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<Holiday> holidays(int year) {
        return repository.holidays(year);
    }

    /** The first 500 open tasks whose due date waits for a table, soonest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('OPERATOR')")
    public List<ProvisionalDeadline> provisionalDeadlines() {
        return repository.provisionalDeadlines(500);
    }

    private static byte[] read(ClassPathResource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int lastYear() {
        return LocalDate.now(clock).getYear() + YEARS_AHEAD;
    }
}
