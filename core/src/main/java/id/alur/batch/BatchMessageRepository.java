package id.alur.batch;

import id.alur.sheet.RowMessage;
import id.alur.sheet.RowMessage.Severity;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What long work has to say about rows and items. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BatchMessageRepository {

    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchMessageRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(BatchRunId id, List<RowMessage> report) {
        jdbc.sql("""
                        insert into batch.message (run_id, row_number, column_name, severity, code, arguments)
                        select :id, r.row, r."column", r.severity, r.code, r.arguments
                        from json_to_recordset(cast(:messages as json)) as r (
                            row integer, "column" text, severity text, code text, arguments jsonb)""")
                .param("id", id.value())
                .param("messages", json.writeValueAsString(report))
                .update();
    }

    List<RowMessage> messages(BatchRunId id) {
        return jdbc.sql("""
                        select row_number, column_name, severity, code, arguments from batch.message
                        where run_id = :id order by row_number, severity, column_name, code""")
                .param("id", id.value())
                .query((row, number) -> new RowMessage(
                        row.getInt("row_number"),
                        row.getString("column_name"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("code"),
                        json.readValue(row.getString("arguments"), ARGUMENTS)))
                .list();
    }
}
