package id.alur.demo;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invents history and gaps set-based: a city of 20,000 has 60,000 finished trainings. */
@Repository
@ConditionalOnProperty("alur.demo.enabled")
@Transactional(propagation = Propagation.MANDATORY)
class DemoLearningRepository {

    private final JdbcClient jdbc;

    DemoLearningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anyLearning() {
        return jdbc.sql("select exists (select from training.jp_entry) or exists (select from training.competence_gap)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Two trainings last year and up to two this year for each, chosen by the number of the person; a few people have none, so that
     * lists have somebody to show. Short ones for PPPK (24 JP at most), e-learning only for CPNS.
     */
    int addHistory(LocalDate today) {
        return jdbc.sql("""
                        with course as (
                            select c.id, c.code, c.title, c.provider, c.form_code, greatest(c.days, 1) as days,
                                case v.rule_kind when 'CURRICULUM' then c.jp when 'PER_DAY' then v.jp * greatest(c.days, 1) else v.jp end as jp
                            from training.course c join training.jp_conversion v on v.form_code = c.form_code
                                and v.valid_from = (select max(m.valid_from) from training.jp_conversion m where m.form_code = v.form_code)
                            where c.course_class in ('KLASIKAL', 'NONKLASIKAL') and c.place <> 'ABROAD'),
                        fit as (
                            select kind, course.*, row_number() over (partition by kind order by code) - 1 as place,
                                count(*) over (partition by kind) as many
                            from course join (values ('PNS', 24), ('PPPK', 8), ('CPNS', 8)) as most (kind, jp) on course.jp <= most.jp
                            where kind <> 'CPNS' or form_code = 'NON-ELE'),
                        turn as (
                            select e.id, e.kind, n, abs(hashtext(e.nip || ':' || n)::bigint) as h
                            from personnel.employee e cross join generate_series(1, 4) n
                            where e.active and abs(hashtext(e.nip)::bigint) % 12 <> 0),
                        learned as (
                            select t.id as employee, t.n, t.h, f.*,
                                case when t.n <= 2 then make_date(:year - 1, (1 + t.h % 12)::int, (1 + t.h / 12 % 27)::int)
                                    else make_date(:year, 1, 1) + (t.h % :days)::int end as ends_on
                            from turn t join fit f on f.kind = t.kind and f.place = t.h % f.many
                            where (t.kind <> 'CPNS' or t.n = 3) and (t.n <> 4 or t.h % 2 = 0) and (t.n <> 3 or t.h % 6 <> 0))
                        insert into training.jp_entry (id, employee_id, year, form_code, jp, starts_on, ends_on, title, provider,
                            certificate_number, course_id, source, external_id, posted_by, posted_at)
                        select distinct on (employee, id, extract(year from ends_on)) uuidv7(), employee, extract(year from ends_on),
                            form_code, jp, ends_on - (days - 1), ends_on, title, provider,
                            format('%s/%s/%s', code, extract(year from ends_on), lpad((h % 100000)::text, 5, '0')), id,
                            'kota-contoh', employee || '-' || n, 'system:demo.load', now()
                        from learned""")
                .param("year", today.getYear())
                .param("days", Math.max(1, today.getDayOfYear() - 1))
                .update();
    }

    /** Three competences for each, required at level 3 or 4 and up to two levels short. */
    int addGaps(LocalDate today) {
        return jdbc.sql("""
                        with competence as (
                            select code, row_number() over (order by code) - 1 as place, count(*) over () as many from training.competence),
                        need as (
                            select e.id, n, abs(hashtext(e.nip || '#' || n)::bigint) as h
                            from personnel.employee e cross join generate_series(1, 3) n
                            where e.active and e.kind <> 'PEJABAT_NEGARA')
                        insert into training.competence_gap (employee_id, competence_code, required_level, current_level, assessed_on,
                            changed_by, changed_at)
                        select n.id, c.code, 3 + n.h / 7 % 2, 3 + n.h / 7 % 2 - n.h / 31 % 3, cast(:today as date) - (n.h % 300)::int,
                            'system:demo.load', now()
                        from need n join competence c on c.place = n.h % c.many
                        on conflict do nothing""").param("today", today).update();
    }
}
