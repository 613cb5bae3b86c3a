package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices of people, each readable by its recipient only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticeRepository {

    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return nothing when the same thing was announced before */
    Optional<NoticeId> insert(
            EmployeeId recipient,
            @Nullable CaseFileId caseId,
            String kind,
            Map<String, ?> arguments,
            String naturalKey,
            Instant at) {
        return jdbc.sql("""
                        insert into notification.notice (id, recipient_id, case_id, kind, arguments, natural_key, created_at)
                        values (:id, :recipient, :case, :kind, cast(:arguments as jsonb), :key, :at)
                        on conflict (natural_key) do nothing returning id""")
                .param("id", UUID.randomUUID())
                .param("recipient", recipient.value())
                .param("case", caseId == null ? null : caseId.value())
                .param("kind", kind)
                .param("arguments", json.writeValueAsString(arguments))
                .param("key", naturalKey)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional()
                .map(NoticeId::new);
    }

    void notifyReader(EmployeeId recipient) {
        jdbc.sql("select pg_notify('alur_notice', :recipient)")
                .param("recipient", recipient.toString())
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    List<Notice> of(EmployeeId recipient, boolean unreadOnly, int offset, int limit) {
        return jdbc.sql("""
                        select n.id, n.case_id, c.number, n.kind, n.arguments, n.created_at, n.read_at is not null as read
                        from notification.notice n left join casefile.case_file c on c.id = n.case_id
                        where n.recipient_id = :recipient and (not :unreadOnly or n.read_at is null)
                        order by n.created_at desc, n.id offset :offset limit :limit""")
                .param("recipient", recipient.value())
                .param("unreadOnly", unreadOnly)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> {
                    UUID caseId = row.getObject("case_id", UUID.class);
                    return new Notice(
                            new NoticeId(row.getObject("id", UUID.class)),
                            caseId == null ? null : new CaseFileId(caseId),
                            row.getString("number"),
                            row.getString("kind"),
                            json.readValue(row.getString("arguments"), ARGUMENTS),
                            row.getTimestamp("created_at").toInstant(),
                            row.getBoolean("read"));
                })
                .list();
    }

    int unread(EmployeeId recipient) {
        return jdbc.sql("select count(*) from notification.notice where recipient_id = :recipient and read_at is null")
                .param("recipient", recipient.value())
                .query(Integer.class)
                .single();
    }

    /** @param notice null: all of them */
    int markRead(EmployeeId recipient, @Nullable NoticeId notice, Instant at) {
        return jdbc.sql("""
                        update notification.notice set read_at = :at
                        where recipient_id = :recipient and read_at is null and id = coalesce(cast(:id as uuid), id)""")
                .param("recipient", recipient.value())
                .param("id", notice == null ? null : notice.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    int markReadAbout(EmployeeId recipient, CaseFileId caseId, Instant at) {
        return jdbc.sql("""
                        update notification.notice set read_at = :at
                        where recipient_id = :recipient and read_at is null and case_id = :case""")
                .param("recipient", recipient.value())
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
