package id.alur.bench;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.FairnessPages;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The part of {@link TrainingBench} about the fairness report: who is in the rows of what people have learned, ten for each. */
final class FairnessBench {

    private static final int ROWS_EACH = 10;
    private static final int AGENCIES = 40;
    private static final int YEAR = 2026;

    private final JdbcClient jdbc;
    private final FairnessPages pages;

    FairnessBench(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        pages = context.getBean(FairnessPages.class);
    }

    void measure(int people, Report report) {
        fill(people);
        UUID officer = jdbc.sql("select id from personnel.employee where nip = 'adil-1'")
                .query(UUID.class)
                .single();
        UnitId agency = new UnitId(jdbc.sql("select id from personnel.unit where code = 'adil-1'")
                .query(UUID.class)
                .single());
        AlurUser user = new AlurUser(
                new EmployeeId(officer), "", true, true, Set.of(Role.EMPLOYEE, TrainingRoles.BKPSDM_TRAINING));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            report.figure(
                    Goal.FAIRNESS_CITY,
                    Percentiles.ofPage(() -> pages.report(YEAR, null)).p95());
            report.figure(
                    Goal.FAIRNESS_AGENCY,
                    Percentiles.ofPage(() -> pages.report(YEAR, agency)).p95());
            report.figure(
                    Goal.FAIRNESS_NAMES,
                    Percentiles.ofPage(() -> pages.leftOut(YEAR, null, 0, 50)).p95());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void fill(int people) {
        jdbc.sql("""
                        insert into personnel.unit (id, code, name, kind, opd_id)
                        select id, 'adil-' || n, 'Dinas Adil ' || n, 'DINAS', id
                        from (select gen_random_uuid() as id, n from generate_series(1, :agencies) n) u""").param("agencies", AGENCIES).update();
        jdbc.sql("""
                insert into personnel.position (id, code, title, unit_id, family)
                select gen_random_uuid(), code, 'Pelaksana', id, 'ADMINISTRASI' from personnel.unit where code like 'adil-%'""").update();
        jdbc.sql("""
                        insert into personnel.employee (id, nip, name, sex, kind, grade, position_id)
                        select gen_random_uuid(), 'adil-' || n, 'Pegawai ' || n, case when n % 2 = 0 then 'F' else 'M' end,
                            case when n % 3 = 0 then 'PPPK' else 'PNS' end, case when n % 3 = 0 then 'IX' else 'III/a' end, p.id
                        from generate_series(1, :people) n
                        join personnel.position p on p.code = 'adil-' || (n % :agencies + 1)""").param("people", people).param("agencies", AGENCIES).update();
        // Ten each in five years; a quarter of the people have nothing in this one.
        jdbc.sql("""
                        insert into training.jp_entry (id, employee_id, year, form_code, jp, starts_on, ends_on, title, provider, source,
                            external_id, posted_by, posted_at)
                        select gen_random_uuid(), e.id, year, 'NON-ELE', 4, day, day, 'Ukur', 'LAN', 'adil', e.nip || '-' || r,
                            'system:bench', clock_timestamp()
                        from personnel.employee e, generate_series(1, :rows) r,
                            lateral (select case when hashtext(e.nip) % 4 = 0 and r % 5 = 0 then :year - 5 else :year - r % 5 end
                                as year) y,
                            lateral (select make_date(year, 1 + r, 1) as day) d
                        where e.nip like 'adil-%'""").param("rows", ROWS_EACH).param("year", YEAR).update();
        jdbc.sql("vacuum analyze personnel.employee, training.jp_entry").update();
    }
}
