package id.alur.importing;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.importing.ImportRun.Failure;
import id.alur.importing.ImportRun.State;
import id.alur.sheet.RowMessage;
import id.alur.sheet.RowMessage.Severity;
import id.alur.sheet.RowMessages;
import id.alur.sheet.Table;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their reports. Every change of a run is announced on {@code alur_import}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRepository {

    @SuppressWarnings("ArrayRecordComponent") // read once by the run
    record ImportFile(ImportKind kind, byte[] content, boolean apply, int attempts) {}

    /** What nobody applies is not kept for longer: the file holds personal data. */
    private static final Duration KEEP_TRIED = Duration.ofDays(7);

    private static final String COLUMNS = """
            select id, kind, file_name, state, cancel_requested, total_rows, done_rows, created_count, updated_count,
                   unchanged_count, refused_count, warning_count, failure, started_by, applied_by, started_at, finished_at,
                   sheet_name, other_sheets, hidden_rows
            from personnel.import_run
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ImportReportRepository reports;
    private final ImportRunRows rows;
    private final ImportKinds kinds;
    private final Clock clock;

    ImportRepository(JdbcClient jdbc, JsonMapper json, ImportReportRepository reports, ImportKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.reports = reports;
        this.rows = new ImportRunRows(json, kinds);
        this.kinds = kinds;
        this.clock = clock;
    }

    void create(
            ImportRunId id, ImportKind kind, String fileName, byte[] content, boolean apply, @Nullable EmployeeId by) {
        jdbc.sql("""
                        update personnel.import_run set state = 'CANCELED', file = null, version = version + 1
                        where state = 'TRIED' and finished_at < :old""")
                .param("old", Timestamp.from(clock.instant().minus(KEEP_TRIED)))
                .update();
        jdbc.sql("""
                        insert into personnel.import_run (id, kind, file_name, file, state, apply, started_by, started_at)
                        values (:id, :kind, :fileName, :file, 'WAITING', :apply, :by, :now)""")
                .param("apply", apply)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("fileName", fileName)
                .param("file", content)
                .param("by", by == null ? null : by.value())
                .param("now", now())
                .update();
        announce(id);
    }

    /** Files that the same people bring wait for one another: they speak of the same rows. */
    void lock(Role role) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('importing.' || :role, 0))")
                .param("role", role.code())
                .query((row, number) -> number)
                .list();
    }

    /** Whether a run that was handed in earlier, and that this one waits for, has not ended. */
    boolean mustWait(ImportRunId id) {
        ImportKind kind = find(id).orElseThrow().kind();
        return jdbc.sql("""
                        select exists (select 1 from personnel.import_run before, personnel.import_run run
                        where run.id = :id and before.seq < run.seq and before.kind = any (:kinds)
                            and before.state in ('WAITING', 'READING', 'APPLYING'))""")
                .param("id", id.value())
                .param("kinds", kinds.besides(kind).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Starts a run, or starts it over after a crash, and counts the attempt; empty when it has ended. */
    Optional<ImportFile> begin(ImportRunId id) {
        Optional<ImportFile> file = jdbc.sql("""
                        update personnel.import_run set state = 'READING', done_rows = 0, total_rows = null,
                            attempts = attempts + 1, version = version + 1
                        where id = :id and state in ('WAITING', 'READING', 'APPLYING')
                        returning kind, file, apply, attempts""")
                .param("id", id.value())
                .query((row, number) -> new ImportFile(
                        kinds.named(row.getString("kind")),
                        row.getBytes("file"),
                        row.getBoolean("apply"),
                        row.getInt("attempts")))
                .optional();
        announce(id);
        return file;
    }

    /** False when somebody wants the run to stop. */
    boolean progress(ImportRunId id, State state, int totalRows, int doneRows) {
        int going = jdbc.sql("""
                        update personnel.import_run set state = :state, total_rows = :total, done_rows = :done, version = version + 1
                        where id = :id and not cancel_requested""")
                .param("id", id.value())
                .param("state", state.name())
                .param("total", totalRows)
                .param("done", doneRows)
                .update();
        announce(id);
        return going == 1;
    }

    /** False when somebody wanted the run to stop in the last moment; the caller then rolls back. */
    boolean done(ImportRunId id, State state, Importer.Outcome outcome, RowMessages messages, Table table) {
        List<RowMessage> report = messages.report(state == State.TRIED);
        int going = jdbc.sql("""
                        update personnel.import_run set state = :state,
                            file = case when :state = 'TRIED' then file end, total_rows = :total, done_rows = :total,
                            sheet_name = :sheet, other_sheets = :others, hidden_rows = :hidden, created_count = :created,
                            updated_count = :updated, unchanged_count = :unchanged, refused_count = :refused,
                            warning_count = :warnings, finished_at = :now, version = version + 1
                        where id = :id and not cancel_requested""")
                .param("id", id.value())
                .param("state", state.name())
                .param("total", table.rows().size())
                .param("sheet", table.source().sheet(), Types.VARCHAR)
                .param("others", table.source().otherSheets())
                .param("hidden", table.source().hiddenRows())
                .param("created", outcome.created())
                .param("updated", outcome.updated())
                .param("unchanged", outcome.unchanged())
                .param("refused", messages.refusedRows())
                .param(
                        "warnings",
                        report.stream()
                                .filter(m -> m.severity() == Severity.WARNING)
                                .count())
                .param("now", now())
                .update();
        reports.insert(id, report);
        announce(id);
        return going == 1;
    }

    void end(ImportRunId id, State state, @Nullable Failure failure) {
        jdbc.sql("""
                        update personnel.import_run set state = :state, failure = :failure, file = null, finished_at = :now,
                            version = version + 1
                        where id = :id and state in ('WAITING', 'READING', 'APPLYING')""")
                .param("id", id.value())
                .param("state", state.name())
                .param("failure", failure == null ? null : json.writeValueAsString(failure))
                .param("now", now())
                .update();
        announce(id);
    }

    /** Lets a run that was tried be applied; false when it does not wait for that. */
    boolean approve(ImportRunId id, @Nullable EmployeeId by) {
        int approved = jdbc.sql("""
                        update personnel.import_run set state = 'WAITING', apply = true, attempts = 0, finished_at = null,
                            applied_by = :by, version = version + 1
                        where id = :id and state = 'TRIED'""")
                .param("id", id.value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
        jdbc.sql("delete from personnel.import_message where run_id = :id and :approved = 1")
                .param("id", id.value())
                .param("approved", approved)
                .update();
        announce(id);
        return approved == 1;
    }

    /** False when it had ended already; one that was only tried ends at once. */
    boolean requestCancel(ImportRunId id) {
        int asked = jdbc.sql("""
                        update personnel.import_run set cancel_requested = true, version = version + 1,
                            state = case when state = 'TRIED' then 'CANCELED' else state end,
                            file = case when state = 'TRIED' then null else file end
                        where id = :id and state in ('WAITING', 'READING', 'APPLYING', 'TRIED')""").param("id", id.value()).update();
        announce(id);
        return asked == 1;
    }

    Optional<ImportRun> find(ImportRunId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> rows.run(row))
                .optional();
    }

    List<ImportRun> latest(List<ImportKind> wanted, int limit) {
        return jdbc.sql(COLUMNS + "where kind = any (:kinds) order by started_at desc, id desc limit :limit")
                .param("kinds", wanted.stream().map(ImportKind::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> rows.run(row))
                .list();
    }

    private void announce(ImportRunId id) {
        jdbc.sql("select pg_notify('alur_import', :id)")
                .param("id", id.toString())
                .query((row, number) -> number)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
