package id.alur.personnel;

import id.alur.identity.EmployeeId;
import id.alur.identity.PositionId;
import id.alur.identity.UnitId;
import id.alur.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register as people see it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RegisterRepository {

    /** Who asks: what is shown of a person depends on it. */
    record Viewer(@Nullable UUID me, boolean seesAll) {}

    /** Every word stands in the name as printed, and one at least in the name itself: a degree alone names nobody. */
    private static final String WORDS_OF_NAME =
            " and e.printed_words @@ cast(:all as tsquery) and e.name_words @@ cast(:any as tsquery)";

    private static final Pattern NUMBER = Pattern.compile("[\\d\\s]+");
    private static final int NIP_LENGTH = 18;

    private static final String DISPLAY_NAME =
            "concat_ws(' ', e.title_front, e.name) || coalesce(', ' || e.title_back, '')";
    private static final String PERSON = """
            select e.id, %s as display_name,
                   case when :seesAll or e.id = :me or e.superior_id = :me then e.nip end as nip,
                   p.id as position_id, p.title, p.head, u.id as unit_id, u.code as unit_code, u.name as unit_name,
                   o.id as opd_id, o.code as opd_code, o.name as opd_name, e.superior_id, e.active, e.version
            from personnel.employee e
            join personnel.position p on p.id = e.position_id
            join personnel.unit u on u.id = p.unit_id
            left join personnel.unit o on o.id = u.opd_id
            """.formatted(DISPLAY_NAME);

    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(EmployeeId id, Viewer viewer) {
        return jdbc.sql(PERSON + "where e.id = :id")
                .param("id", id.value())
                .param("me", viewer.me())
                .param("seesAll", viewer.seesAll())
                .query((row, number) -> person(row))
                .optional();
    }

    Optional<EmployeeId> findByNip(String nip) {
        return jdbc.sql("select id from personnel.employee where nip = :nip")
                .param("nip", nip)
                .query((row, number) -> new EmployeeId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<Person> search(RegisterQuery query, Viewer viewer) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, viewer, params);
        return jdbc.sql(PERSON + where + " order by lower(e.name), e.id offset :offset limit :limit")
                .params(params)
                .param("me", viewer.me())
                .param("seesAll", viewer.seesAll())
                .param("offset", query.offset())
                .param("limit", query.limit())
                .query((row, number) -> person(row))
                .list();
    }

    long count(RegisterQuery query, Viewer viewer) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, viewer, params);
        return jdbc.sql("""
                        select count(*) from personnel.employee e join personnel.position p on p.id = e.position_id
                        """ + where).params(params).query(Long.class).single();
    }

    private static String where(RegisterQuery query, Viewer viewer, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("where true");
        String text = PlainText.search(query.text());
        if (NUMBER.matcher(text).matches()) {
            String digits = text.replaceAll("\\s", "");
            // Part of a NIP is a birth date: only officers may search by it; others must know the whole number.
            boolean whole = digits.length() == NIP_LENGTH;
            where.append(viewer.seesAll() && !whole ? " and e.nip like :nip || '%'" : " and e.nip = :nip");
            params.put("nip", digits);
        } else if (!PlainText.words(text).isEmpty()) {
            where.append(WORDS_OF_NAME);
            params.put("all", words(text, " & "));
            params.put("any", words(text, " | "));
        }
        UnitId unit = query.unit();
        if (unit != null) {
            where.append(" and p.unit_id in (").append("""
                        with recursive below as (
                            select id from personnel.unit where id = :unit
                            union all
                            select c.id from personnel.unit c join below b on c.parent_id = b.id)
                        select id from below)""");
            params.put("unit", unit.value());
        }
        if (!query.withInactive()) {
            where.append(" and e.active");
        }
        return where.toString();
    }

    private static String words(String text, String joined) {
        return PlainText.words(text).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(joined));
    }

    /** From the person's superior up to the mayor. */
    List<Person> reportingLine(EmployeeId id, Viewer viewer) {
        return jdbc.sql("""
                        with recursive line as (
                            select superior_id, 1 as step from personnel.employee where id = :id
                            union all
                            select s.superior_id, l.step + 1 from line l join personnel.employee s on s.id = l.superior_id
                            where l.step < 50)
                        """ + PERSON + "join line l on l.superior_id = e.id order by l.step")
                .param("id", id.value())
                .param("me", viewer.me())
                .param("seesAll", viewer.seesAll())
                .query((row, number) -> person(row))
                .list();
    }

    List<Person> team(EmployeeId id, Viewer viewer) {
        return jdbc.sql(PERSON + "where e.superior_id = :id and e.active order by lower(e.name), e.id")
                .param("id", id.value())
                .param("me", viewer.me())
                .param("seesAll", viewer.seesAll())
                .query((row, number) -> person(row))
                .list();
    }

    Map<EmployeeId, String> displayNames(Collection<EmployeeId> ids) {
        Map<EmployeeId, String> names = new HashMap<>();
        jdbc.sql("select e.id, " + DISPLAY_NAME + " as name from personnel.employee e where e.id = any (:ids)")
                .param("ids", ids.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new EmployeeId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return Map.copyOf(names);
    }

    Optional<PersonnelRecord> record(EmployeeId id) {
        return jdbc.sql("""
                        select id, name, nip, nik, sex, birth_date, kind, grade, email from personnel.employee where id = :id""")
                .param("id", id.value())
                .query((row, number) -> {
                    EmployeeKind kind = EmployeeKind.valueOf(row.getString("kind"));
                    String grade = row.getString("grade");
                    return new PersonnelRecord(
                            new EmployeeId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("nip"),
                            row.getString("nik"),
                            Sex.valueOf(row.getString("sex")),
                            row.getObject("birth_date", LocalDate.class),
                            kind,
                            grade,
                            grade == null
                                    ? null
                                    : Grade.of(kind, grade).map(Grade::rankName).orElse(null),
                            row.getString("email"));
                })
                .optional();
    }

    List<Unit> units() {
        return jdbc.sql("""
                        select id, code, name, kind, parent_id, opd_id, active from personnel.unit order by lower(name), code""")
                .query((row, number) -> new Unit(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        unitId(row, "parent_id"),
                        unitId(row, "opd_id"),
                        row.getBoolean("active")))
                .list();
    }

    List<Position> positions(UnitId unit) {
        return jdbc.sql("""
                        select p.id, p.code, p.title, p.unit_id, u.name as unit_name, p.head
                        from personnel.position p join personnel.unit u on u.id = p.unit_id
                        where p.unit_id = :unit and p.active order by p.head desc, lower(p.title), p.code""")
                .param("unit", unit.value())
                .query((row, number) -> new Position(
                        new PositionId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("title"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        row.getBoolean("head")))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        UUID superior = row.getObject("superior_id", UUID.class);
        return new Person(
                new EmployeeId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("nip"),
                new PositionId(row.getObject("position_id", UUID.class)),
                row.getString("title"),
                row.getBoolean("head"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_code"),
                row.getString("unit_name"),
                unitId(row, "opd_id"),
                row.getString("opd_code"),
                row.getString("opd_name"),
                superior == null ? null : new EmployeeId(superior),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static @Nullable UnitId unitId(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }
}
