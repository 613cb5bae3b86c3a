package id.alur.security;

import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads people of the register with their accounts, and accounts of nobody in the register. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountListRepository {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private static final String FROM = """
            from (personnel.employee e
                  join personnel.position p on p.id = e.position_id
                  join personnel.unit u on u.id = p.unit_id)
            full join security.account a on a.register_id = e.id
            """;
    private static final String ROW = """
            select coalesce(e.id, a.employee_id) as id, coalesce(personnel.display_name(e), a.login) as name, e.nip, p.title,
                   u.name as unit_name, coalesce(e.active, true) as working, coalesce(a.technical, false) as technical, a.login,
                   coalesce(a.enabled, false) as enabled,
                   coalesce(a.must_change_password, false) as must_change_password, a.password_expires_at, a.last_login_at
            """ + FROM;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountListRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody who is to get a one-time password.
     *
     * @param login that of the account, or the NIP that becomes it
     */
    record Candidate(EmployeeId id, String name, String login, String unit) {}

    Optional<AccountRow> find(EmployeeId id) {
        return jdbc.sql(ROW + "where coalesce(e.id, a.employee_id) = :id")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    List<AccountRow> search(AccountQuery query, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, today, params);
        return jdbc.sql(ROW
                        + where
                        + " order by coalesce(a.technical, false) desc, lower(coalesce(e.name, a.login)),"
                        + " coalesce(e.id, a.employee_id) offset :offset limit :limit")
                .params(params)
                .param("offset", query.offset())
                .param("limit", query.limit())
                .query((row, number) -> row(row))
                .list();
    }

    long count(AccountQuery query, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, today, params);
        return jdbc.sql("select count(*) " + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /**
     * Who works here and has no account.
     *
     * @param withRoles also those who hold a role already, or will
     */
    List<Candidate> withoutAccount(@Nullable UnitId unit, boolean withRoles, LocalDate today) {
        return jdbc.sql("""
                        select e.id, personnel.display_name(e) as name, e.nip as login, u.name as unit_name
                        from personnel.employee e
                        join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id
                        where e.active and not exists (select 1 from security.account a where a.register_id = e.id)
                          and (cast(:unit as uuid) is null or u.id in (%s))
                          and (:withRoles or not exists (%s))
                        order by u.name, u.id, lower(e.name), e.id""".formatted(BELOW, ROLE_OF_EMPLOYEE))
                .param("unit", unit == null ? null : unit.value())
                .param("withRoles", withRoles)
                .param("today", today)
                .query((row, number) -> candidate(row))
                .list();
    }

    /**
     * Whose one-time password has expired, of those who work here and may log in.
     *
     * @param withRoles also those who hold a role already, or will
     */
    List<Candidate> withExpiredPassword(@Nullable UnitId unit, boolean withRoles, LocalDate today) {
        return jdbc.sql("""
                        select a.employee_id as id, personnel.display_name(e) as name, a.login, u.name as unit_name
                        from security.account a
                        join personnel.employee e on e.id = a.register_id
                        join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id
                        where a.password_expires_at <= :now and a.enabled and e.active
                          and (cast(:unit as uuid) is null or u.id in (%s))
                          and (:withRoles or not exists (%s))
                        order by u.name, u.id, lower(e.name), e.id""".formatted(BELOW, ROLE_OF_EMPLOYEE))
                .param("unit", unit == null ? null : unit.value())
                .param("withRoles", withRoles)
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new EmployeeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("login"),
                row.getString("unit_name"));
    }

    private static final String BELOW = """
            with recursive below as (
                select id from personnel.unit where id = :unit
                union all
                select c.id from personnel.unit c join below b on c.parent_id = b.id)
            select id from below""";
    private static final String ROLE_OF_EMPLOYEE = """
            select 1 from security.role_grant g
            where g.employee_id = e.id and coalesce(g.valid_to, 'infinity'::date) >= greatest(:today, g.valid_from)""";

    private String where(AccountQuery query, LocalDate today, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("where (a.employee_id is not null or e.active)");
        String text = PlainText.search(query.text()).toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            String start = SPACES.matcher(text).replaceAll("");
            params.put("start", start);
            where.append(" and (starts_with(a.login, :start) or starts_with(lower(e.nip), :start)");
            if (!PlainText.words(text).isEmpty()) {
                params.put("all", words(text, " & "));
                params.put("any", words(text, " | "));
                where.append(
                        " or (e.printed_words @@ cast(:all as tsquery) and e.name_words @@ cast(:any as tsquery))");
            }
            where.append(')');
        }
        if (query.unit() != null) {
            params.put("unit", query.unit().value());
            where.append(" and u.id in (").append(BELOW).append(')');
        }
        switch (query.filter()) {
            case ALL -> {}
            case NO_ACCOUNT -> where.append(" and a.employee_id is null");
            case PASSWORD_DUE -> where.append(" and a.must_change_password");
            case PASSWORD_EXPIRED -> {
                params.put("now", Timestamp.from(clock.instant()));
                where.append(" and a.password_expires_at <= :now and a.enabled and coalesce(e.active, true)");
            }
            case DISABLED -> where.append(" and not a.enabled");
            case WITH_ROLE -> {
                params.put("today", today);
                where.append(" and (a.technical or exists (")
                        .append(ROLE_OF_EMPLOYEE)
                        .append("))");
            }
        }
        return where.toString();
    }

    private static String words(String text, String joined) {
        return PlainText.words(text).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(joined));
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        return new AccountRow(
                new EmployeeId(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("name")),
                row.getString("nip"),
                row.getString("title"),
                row.getString("unit_name"),
                row.getBoolean("working"),
                row.getBoolean("technical"),
                row.getString("login"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                AccountRepository.instant(row, "password_expires_at"),
                AccountRepository.instant(row, "last_login_at"));
    }
}
