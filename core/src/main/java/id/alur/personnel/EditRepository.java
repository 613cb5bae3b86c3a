package id.alur.personnel;

import id.alur.identity.EmployeeId;
import id.alur.identity.PositionId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What {@link RegisterService} asks before it changes one person, and the change. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EditRepository {

    record Current(
            EmployeeKind kind,
            PositionId positionId,
            @Nullable EmployeeId superiorId,
            boolean active,
            long version) {}

    record PostState(boolean head, boolean ofCity, boolean active) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EditRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Current> current(EmployeeId id) {
        return jdbc.sql("select kind, position_id, superior_id, active, version from personnel.employee where id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    UUID superior = row.getObject("superior_id", UUID.class);
                    return new Current(
                            EmployeeKind.valueOf(row.getString("kind")),
                            new PositionId(row.getObject("position_id", UUID.class)),
                            superior == null ? null : new EmployeeId(superior),
                            row.getBoolean("active"),
                            row.getLong("version"));
                })
                .optional();
    }

    Optional<PostState> post(PositionId id) {
        return jdbc.sql("""
                        select p.head, u.parent_id is null as of_city, p.active
                        from personnel.position p join personnel.unit u on u.id = p.unit_id where p.id = :id""").param("id", id.value()).query(PostState.class).optional();
    }

    boolean otherMayor(EmployeeId id) {
        return jdbc.sql("""
                        select exists (
                            select 1 from personnel.employee e
                            join personnel.position p on p.id = e.position_id and p.head
                            join personnel.unit u on u.id = p.unit_id and u.parent_id is null
                            where e.kind = 'PEJABAT_NEGARA' and e.active and e.id <> :id)""").param("id", id.value()).query(Boolean.class).single();
    }

    int teamSize(EmployeeId id) {
        return jdbc.sql("select count(*) from personnel.employee where superior_id = :id and active")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Whether {@code above} is somewhere in the reporting line of {@code person}, or is that person. */
    boolean reportsTo(EmployeeId person, EmployeeId above) {
        return jdbc.sql("""
                        with recursive line as (
                            select id, superior_id from personnel.employee where id = :person
                            union
                            select s.id, s.superior_id from line l join personnel.employee s on s.id = l.superior_id)
                        select exists (select 1 from line where id = :above)""")
                .param("person", person.value())
                .param("above", above.value())
                .query(Boolean.class)
                .single();
    }

    void update(EmployeeId id, EmployeeDraft draft) {
        EmployeeId superior = draft.superiorId();
        jdbc.sql("""
                        update personnel.employee set position_id = :position, superior_id = :superior, active = :active,
                            version = version + 1, changed_at = :now where id = :id""")
                .param("id", id.value())
                .param("position", draft.positionId().value())
                .param("superior", superior == null ? null : superior.value())
                .param("active", draft.active())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
