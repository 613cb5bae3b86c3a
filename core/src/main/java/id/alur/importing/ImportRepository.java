package id.alur.importing;

import id.alur.batch.BatchRunId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Imports: their files and what they came to. How far they are is told by the long work that carries them out, in {@code batch.run}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRepository {

    @SuppressWarnings("ArrayRecordComponent") // read once by the run
    record ImportFile(ImportRunId id, ImportKind kind, byte[] content, boolean apply) {}

    /** What nobody applies is not kept for longer: the file holds personal data. */
    private static final Duration KEEP_TRIED = Duration.ofDays(7);

    private static final String COLUMNS = """
            select r.id, r.kind, r.file_name, r.apply, r.file is not null as has_file, b.state, b.phase, b.cancel_requested, b.total,
                   b.done, r.created_count, r.updated_count, r.unchanged_count, r.refused_count, r.warning_count, b.cause,
                   r.started_by, r.applied_by, r.started_at, b.ended_at, r.sheet_name, r.other_sheets, r.hidden_rows
            from personnel.import_run r join batch.run b on b.id = r.batch_id
            """;

    private final JdbcClient jdbc;
    private final ImportRunRows rows;
    private final ImportKinds kinds;
    private final Clock clock;

    ImportRepository(JdbcClient jdbc, ImportRunRows rows, ImportKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.kinds = kinds;
        this.clock = clock;
    }

    void create(
            ImportRunId id,
            BatchRunId batch,
            ImportKind kind,
            String fileName,
            byte[] content,
            boolean apply,
            @Nullable EmployeeId by) {
        jdbc.sql("""
                        update personnel.import_run r set file = null, version = r.version + 1 from batch.run b
                        where b.id = r.batch_id and b.state = 'DONE' and b.ended_at < :old and r.file is not null""")
                .param("old", Timestamp.from(clock.instant().minus(KEEP_TRIED)))
                .update();
        jdbc.sql("""
                        insert into personnel.import_run (id, batch_id, kind, file_name, file, apply, started_by, started_at)
                        values (:id, :batch, :kind, :fileName, :file, :apply, :by, :now)""")
                .param("apply", apply)
                .param("id", id.value())
                .param("batch", batch.value())
                .param("kind", kind.name())
                .param("fileName", fileName)
                .param("file", content)
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Files that the same people bring wait for one another: they speak of the same rows. */
    void lock(Role role) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('importing.' || :role, 0))")
                .param("role", role.code())
                .query((row, number) -> number)
                .list();
    }

    /** Empty when the file is not kept any more. */
    Optional<ImportFile> file(BatchRunId batch) {
        return jdbc.sql(
                        "select id, kind, file, apply from personnel.import_run where batch_id = :batch and file is not null")
                .param("batch", batch.value())
                .query((row, number) -> new ImportFile(
                        new ImportRunId(row.getObject("id", UUID.class)),
                        kinds.named(row.getString("kind")),
                        row.getBytes("file"),
                        row.getBoolean("apply")))
                .optional();
    }

    BatchRunId batchOf(ImportRunId id) {
        return new BatchRunId(jdbc.sql("select batch_id from personnel.import_run where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    Optional<ImportRunId> ofBatch(BatchRunId batch) {
        return jdbc.sql("select id from personnel.import_run where batch_id = :batch")
                .param("batch", batch.value())
                .query(UUID.class)
                .optional()
                .map(ImportRunId::new);
    }

    /** What the run came to, or would come to. */
    void outcome(ImportRunId id, Importer.Outcome outcome, RowMessages messages, List<RowMessage> report, Table table) {
        jdbc.sql("""
                        update personnel.import_run set sheet_name = :sheet, other_sheets = :others, hidden_rows = :hidden,
                            created_count = :created, updated_count = :updated, unchanged_count = :unchanged,
                            refused_count = :refused, warning_count = :warnings, version = version + 1
                        where id = :id""")
                .param("id", id.value())
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
                .update();
    }

    /** Lets a run that was tried be applied by other work; false when it does not wait for that. */
    boolean approve(ImportRunId id, BatchRunId tried, BatchRunId batch, @Nullable EmployeeId by) {
        return jdbc.sql("""
                        update personnel.import_run set batch_id = :batch, apply = true, applied_by = :by, version = version + 1
                        where id = :id and batch_id = :tried and not apply and file is not null""")
                        .param("id", id.value())
                        .param("tried", tried.value())
                        .param("batch", batch.value())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .update()
                == 1;
    }

    /** The file is no longer needed; false when it was gone. */
    boolean forgetFile(ImportRunId id) {
        return jdbc.sql(
                                "update personnel.import_run set file = null, version = version + 1 where id = :id and file is not null")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<ImportRun> find(ImportRunId id) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id.value())
                .query((row, number) -> rows.run(row))
                .optional();
    }

    List<ImportRun> latest(List<ImportKind> wanted, int limit) {
        return jdbc.sql(COLUMNS + "where r.kind = any (:kinds) order by r.started_at desc, r.id desc limit :limit")
                .param("kinds", wanted.stream().map(ImportKind::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> rows.run(row))
                .list();
    }
}
