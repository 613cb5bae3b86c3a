package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
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
            NoticeSubject subject,
            String kind,
            Map<String, ?> arguments,
            String naturalKey,
            Instant at) {
        return jdbc.sql("""
                        insert into notification.notice (id, recipient_id, case_id, task_key, page, kind, arguments, natural_key, created_at)
                        values (:id, :recipient, :case, :task, :page, :kind, cast(:arguments as jsonb), :key, :at)
                        on conflict (natural_key) do nothing returning id""")
                .param("id", UUID.randomUUID())
                .param("recipient", recipient.value())
                .param(
                        "case",
                        subject.caseId() == null ? null : subject.caseId().value())
                .param("task", subject.task() == null ? null : subject.task().value())
                .param("page", subject.page())
                .param("kind", kind)
                .param("arguments", json.writeValueAsString(arguments))
                .param("key", naturalKey)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional()
                .map(NoticeId::new);
    }

    /** @return those that were not announced before; their readers' browsers look again */
    List<NoticeId> insertMany(List<Notifications.Digest> digests, String kind, String naturalKey, Instant at) {
        return jdbc.sql("""
                        with told as (
                            insert into notification.notice (id, recipient_id, kind, arguments, natural_key, created_at)
                            select gen_random_uuid(), d.person, :kind, cast(d.arguments as jsonb), :key || ':' || d.person, :at
                            from unnest(cast(:people as uuid[]), cast(:arguments as text[])) as d (person, arguments)
                            on conflict (natural_key) do nothing returning id, recipient_id)
                        select id, cast(pg_notify('alur_notice', cast(recipient_id as text)) as text) from told""")
                .param("kind", kind)
                .param("key", naturalKey)
                .param("at", Timestamp.from(at))
                .param(
                        "people",
                        digests.stream().map(d -> d.recipient().value()).toArray(UUID[]::new))
                .param(
                        "arguments",
                        digests.stream().map(Notifications.Digest::arguments).toArray(String[]::new))
                .query((row, index) -> new NoticeId(row.getObject(1, UUID.class)))
                .list();
    }

    MailPreference mail(EmployeeId person) {
        return jdbc.sql("select mail from notification.preference where employee_id = :person")
                .param("person", person.value())
                .query((row, index) -> MailPreference.valueOf(row.getString("mail")))
                .optional()
                .orElse(MailPreference.ALL);
    }

    void setMail(EmployeeId person, MailPreference wanted) {
        jdbc.sql("""
                        insert into notification.preference (employee_id, mail) values (:person, :mail)
                        on conflict (employee_id) do update set mail = excluded.mail""")
                .param("person", person.value())
                .param("mail", wanted.name())
                .update();
    }

    void notifyReader(EmployeeId recipient) {
        jdbc.sql("select pg_notify('alur_notice', :recipient)")
                .param("recipient", recipient.toString())
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    List<Notice> of(EmployeeId recipient, boolean unreadOnly, int offset, int limit) {
        return jdbc.sql("""
                        select n.id, n.case_id, c.number, n.task_key, n.page, n.kind, n.arguments, n.created_at, n.read_at is not null as read
                        from notification.notice n left join casefile.case_file c on c.id = n.case_id
                        where n.recipient_id = :recipient and (not :unreadOnly or n.read_at is null)
                        order by n.created_at desc, n.id offset :offset limit :limit""")
                .param("recipient", recipient.value())
                .param("unreadOnly", unreadOnly)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> {
                    UUID caseId = row.getObject("case_id", UUID.class);
                    Long task = row.getObject("task_key", Long.class);
                    return new Notice(
                            new NoticeId(row.getObject("id", UUID.class)),
                            caseId == null ? null : new CaseFileId(caseId),
                            row.getString("number"),
                            task == null ? null : new TaskKey(task),
                            row.getString("page"),
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
