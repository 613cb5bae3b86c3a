package id.alur.training.event;

import id.alur.identity.CaseFileId;
import id.alur.shared.LiveTopics;
import id.alur.training.course.CourseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EventRepository {

    private static final String EVENT =
            "select e.*, c.title from training.event e join training.course c on c.id = e.course_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EventRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By first day, then title. */
    List<Event> all() {
        return jdbc.sql(EVENT + "order by e.starts_on, c.title, e.id")
                .query(EventRepository::event)
                .list();
    }

    /** Those of a course that begin after a day. */
    List<Event> upcoming(CourseId course, LocalDate after) {
        return jdbc.sql(EVENT + "where e.course_id = :course and e.starts_on > :after order by e.starts_on, e.id")
                .param("course", course.value())
                .param("after", after)
                .query(EventRepository::event)
                .list();
    }

    Optional<Event> find(EventId id) {
        return jdbc.sql(EVENT + "where e.id = :id")
                .param("id", id.value())
                .query(EventRepository::event)
                .optional();
    }

    /** Locks it until the end of the transaction: whatever happens to the seats of an event comes one after another. */
    Optional<Event> lock(EventId id) {
        return jdbc.sql(EVENT + "where e.id = :id for update of e")
                .param("id", id.value())
                .query(EventRepository::event)
                .optional();
    }

    /** The event of a participation's case, locked. */
    Optional<Event> lock(CaseFileId caseId) {
        return jdbc.sql("select event_id from training.event_participant where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) -> new EventId(row.getObject("event_id", UUID.class)))
                .optional()
                .flatMap(this::lock);
    }

    void insert(EventId id, EventDraft data, String by) {
        announce(id);
        values(jdbc.sql("""
                        insert into training.event (id, course_id, starts_on, ends_on, place, quota, cost_kind, cost, confirm_by, created_by, created_at)
                        values (:id, :course, :startsOn, :endsOn, :place, :quota, :costKind, :cost, :confirmBy, :by, :at)"""), data)
                .param("id", id.value())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws OptimisticLockingFailureException when it is another one by now */
    void update(Event seen, EventDraft data) {
        changed(
                seen.id(),
                values(jdbc.sql("""
                        update training.event set course_id = :course, starts_on = :startsOn, ends_on = :endsOn, place = :place,
                            quota = :quota, cost_kind = :costKind, cost = :cost, confirm_by = :confirmBy, version = version + 1
                        where id = :id and version = :version"""), data)
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .update());
    }

    void setState(Event event, EventState state) {
        changed(
                event.id(),
                jdbc.sql(
                                "update training.event set state = :state, version = version + 1 where id = :id and version = :version")
                        .param("state", state.name())
                        .param("id", event.id().value())
                        .param("version", event.version())
                        .update());
    }

    void cancel(Event event, String reason) {
        changed(
                event.id(),
                jdbc.sql("""
                        update training.event set state = 'CANCELLED', cancel_reason = :reason, version = version + 1
                        where id = :id and version = :version""")
                        .param("reason", reason)
                        .param("id", event.id().value())
                        .param("version", event.version())
                        .update());
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, EventDraft data) {
        return sql.param("course", data.course().value())
                .param("startsOn", data.startsOn())
                .param("endsOn", data.endsOn())
                .param("place", data.place())
                .param("quota", data.quota())
                .param("costKind", data.costKind().name())
                .param("cost", data.cost())
                .param("confirmBy", data.confirmBy());
    }

    private void changed(EventId id, int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("The event was changed meanwhile");
        }
        announce(id);
    }

    /** Open pages of the event, and of the list of all, look again. */
    void announce(EventId id) {
        LiveTopics.announce(jdbc, EventPages.topic(id));
        LiveTopics.announce(jdbc, EventPages.TOPIC);
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                new EventId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new EventDraft(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("place"),
                        row.getInt("quota"),
                        CostKind.valueOf(row.getString("cost_kind")),
                        row.getBigDecimal("cost"),
                        row.getObject("confirm_by", LocalDate.class)),
                row.getString("title"),
                EventState.valueOf(row.getString("state")),
                row.getString("cancel_reason"));
    }
}
