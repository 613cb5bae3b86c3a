package id.alur.calendar;

import id.alur.personnel.RegisterListener;
import id.alur.security.RoleListener;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves deadlines when whoever has to act comes to work in another week: by a file of units, because a person or a post moves to
 * another unit, or because somebody else has the role.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WeekChanges implements RegisterListener, RoleListener {

    private final JdbcClient jdbc;
    private final DueDates dueDates;

    WeekChanges(JdbcClient jdbc, DueDates dueDates) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
    }

    /** In a city where all units work five days, and did so before, nothing can move. */
    @Override
    public void registerChanged(Instant since) {
        boolean sixDays = jdbc.sql(
                        "select exists (select from personnel.unit where work_week = 6 or changed_at >= :since)")
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
        if (sixDays) {
            dueDates.recompute();
        }
    }

    @Override
    public void rolesChanged() {
        if (jdbc.sql("select exists (select from personnel.unit where work_week = 6)")
                .query(Boolean.class)
                .single()) {
            dueDates.recompute();
        }
    }
}
