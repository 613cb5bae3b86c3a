package id.alur.security;

import id.alur.identity.EmployeeId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes security.account for those who keep accounts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountProvisioningRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountProvisioningRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account to be. */
    record NewAccount(EmployeeId id, String login, String passwordHash) {}

    /**
     * Inserts those whose person and log-in have no account yet; their passwords must be changed.
     *
     * @param expiresAt after that they let nobody in
     * @return whose accounts came about
     */
    Set<EmployeeId> insertAll(List<NewAccount> accounts, Instant expiresAt) {
        return new HashSet<>(jdbc.sql("""
                        insert into security.account (employee_id, login, password_hash, must_change_password, password_expires_at)
                        select n.id, n.login, n.hash, true, :expires
                        from unnest(cast(:ids as uuid[]), cast(:logins as text[]), cast(:hashes as text[])) as n (id, login, hash)
                        on conflict do nothing
                        returning employee_id""")
                .param("expires", Timestamp.from(expiresAt))
                .param("ids", accounts.stream().map(a -> a.id().value()).toArray(UUID[]::new))
                .param("logins", accounts.stream().map(NewAccount::login).toArray(String[]::new))
                .param("hashes", accounts.stream().map(NewAccount::passwordHash).toArray(String[]::new))
                .query((row, number) -> new EmployeeId(row.getObject("employee_id", UUID.class)))
                .list());
    }

    /**
     * Replaces one-time passwords that had expired at a moment; whoever has got another one since keeps it.
     *
     * @param expiresAt after that the new ones let nobody in
     * @return whose were replaced
     */
    Set<EmployeeId> renewAll(List<NewAccount> accounts, Instant expiresAt, Instant now) {
        return new HashSet<>(jdbc.sql("""
                        update security.account a
                        set password_hash = n.hash, must_change_password = true, version = version + 1, changed_at = :now,
                            password_version = password_version + 1, password_session = null, password_expires_at = :expires
                        from unnest(cast(:ids as uuid[]), cast(:hashes as text[])) as n (id, hash)
                        where a.employee_id = n.id and a.password_expires_at <= :now
                        returning a.employee_id""")
                .param("expires", Timestamp.from(expiresAt))
                .param("now", Timestamp.from(now))
                .param("ids", accounts.stream().map(a -> a.id().value()).toArray(UUID[]::new))
                .param("hashes", accounts.stream().map(NewAccount::passwordHash).toArray(String[]::new))
                .query((row, number) -> new EmployeeId(row.getObject("employee_id", UUID.class)))
                .list());
    }

    /** One start after another: two processes that both find no account must not both make the first. */
    void lockFirst() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('security.first-account', 0))")
                .query((row, number) -> Boolean.TRUE)
                .single();
    }

    boolean anyAccount() {
        return jdbc.sql("select exists (select 1 from security.account)")
                .query(Boolean.class)
                .single();
    }

    void insertTechnical(EmployeeId id, String login, String passwordHash) {
        jdbc.sql("""
                        insert into security.account (employee_id, login, password_hash, technical, must_change_password)
                        values (:id, :login, :hash, true, true)""")
                .param("id", id.value())
                .param("login", login)
                .param("hash", passwordHash)
                .update();
    }

    void setEnabled(EmployeeId id, boolean enabled) {
        jdbc.sql("""
                        update security.account set enabled = :enabled, version = version + 1, changed_at = :now
                        where employee_id = :id""")
                .param("id", id.value())
                .param("enabled", enabled)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
