package id.alur.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mails that notices wait for. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MailRepository {

    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MailRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who has no address, or has left, is told in the app alone; and so is who wants no mail of this kind. */
    void queueMany(List<NoticeId> notices, Instant now) {
        jdbc.sql("""
                        insert into notification.mail (notice_id, state, next_attempt_at)
                        select n.id, case when e.active and e.email <> '' then 'WAITING' else 'NO_ADDRESS' end, :now
                        from notification.notice n
                        left join personnel.employee e on e.id = n.recipient_id
                        left join notification.preference p on p.employee_id = n.recipient_id
                        where n.id = any (cast(:ids as uuid[]))
                          and case coalesce(p.mail, 'ALL') when 'ALL' then true when 'DIGEST' then n.kind like '%-digest' else false end""")
                .param("ids", notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    List<QueuedMail> due(Instant now, int limit) {
        return jdbc.sql("""
                        select m.notice_id, m.attempts, n.case_id, n.task_key, n.page, n.kind, n.arguments, coalesce(e.email, '') as email, e.name,
                               coalesce(a.locale, 'id') as locale
                        from notification.mail m
                        join notification.notice n on n.id = m.notice_id
                        join personnel.employee e on e.id = n.recipient_id
                        left join security.account a on a.employee_id = n.recipient_id
                        where m.state = 'WAITING' and m.next_attempt_at <= :now
                        order by m.next_attempt_at limit :limit""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, index) -> new QueuedMail(
                        new NoticeId(row.getObject("notice_id", UUID.class)),
                        row.getString("email"),
                        row.getString("name"),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getObject("case_id", UUID.class),
                        row.getObject("task_key", Long.class),
                        row.getString("page"),
                        row.getString("kind"),
                        json.readValue(row.getString("arguments"), ARGUMENTS),
                        row.getInt("attempts")))
                .list();
    }

    void sent(NoticeId notice, Instant at) {
        jdbc.sql("""
                        update notification.mail
                        set state = 'SENT', attempts = attempts + 1, sent_at = :at, last_error = null where notice_id = :id""")
                .param("id", notice.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void failed(NoticeId notice, String error, boolean park, Instant nextAttempt) {
        jdbc.sql("""
                        update notification.mail
                        set state = :state, attempts = attempts + 1, last_error = :error, next_attempt_at = :next
                        where notice_id = :id""")
                .param("id", notice.value())
                .param("state", park ? "PARKED" : "WAITING")
                .param("error", error)
                .param("next", Timestamp.from(nextAttempt))
                .update();
    }

    List<ParkedMail> parked(int limit) {
        return jdbc.sql("""
                        select m.notice_id, n.kind, m.attempts, coalesce(m.last_error, '') as last_error, n.created_at
                        from notification.mail m join notification.notice n on n.id = m.notice_id
                        where m.state = 'PARKED' order by n.created_at limit :limit""")
                .param("limit", limit)
                .query((row, index) -> new ParkedMail(
                        new NoticeId(row.getObject("notice_id", UUID.class)),
                        row.getString("kind"),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** @return whether it was parked */
    boolean retry(NoticeId notice, Instant now) {
        return jdbc.sql("""
                                update notification.mail set state = 'WAITING', attempts = 0, next_attempt_at = :now
                                where notice_id = :id and state = 'PARKED'""")
                        .param("id", notice.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
