package id.alur.apikey;

import id.alur.identity.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApiKeyRepository {

    @SuppressWarnings("ArrayRecordComponent") // compared once, by a method made for it
    record Stored(ApiKey key, byte[] hash) {}

    private static final String KEYS =
            "select id, name, source, prefix, key_hash, created_at, revoked_at, last_used_at from security.api_key ";
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    ApiKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiKey key, byte[] hash, EmployeeId by) {
        jdbc.sql("""
                        insert into security.api_key (id, name, source, prefix, key_hash, created_by, created_at)
                        values (:id, :name, :source, :prefix, :hash, :by, :at)""")
                .param("id", key.id().value())
                .param("name", key.name())
                .param("source", key.source())
                .param("prefix", key.prefix())
                .param("hash", hash)
                .param("by", by.value())
                .param("at", Timestamp.from(key.createdAt()))
                .update();
    }

    /** Active ones first, then by name. */
    List<ApiKey> all() {
        return jdbc.sql(KEYS + "order by revoked_at nulls first, name, id")
                .query((row, number) -> stored(row).key())
                .list();
    }

    Optional<Stored> active(String prefix) {
        return jdbc.sql(KEYS + "where prefix = :prefix and revoked_at is null")
                .param("prefix", prefix)
                .query((row, number) -> stored(row))
                .optional();
    }

    boolean revoke(ApiKeyId id, EmployeeId by, Instant at) {
        return jdbc.sql("""
                        update security.api_key set revoked_by = :by, revoked_at = :at, version = version + 1
                        where id = :id and revoked_at is null""")
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void used(ApiKey key, Instant at) {
        Instant before = key.lastUsedAt();
        if (before == null || before.plus(USE_IS_NOTED_EVERY).isBefore(at)) {
            jdbc.sql("update security.api_key set last_used_at = :at where id = :id")
                    .param("at", Timestamp.from(at))
                    .param("id", key.id().value())
                    .update();
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new ApiKey(
                        new ApiKeyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("source"),
                        row.getString("prefix"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("revoked_at")),
                        instant(row.getTimestamp("last_used_at"))),
                row.getBytes("key_hash"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
