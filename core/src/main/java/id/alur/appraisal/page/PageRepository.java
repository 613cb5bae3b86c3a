package id.alur.appraisal.page;

import id.alur.appraisal.Predicate;
import id.alur.appraisal.year.YearState;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PageRepository {

    /** Counting on is not worth the time. */
    static final int COUNTED = 1_000;

    private static final String ROW = """
            select y.case_id, e.id as employee_id, personnel.display_name(e) as name, p.title as post,
                coalesce(o.name, u.name) as unit, y.year, y.state, y.period,
                (select r.predicate from appraisal.rating r
                 where r.year_id = y.id and r.number = 0 and y.state in ('PUBLISHED', 'ACCEPTED')) as predicate,
                (select min(t.due_date) from task.task t where t.case_id = y.case_id and t.open) as due
            """;
    private static final String PERSON = """
            join personnel.position p on p.id = e.position_id
            join personnel.unit u on u.id = p.unit_id
            left join personnel.unit o on o.id = u.opd_id
            """;

    private final JdbcClient jdbc;

    PageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<YearRow> of(EmployeeId employee) {
        return jdbc.sql(ROW + "from appraisal.appraisal_year y join personnel.employee e on e.id = y.employee_id "
                        + PERSON + "where y.employee_id = :employee and y.state <> 'CANCELLED' order by y.year desc")
                .param("employee", employee.value())
                .query(PageRepository::year)
                .list();
    }

    Optional<YearRow> ofCase(CaseFileId caseId) {
        return jdbc.sql(ROW + "from appraisal.appraisal_year y join personnel.employee e on e.id = y.employee_id "
                        + PERSON + "where y.case_id = :case")
                .param("case", caseId.value())
                .query(PageRepository::year)
                .optional();
    }

    /** The active people who report to somebody, by name. */
    List<TeamRow> team(EmployeeId superior, int year) {
        return jdbc.sql(ROW + """
                        , exists (select from personnel.employee b where b.superior_id = e.id and b.active) as leads
                        from personnel.employee e
                        """ + PERSON + """
                        left join appraisal.appraisal_year y on y.employee_id = e.id and y.year = :year and y.state <> 'CANCELLED'
                        where e.superior_id = :superior and e.active order by lower(e.name), e.id""")
                .param("superior", superior.value())
                .param("year", year)
                .query((row, number) -> new TeamRow(
                        new EmployeeId(row.getObject("employee_id", UUID.class)),
                        row.getString("name"),
                        row.getString("post"),
                        row.getBoolean("leads"),
                        row.getString("state") == null ? null : year(row, number)))
                .list();
    }

    boolean leads(EmployeeId employee) {
        return jdbc.sql("select exists (select from personnel.employee where superior_id = :employee and active)")
                .param("employee", employee.value())
                .query(Boolean.class)
                .single();
    }

    /** By name. */
    List<YearRow> search(AppraisalQuery query) {
        return found(query, ROW, " order by lower(e.name), e.id offset :offset limit :limit")
                .param("offset", query.offset())
                .param("limit", query.limit())
                .query(PageRepository::year)
                .list();
    }

    /** Up to one more than {@value #COUNTED}. */
    int count(AppraisalQuery query) {
        return found(query, "select count(*) from (select 1 ", " limit :limit) counted")
                .param("limit", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec found(AppraisalQuery query, String select, String end) {
        return jdbc.sql(select + "from appraisal.appraisal_year y join personnel.employee e on e.id = y.employee_id "
                        + PERSON + """
                        where y.year = :year and y.state <> 'CANCELLED' and y.case_id is not null
                          and (cast(:state as text) is null or y.state = :state)
                          and (:words = '' or e.printed_words @@ cast(:words as tsquery))""" + end)
                .param("year", query.year())
                .param("state", query.state() == null ? null : query.state().name())
                .param("words", words(query.text()));
    }

    /** Words hold letters and digits only. */
    private static String words(String text) {
        return PlainText.words(text).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    private static YearRow year(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new YearRow(
                caseId == null ? null : new CaseFileId(caseId),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getString("name"),
                row.getString("post"),
                row.getString("unit"),
                row.getInt("year"),
                YearState.valueOf(row.getString("state")),
                row.getObject("period", Integer.class),
                predicate(row.getString("predicate")),
                row.getObject("due", LocalDate.class));
    }

    private static @Nullable Predicate predicate(@Nullable String code) {
        return code == null ? null : Predicate.valueOf(code);
    }
}
