package id.alur.shared;

import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Liquibase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;

/**
 * Brings the database up to date, one application at a time.
 *
 * <p>Liquibase's own lock does not do: on an empty database two applications that start together both create its tables, and
 * one of them fails; and the lock of a process that was killed while migrating stays for ever. PostgreSQL's lock ends with
 * the connection that holds it.
 */
class ExclusiveMigration extends SpringLiquibase {

    private static final String KEY = "(hashtext('alur.migration'))";

    private boolean enabled = true;

    @Override
    public void setShouldRun(boolean shouldRun) {
        super.setShouldRun(shouldRun);
        this.enabled = shouldRun;
    }

    @Override
    public void afterPropertiesSet() throws LiquibaseException {
        if (!enabled) {
            return;
        }
        try (Connection connection = getDataSource().getConnection()) {
            execute(connection, "select pg_advisory_lock" + KEY);
            try {
                super.afterPropertiesSet();
            } finally {
                // The connection goes back to the pool and lives on.
                execute(connection, "select pg_advisory_unlock" + KEY);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Whoever left Liquibase's lock behind is dead: while we hold ours nobody else migrates. */
    @Override
    protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
        liquibase.forceReleaseLocks();
        super.performUpdate(liquibase);
    }

    private static void execute(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(query);
        }
    }
}
