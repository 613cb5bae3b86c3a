package id.alur.training.event;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shared.LiveTopics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which event. Whoever changes something has locked the event. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ParticipantRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipantRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Without those who were withdrawn; by rank, before the admission by agency and priority. */
    List<Participant> of(EventId event) {
        return jdbc.sql("""
                        select p.* from training.event_participant p join personnel.unit u on u.id = p.opd_id
                        where p.event_id = :event and p.state <> 'WITHDRAWN'
                        order by p.rank nulls last, lower(u.name), p.priority, p.id""")
                .param("event", event.value())
                .query(ParticipantRepository::participant)
                .list();
    }

    /** How many people each event has; events without anybody are left out. */
    Map<EventId, EventCounts> counts() {
        Map<EventId, EventCounts> counts = new HashMap<>();
        jdbc.sql("""
                        select event_id, state, count(*) as people from training.event_participant
                        where state <> 'WITHDRAWN' group by event_id, state""").query(row -> {
            counts.merge(
                    new EventId(row.getObject("event_id", UUID.class)),
                    EventCounts.NOBODY.plus(ParticipantState.valueOf(row.getString("state")), row.getInt("people")),
                    EventCounts::plus);
        });
        return counts;
    }

    Optional<Participant> find(ParticipantId id) {
        return jdbc.sql("select * from training.event_participant where id = :id")
                .param("id", id.value())
                .query(ParticipantRepository::participant)
                .optional();
    }

    Optional<Participant> find(CaseFileId caseId) {
        return jdbc.sql("select * from training.event_participant where case_id = :case")
                .param("case", caseId.value())
                .query(ParticipantRepository::participant)
                .optional();
    }

    /** The events that the person was proposed for. */
    List<EventId> eventsOf(EmployeeId employee) {
        return jdbc.sql("""
                        select distinct event_id from training.event_participant
                        where employee_id = :employee and state <> 'WITHDRAWN'""")
                .param("employee", employee.value())
                .query((row, number) -> new EventId(row.getObject("event_id", UUID.class)))
                .list();
    }

    /** Puts the person at the end of the agency's list. */
    ParticipantId insert(EventId event, EmployeeId employee, UnitId opd, EmployeeId by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into training.event_participant (id, event_id, employee_id, opd_id, priority, proposed_by, proposed_at)
                        select :id, :event, :employee, :opd, coalesce(max(priority), 0) + 1, :by, :at
                        from training.event_participant where event_id = :event and opd_id = :opd""")
                .param("id", id)
                .param("event", event.value())
                .param("employee", employee.value())
                .param("opd", opd.value())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        LiveTopics.announce(jdbc, EventPages.topic(event));
        LiveTopics.announce(jdbc, EventPages.TOPIC);
        return new ParticipantId(id);
    }

    void setPriority(ParticipantId id, int priority) {
        write(update("update training.event_participant set priority = :priority, version = version + 1 where id = :id")
                .param("priority", priority)
                .param("id", id.value()));
    }

    void setRank(ParticipantId id, int rank) {
        write(update("""
                        update training.event_participant set rank = :rank, state = 'RESERVE', version = version + 1
                        where id = :id""").param("rank", rank).param("id", id.value()));
    }

    void setState(ParticipantId id, ParticipantState state, @Nullable String reason) {
        write(update("""
                        update training.event_participant set state = :state, reason = :reason, version = version + 1
                        where id = :id""").param("state", state.name()).param("reason", reason).param("id", id.value()));
    }

    void seat(ParticipantId id, CaseFileId caseId, boolean movedUp) {
        write(update("""
                        update training.event_participant set state = 'ADMITTED', case_id = :case, moved_up = :movedUp,
                            knows_withdrawal = true, version = version + 1
                        where id = :id""")
                .param("case", caseId.value())
                .param("movedUp", movedUp)
                .param("id", id.value()));
    }

    /** Whether the process of the seat waits for a withdrawal. */
    boolean knowsWithdrawal(ParticipantId id) {
        return jdbc.sql("select knows_withdrawal from training.event_participant where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void setConfirmUntil(ParticipantId id, Instant until) {
        write(update(
                        "update training.event_participant set confirm_until = :until, version = version + 1 where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id.value()));
    }

    /** The end has moved with the calendar; nobody who has answered is asked again. */
    void moveConfirmUntil(CaseFileId caseId, Instant until) {
        write(update("""
                        update training.event_participant set confirm_until = :until, version = version + 1
                        where case_id = :case and state = 'ADMITTED' and confirm_until is not null""").param("until", Timestamp.from(until)).param("case", caseId.value()));
    }

    /** An update of participants that tells open pages of their event, and of the list of all. */
    private JdbcClient.StatementSpec update(String update) {
        return jdbc.sql("with changed as (" + update + """
                         returning event_id)
                        select pg_notify(:channel, :all || ':' || event_id), pg_notify(:channel, :all) from changed""")
                .param("channel", LiveTopics.CHANNEL)
                .param("all", EventPages.TOPIC);
    }

    private static void write(JdbcClient.StatementSpec update) {
        update.query((row, index) -> Boolean.TRUE).list();
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        Timestamp until = row.getTimestamp("confirm_until");
        return new Participant(
                new ParticipantId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                new UnitId(row.getObject("opd_id", UUID.class)),
                row.getInt("priority"),
                new EmployeeId(row.getObject("proposed_by", UUID.class)),
                ParticipantState.valueOf(row.getString("state")),
                row.getObject("rank", Integer.class),
                row.getString("reason"),
                caseId == null ? null : new CaseFileId(caseId),
                row.getBoolean("moved_up"),
                until == null ? null : until.toInstant());
    }
}
