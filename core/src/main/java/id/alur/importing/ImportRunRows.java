package id.alur.importing;

import id.alur.batch.BatchRun;
import id.alur.identity.EmployeeId;
import id.alur.importing.ImportRun.Failure;
import id.alur.importing.ImportRun.State;
import id.alur.sheet.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code personnel.import_run}, and of the long work that carries them out, as runs. */
@Component
class ImportRunRows {

    private final JsonMapper json;
    private final ImportKinds kinds;

    ImportRunRows(JsonMapper json, ImportKinds kinds) {
        this.json = json;
        this.kinds = kinds;
    }

    ImportRun run(ResultSet row) throws SQLException {
        String failure = row.getString("cause");
        UUID startedBy = row.getObject("started_by", UUID.class);
        UUID appliedBy = row.getObject("applied_by", UUID.class);
        Timestamp finishedAt = row.getTimestamp("ended_at");
        return new ImportRun(
                new ImportRunId(row.getObject("id", UUID.class)),
                kinds.named(row.getString("kind")),
                row.getString("file_name"),
                state(row),
                row.getBoolean("cancel_requested"),
                row.getObject("total", Integer.class),
                row.getInt("done"),
                row.getInt("created_count"),
                row.getInt("updated_count"),
                row.getInt("unchanged_count"),
                row.getInt("refused_count"),
                row.getInt("warning_count"),
                failure == null ? null : json.readValue(failure, Failure.class),
                new Table.Source(row.getString("sheet_name"), row.getInt("other_sheets"), row.getInt("hidden_rows")),
                startedBy == null ? null : new EmployeeId(startedBy),
                appliedBy == null ? null : new EmployeeId(appliedBy),
                row.getTimestamp("started_at").toInstant(),
                finishedAt == null ? null : instant(finishedAt));
    }

    /** Work that is done has tried the file or applied it; what was tried and is not wanted has lost its file. */
    private static State state(ResultSet row) throws SQLException {
        return switch (BatchRun.State.valueOf(row.getString("state"))) {
            case WAITING -> State.WAITING;
            case RUNNING -> ImportWork.APPLYING.equals(row.getString("phase")) ? State.APPLYING : State.READING;
            case DONE ->
                row.getBoolean("apply") ? State.DONE : row.getBoolean("has_file") ? State.TRIED : State.CANCELED;
            case CANCELED -> State.CANCELED;
            case FAILED, PARKED -> State.FAILED;
        };
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
