package id.alur.calendar;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the holidays of a year, shows them, and keeps what is computed from them right (UC-104). */
@Service
public class HolidayTableService {

    static final int FIRST_YEAR = 2024;
    static final int YEARS_AHEAD = 3;
    /** The joint decree of the three ministers comes in September or October. */
    private static final Month WARNED_FROM = Month.OCTOBER;

    private static final List<String> SHIPPED = List.of("calendar/holidays-2026.csv", "calendar/holidays-2027.csv");

    private final HolidayRepository repository;
    private final DueDates dueDates;
    private final AuditTrail audit;
    private final Clock clock;

    HolidayTableService(HolidayRepository repository, DueDates dueDates, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.dueDates = dueDates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the holidays of a year, or rows that correct them, and moves everything that stands on them in the same transaction. What a
     * file does not name stays as it is; a row of the kind {@code removed} takes its day out.
     *
     * @param file CSV or XLSX with the header {@code date,name,kind,source}, at most 1 MB
     * @return what was taken, or the reasons row by row why nothing was
     * @throws DomainException when the file as a whole cannot be read, its year is out of range or what would come of it cannot be the
     *     holidays of a whole year
     */
    @Transactional
    @PreAuthorize("hasAnyRole('OPERATOR', 'SYSTEM')")
    public HolidayTableLoad load(byte[] file) {
        HolidayFile rows = HolidayFile.read(file);
        if (!rows.errors().isEmpty()) {
            return HolidayTableLoad.refused(rows.errors());
        }
        int year = rows.year();
        if (year < FIRST_YEAR || year > lastYear()) {
            throw new DomainException(
                    "error.calendar.year", Integer.toString(FIRST_YEAR), Integer.toString(lastYear()));
        }
        repository.lock();
        long version =
                repository.saveTable(year, rows.source(), CurrentUser.find().orElse(null), clock.instant());
        int removed = repository.removeDays(rows.removed());
        int saved = repository.saveDays(year, rows.source(), rows.holidays());
        HolidayPlausibility.check(year, repository.holidays(year));
        repository.rebuildDays(FIRST_YEAR, lastYear());
        DueDates.Moved moved = dueDates.recompute();
        audit.record(
                "calendar.load-holidays",
                "holiday_table",
                Integer.toString(year),
                null,
                Map.of(
                        "version",
                        version,
                        "days",
                        saved,
                        "removed",
                        removed,
                        "source",
                        rows.source(),
                        "recomputedTasks",
                        moved.tasks(),
                        "recomputedClocks",
                        moved.clocks()));
        return new HolidayTableLoad(year, saved, removed, moved.tasks(), moved.clocks(), List.of());
    }

    /**
     * At start and once a day: loads each shipped table whose year has none yet, and extends the day table to the years ahead, so that a
     * server that runs for years never counts past its end.
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public void prepare() {
        repository.lock();
        for (String shipped : SHIPPED) {
            byte[] file = read(new ClassPathResource(shipped));
            if (!repository.hasTable(HolidayFile.read(file).year())) {
                load(file);
            }
        }
        repository.rebuildDays(FIRST_YEAR, lastYear());
    }

    /** The year whose table should be there by now: this one, or from October on the next; empty when all is well. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<Integer> missingYear() {
        LocalDate today = LocalDate.now(clock);
        int last = today.getMonthValue() >= WARNED_FROM.getValue() ? today.getYear() + 1 : today.getYear();
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !repository.hasTable(year))
                .boxed()
                .findFirst();
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
