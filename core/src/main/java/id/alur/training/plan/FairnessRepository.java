package id.alur.training.plan;

import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts who has learned something in a year; one pass over people and what they have done. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FairnessRepository {

    /**
     * Active civil servants (elected officials are none), with whether the ledger has lesson hours of theirs in the year, or an approved
     * training of theirs ends in it. What was taken back leaves a sum of zero.
     */
    private static final String PEOPLE = """
            with learned as (
                select employee_id from training.jp_entry where year = :year group by employee_id having sum(jp) > 0),
            approved as (
                select applicant_id from training.request
                where state in ('APPROVED', 'REPORTED')
                    and coalesce(ends_on, decided_at::date) >= make_date(:year, 1, 1)
                    and coalesce(ends_on, decided_at::date) < make_date(:year + 1, 1, 1)
                union
                select p.employee_id from training.event_participant p join training.event e on e.id = p.event_id
                where p.state in ('ADMITTED', 'CONFIRMED', 'ATTENDED')
                    and e.ends_on >= make_date(:year, 1, 1) and e.ends_on < make_date(:year + 1, 1, 1)),
            people as (
                select e.*, p.title as position_title, u.id as unit_id, coalesce(u.opd_id, u.id) as agency_id,
                    l.employee_id is not null as done, l.employee_id is null and a.applicant_id is not null as coming
                from personnel.employee e
                join personnel.position p on p.id = e.position_id
                join personnel.unit u on u.id = p.unit_id
                left join learned l on l.employee_id = e.id
                left join approved a on a.applicant_id = e.id
                where e.active and e.kind <> 'PEJABAT_NEGARA'
                    and (cast(:agency as uuid) is null or u.opd_id = :agency))
            """;

    private static final String LEFT_OUT = """
            from people p join personnel.unit u on u.id = p.unit_id join personnel.employee e on e.id = p.id
            where not p.done and (cast(:superior as uuid) is null or p.superior_id = :superior)
            """;

    /** People who are alike in everything that the report tells apart. */
    record Cell(
            String unitCode, String unitName, String sex, String kind, String rank, int people, int done, int coming) {

        FairnessGroup group(String code, @Nullable String name) {
            return new FairnessGroup(code, name, people, done, coming);
        }
    }

    private final JdbcClient jdbc;

    FairnessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name of the unit (of the agency, when no agency is given), then by rank. */
    List<Cell> cells(int year, @Nullable UnitId agency) {
        return jdbc.sql(PEOPLE + """
                        select u.code, u.name, c.* from (
                            select case when cast(:agency as uuid) is null then agency_id else unit_id end as unit_id, sex, kind,
                                case when kind = 'PPPK' then 'PPPK ' else 'PNS ' end || split_part(grade, '/', 1) as rank,
                                count(*) as people, count(*) filter (where done) as done,
                                count(*) filter (where coming) as coming
                            from people group by 1, 2, 3, 4) c
                        join personnel.unit u on u.id = c.unit_id
                        order by u.name, u.code, c.kind, c.rank, c.sex""")
                .param("year", year)
                .param("agency", agency == null ? null : agency.value())
                .query((row, number) -> new Cell(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("sex"),
                        row.getString("kind"),
                        row.getString("rank") == null ? FairnessGroup.NONE : row.getString("rank"),
                        row.getInt("people"),
                        row.getInt("done"),
                        row.getInt("coming")))
                .list();
    }

    /** Those with nothing at all first, each by unit and name. */
    List<LeftOut> leftOut(int year, @Nullable UnitId agency, @Nullable EmployeeId superior, int offset, int limit) {
        return jdbc.sql(PEOPLE + """
                        select p.id, personnel.display_name(e) as display_name, p.position_title, u.name as unit_name, p.coming
                        """ + LEFT_OUT + "order by p.coming, u.name, p.name, p.id offset :offset limit :limit")
                .param("year", year)
                .param("agency", agency == null ? null : agency.value())
                .param("superior", superior == null ? null : superior.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new LeftOut(
                        new EmployeeId(row.getObject("id", UUID.class)),
                        row.getString("display_name"),
                        row.getString("position_title"),
                        row.getString("unit_name"),
                        row.getBoolean("coming")))
                .list();
    }

    int countLeftOut(int year, @Nullable UnitId agency, @Nullable EmployeeId superior) {
        return jdbc.sql(PEOPLE + "select count(*) " + LEFT_OUT)
                .param("year", year)
                .param("agency", agency == null ? null : agency.value())
                .param("superior", superior == null ? null : superior.value())
                .query(Integer.class)
                .single();
    }
}
