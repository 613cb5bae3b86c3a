package id.alur.engine.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records as an engine wrote them, kept in {@code records/*.json}; put into engine.record as the exporter would. */
class Records {

    /** Recorded on the real 8.6.0 engine. Names of people and cases in the recordings. */
    static final String TRAINING_8_6 = "training-request-8.6.0.json";

    /** Written by hand after the rules of 8.8. */
    static final String TASKS_8_8 = "user-tasks-8.8.json";

    static final String CASE_1 = "0b54f1f6-0000-4000-8000-000000000001";
    static final String CASE_2 = "0b54f1f6-0000-4000-8000-000000000002";
    static final String APPLICANT = "0b54f1f6-0000-4000-8000-0000000000a1";
    static final String SUPERIOR = "0b54f1f6-0000-4000-8000-0000000000b1";

    /** Keys of the tasks in the recording of 8.6.0. */
    static final long REVIEW = 2251799813685276L;

    static final long REVISE = 2251799813685287L;
    static final long SECOND_REVIEW = 2251799813685305L;
    static final long CANCELED_REVIEW = 2251799813685338L;
    static final long INSTANCE = 2251799813685253L;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, String> ids;

    /** @param ids what stands in the recording → the id that a person has in this test */
    Records(JdbcClient jdbc, JsonMapper json, Map<String, String> ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    void insert(String file, Predicate<JsonNode> which) {
        for (JsonNode record : read(file)) {
            if (which.test(record)) {
                insert(record);
            }
        }
    }

    void insertUpTo(String file, long position) {
        insert(file, record -> record.path("position").asLong() <= position);
    }

    private JsonNode read(String file) {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/records/" + file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> id : ids.entrySet()) {
                text = text.replace(id.getKey(), id.getValue());
            }
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(JsonNode record) {
        jdbc.sql("""
                        insert into engine.record (partition_id, position, value_type, intent, record_key, process_instance_key, recorded_at,
                            broker_version, body)
                        values (:partition, :position, :type, :intent, :key, :instance, :at, :version, cast(:body as jsonb))
                        on conflict do nothing""")
                .param("partition", record.path("partition").asInt())
                .param("position", record.path("position").asLong())
                .param("type", record.path("valueType").asString())
                .param("intent", record.path("intent").asString())
                .param("key", record.path("key").asLong())
                .param(
                        "instance",
                        record.path("processInstanceKey").isNumber()
                                ? record.path("processInstanceKey").asLong()
                                : null)
                .param(
                        "at",
                        Timestamp.from(
                                OffsetDateTime.parse(record.path("recordedAt").asString())
                                        .toInstant()))
                .param("version", record.path("brokerVersion").asString())
                .param("body", record.path("value").toString())
                .update();
        jdbc.sql("""
                        insert into engine.exporter_position as p (partition_id, position) values (:partition, :position)
                        on conflict (partition_id) do update set position = greatest(p.position, excluded.position)""")
                .param("partition", record.path("partition").asInt())
                .param("position", record.path("position").asLong())
                .update();
    }
}
