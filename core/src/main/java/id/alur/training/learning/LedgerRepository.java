package id.alur.training.learning;

import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of lesson hours; rows are only ever added. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LedgerRepository {

    private static final String ENTRIES = """
            select e.id, e.employee_id, e.year, e.form_code, e.jp, e.starts_on, e.ends_on, e.title, e.provider,
                e.certificate_number, e.document_id, e.course_id, e.case_id, e.source, e.external_id, e.corrects_id, e.reason,
                exists (select from training.jp_entry c where c.corrects_id = e.id) as corrected
            from training.jp_entry e
            """;

    private final JdbcClient jdbc;

    LedgerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Entries of one person come one after another, so that a monthly limit cannot be passed by two at once. People share 512 locks:
     * an import of thousands must not use up the server's.
     */
    void lock(EmployeeId employee) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('training.jp_entry'), abs(hashtext(:employee) % 512))")
                .param("employee", employee.toString())
                .query((row, number) -> number)
                .list();
    }

    Optional<LedgerEntry> find(LedgerEntryId id) {
        return jdbc.sql(ENTRIES + "where e.id = :id")
                .param("id", id.value())
                .query(LedgerRepository::entry)
                .optional();
    }

    Optional<LedgerEntry> find(String source, String externalId) {
        return jdbc.sql(ENTRIES + "where e.source = :source and e.external_id = :externalId")
                .param("source", source)
                .param("externalId", externalId)
                .query(LedgerRepository::entry)
                .optional();
    }

    /** Of one year, newest first. */
    List<LedgerEntry> entries(EmployeeId employee, int year) {
        return jdbc.sql(
                        ENTRIES
                                + "where e.employee_id = :employee and e.year = :year order by e.ends_on desc, e.posted_at desc")
                .param("employee", employee.value())
                .param("year", year)
                .query(LedgerRepository::entry)
                .list();
    }

    /** JP of each year that has any entry, newest first. */
    List<YearTotal> years(EmployeeId employee) {
        return jdbc.sql("""
                        select year, sum(jp) as jp from training.jp_entry where employee_id = :employee
                        group by year order by year desc""")
                .param("employee", employee.value())
                .query((row, number) -> new YearTotal(row.getInt("year"), row.getInt("jp")))
                .list();
    }

    /** JP of the year of each of these people; people without entries are left out. */
    Map<EmployeeId, Integer> totals(Collection<EmployeeId> employees, int year) {
        Map<EmployeeId, Integer> totals = new HashMap<>();
        jdbc.sql("""
                        select employee_id, sum(jp) as jp from training.jp_entry
                        where employee_id = any (:employees) and year = :year group by employee_id""")
                .param("employees", employees.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .param("year", year)
                .query(row -> {
                    totals.put(new EmployeeId(row.getObject("employee_id", UUID.class)), row.getInt("jp"));
                });
        return totals;
    }

    /** The last day of the last training until the day; trainings that were taken back do not count. */
    Optional<LocalDate> lastTraining(EmployeeId employee, LocalDate until) {
        return Optional.ofNullable(lastTrainings(List.of(employee), until).get(employee));
    }

    /** As {@link #lastTraining} of each; people without any are left out. */
    Map<EmployeeId, LocalDate> lastTrainings(Collection<EmployeeId> employees, LocalDate until) {
        Map<EmployeeId, LocalDate> last = new HashMap<>();
        jdbc.sql("""
                        select e.employee_id, max(e.ends_on) as last from training.jp_entry e
                        where e.employee_id = any (:employees) and e.ends_on <= :until and e.corrects_id is null
                            and not exists (select from training.jp_entry c where c.corrects_id = e.id)
                        group by e.employee_id""")
                .param("employees", employees.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .param("until", until)
                .query(row -> {
                    last.put(
                            new EmployeeId(row.getObject("employee_id", UUID.class)),
                            row.getObject("last", LocalDate.class));
                });
        return last;
    }

    /** Who of them has hours of the course in the year that were not taken back. */
    Set<EmployeeId> attended(Collection<EmployeeId> employees, CourseId course, int year) {
        return jdbc.sql("""
                        select employee_id from training.jp_entry
                        where employee_id = any (:employees) and course_id = :course and year = :year
                        group by employee_id having sum(jp) > 0""")
                .param("employees", employees.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .param("course", course.value())
                .param("year", year)
                .query((row, number) -> new EmployeeId(row.getObject("employee_id", UUID.class)))
                .set();
    }

    int inMonth(EmployeeId employee, String formCode, YearMonth month) {
        return jdbc.sql("""
                        select coalesce(sum(jp), 0) from training.jp_entry
                        where employee_id = :employee and year = :year and form_code = :form
                            and ends_on between :first and :last""")
                .param("employee", employee.value())
                .param("year", month.getYear())
                .param("form", formCode)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    /** Returns whether the entry was not there before. */
    boolean insert(NewLedgerEntry entry, int jp, String postedBy, Instant at) {
        return insert(entry, jp, null, null, postedBy, at);
    }

    /** Takes an entry back. Returns false when that was done before. */
    boolean insertCounter(LedgerEntry wrong, String reason, String postedBy, Instant at) {
        NewLedgerEntry counter = new NewLedgerEntry(
                wrong.employee(),
                "correction",
                wrong.id().toString(),
                wrong.formCode(),
                wrong.title(),
                wrong.provider(),
                wrong.startsOn(),
                wrong.endsOn(),
                null,
                1,
                wrong.certificateNumber(),
                null,
                wrong.course(),
                wrong.caseId());
        return insert(counter, -wrong.jp(), wrong.id(), reason, postedBy, at);
    }

    private boolean insert(
            NewLedgerEntry entry,
            int jp,
            @Nullable LedgerEntryId corrects,
            @Nullable String reason,
            String postedBy,
            Instant at) {
        return jdbc.sql("""
                        insert into training.jp_entry (id, employee_id, year, form_code, jp, starts_on, ends_on, title, provider,
                            certificate_number, document_id, course_id, case_id, source, external_id, corrects_id, reason, posted_by, posted_at)
                        values (uuidv7(), :employee, :year, :form, :jp, :startsOn, :endsOn, :title, :provider,
                            :certificate, :document, :course, :case, :source, :externalId, :corrects, :reason, :by, :at)
                        on conflict (source, external_id) do nothing""")
                        .param("employee", entry.employee().value())
                        .param("year", entry.endsOn().getYear())
                        .param("form", entry.formCode())
                        .param("jp", jp)
                        .param("startsOn", entry.startsOn())
                        .param("endsOn", entry.endsOn())
                        .param("title", entry.title())
                        .param("provider", entry.provider())
                        .param("certificate", entry.certificateNumber())
                        .param("document", valueOf(entry.certificate(), DocumentId::value))
                        .param("course", valueOf(entry.course(), CourseId::value))
                        .param("case", valueOf(entry.caseId(), CaseFileId::value))
                        .param("source", entry.source())
                        .param("externalId", entry.externalId())
                        .param("corrects", valueOf(corrects, LedgerEntryId::value))
                        .param("reason", reason)
                        .param("by", postedBy)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static <T> @Nullable UUID valueOf(@Nullable T id, Function<T, UUID> value) {
        return id == null ? null : value.apply(id);
    }

    private static <T> @Nullable T id(@Nullable UUID value, Function<UUID, T> id) {
        return value == null ? null : id.apply(value);
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                new LedgerEntryId(row.getObject("id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getInt("year"),
                row.getString("form_code"),
                row.getInt("jp"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("title"),
                row.getString("provider"),
                row.getString("certificate_number"),
                id(row.getObject("document_id", UUID.class), DocumentId::new),
                id(row.getObject("course_id", UUID.class), CourseId::new),
                id(row.getObject("case_id", UUID.class), CaseFileId::new),
                row.getString("source"),
                row.getString("external_id"),
                id(row.getObject("corrects_id", UUID.class), LedgerEntryId::new),
                row.getString("reason"),
                row.getBoolean("corrected"));
    }
}
