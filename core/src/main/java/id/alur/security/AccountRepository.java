package id.alur.security;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.Roles;
import id.alur.sheet.CellGuard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes security.account and security.role_grant. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountRepository {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private final JdbcClient jdbc;
    private final Roles known;
    private final Clock clock;

    AccountRepository(JdbcClient jdbc, Roles known, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.clock = clock;
    }

    /**
     * @param passwordExpiresAt of a one-time password; null: it stays
     * @param roles see {@link #roles}
     * @param passwordVersion how many passwords were set so far
     * @param passwordSession in which session the owner chose the present one; null: it was given
     */
    record Account(
            EmployeeId employeeId,
            String passwordHash,
            boolean enabled,
            boolean employeeActive,
            boolean technical,
            boolean mustChangePassword,
            @Nullable Instant passwordExpiresAt,
            Set<Role> roles,
            int passwordVersion,
            @Nullable UUID passwordSession) {

        boolean isExpired(Instant now) {
            return passwordExpiresAt != null && !now.isBefore(passwordExpiresAt);
        }

        AlurUser user(AlurUser.Session session) {
            return new AlurUser(
                    employeeId, passwordHash, enabled && employeeActive, true, roles, mustChangePassword, session);
        }
    }

    Optional<Account> byLogin(String login) {
        return find("a.login = :value", normalized(login));
    }

    /** A NIP may be typed in the groups in which letters write it, or copied from a file with the mark that keeps its digits. */
    static String normalized(String login) {
        return SPACES.matcher(CellGuard.open(login).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    Optional<Account> byId(EmployeeId id) {
        return find("a.employee_id = :value", id.value());
    }

    Optional<Account> lockById(EmployeeId id) {
        return find("a.employee_id = :value for update of a", id.value());
    }

    /** The accounts of these people, as far as they have one. */
    List<Account> byIds(Collection<EmployeeId> ids) {
        return select(
                        "a.employee_id = any(:value)",
                        ids.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .list();
    }

    private Optional<Account> find(String condition, Object value) {
        return select(condition, value).optional();
    }

    private JdbcClient.MappedQuerySpec<Account> select(String condition, Object value) {
        return jdbc.sql("""
                        select a.employee_id, a.password_hash, a.enabled, a.technical, a.must_change_password,
                               a.technical or e.active as active, a.password_expires_at, a.password_version, a.password_session,
                               array(select role from security.role_grant g
                                     where g.employee_id = a.employee_id and unit_id is null
                                       and valid_from <= :today and (valid_to is null or valid_to >= :today)
                                     union
                                     select role from security.office_holder o where o.employee_id = a.employee_id) as roles
                        from security.account a
                        left join personnel.employee e on e.id = a.register_id
                        where\s""" + condition)
                .param("value", value)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Account(
                        new EmployeeId(row.getObject("employee_id", UUID.class)),
                        row.getString("password_hash"),
                        row.getBoolean("enabled"),
                        row.getBoolean("active"),
                        row.getBoolean("technical"),
                        row.getBoolean("must_change_password"),
                        instant(row, "password_expires_at"),
                        roles(row),
                        row.getInt("password_version"),
                        row.getObject("password_session", UUID.class)));
    }

    /**
     * Roles granted for the whole city today, or held by office; a role granted for one unit gives no right beyond that unit, and
     * neither does a code that no feature brings. Those
     * of a technical account are fixed: to run Alur and to bring in the register (decision 0010).
     */
    private Set<Role> roles(ResultSet row) throws SQLException {
        if (row.getBoolean("technical")) {
            return Set.of(Role.EMPLOYEE, Role.OPERATOR, Role.BKPSDM_REGISTER);
        }
        Set<Role> roles = new HashSet<>(Set.of(Role.EMPLOYEE));
        for (String code : (String[]) row.getArray("roles").getArray()) {
            known.find(code).ifPresent(roles::add);
        }
        return roles;
    }

    boolean insert(EmployeeId id, String login, String passwordHash) {
        return jdbc.sql("""
                        insert into security.account (employee_id, login, password_hash)
                        values (:id, :login, :hash) on conflict do nothing""")
                        .param("id", id.value())
                        .param("login", login.toLowerCase(Locale.ROOT))
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    void recordLogin(EmployeeId id) {
        jdbc.sql("""
                        update security.account
                        set last_login_at = :now, version = version + 1
                        where employee_id = :id""")
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** @param session in which its owner chose it; null: in none */
    void setOwnPassword(EmployeeId id, String passwordHash, @Nullable UUID session) {
        setPassword(id, passwordHash, false, session, null);
    }

    /** @param expiresAt null: never */
    void setOneTimePassword(EmployeeId id, String passwordHash, @Nullable Instant expiresAt) {
        setPassword(id, passwordHash, true, null, expiresAt);
    }

    private void setPassword(
            EmployeeId id,
            String passwordHash,
            boolean mustChange,
            @Nullable UUID session,
            @Nullable Instant expiresAt) {
        jdbc.sql("""
                        update security.account
                        set password_hash = :hash, must_change_password = :mustChange, version = version + 1, changed_at = :now,
                            password_version = password_version + 1, password_session = :session,
                            password_expires_at = :expires
                        where employee_id = :id""")
                .param("id", id.value())
                .param("mustChange", mustChange)
                .param("hash", passwordHash)
                .param("now", Timestamp.from(clock.instant()))
                .param("session", session)
                .param("expires", expiresAt == null ? null : Timestamp.from(expiresAt))
                .update();
        announceChange(id);
    }

    /** Open sessions of the account may have ended; every process looks, when the transaction is through. */
    void announceChange(EmployeeId id) {
        jdbc.sql("select pg_notify(:channel, :id)")
                .param("channel", Sessions.ACCOUNT_CHANNEL)
                .param("id", id.toString())
                .query((row, n) -> Boolean.TRUE)
                .list();
    }

    /** What everybody knows of the account's owner: name, NIP, log-in. */
    List<String> ownWords(EmployeeId id) {
        return jdbc.sql("""
                        select concat_ws(' ', e.name, a.login, e.nip) from security.account a
                        left join personnel.employee e on e.id = a.register_id
                        where a.employee_id = :id""")
                .param("id", id.value())
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    Optional<String> localeOf(EmployeeId id) {
        return jdbc.sql("select locale from security.account where employee_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void setLocale(EmployeeId id, String language) {
        jdbc.sql("update security.account set locale = :locale, version = version + 1 where employee_id = :id")
                .param("id", id.value())
                .param("locale", language)
                .update();
    }
}
