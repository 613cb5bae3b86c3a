package id.alur.demo;

import id.alur.training.course.CourseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes evaluations of a year in which Alur was not there yet, as they would have been taken over. */
@Repository
@ConditionalOnProperty("alur.demo.enabled")
@Transactional(propagation = Propagation.MANDATORY)
class DemoEvaluationRepository {

    private static final List<String> COMMENTS = List.of(
            "Contoh kasusnya dekat dengan pekerjaan kami; tambah waktu untuk latihan.",
            "Pengajar menguasai materi, tetapi bahan baru dibagikan pada hari kedua.",
            "Ruang kelas terlalu kecil untuk jumlah peserta dan sambungan internetnya sering terputus.",
            "Mohon ada kelas lanjutan untuk penyusunan dokumen yang sebenarnya.");

    private final JdbcClient jdbc;

    DemoEvaluationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anyEvaluation() {
        return jdbc.sql("select exists (select from training.evaluation)")
                .query(Boolean.class)
                .single();
    }

    Optional<CourseId> course(String code) {
        return jdbc.sql("select id from training.course where code = :code")
                .param("code", code)
                .query((row, number) -> new CourseId(row.getObject("id", UUID.class)))
                .optional();
    }

    String title(CourseId course) {
        return jdbc.sql("select title from training.course where id = :id")
                .param("id", course.value())
                .query(String.class)
                .single();
    }

    /**
     * @param participants how many, one after another from the register
     * @param quality 2 to 4: about what everybody answers
     */
    void insertYear(String course, int year, int participants, int quality) {
        jdbc.sql("""
                        insert into training.evaluation (id, participant_id, course_id, title, provider, form_code, course_class, jp, cost,
                            finished_on, rule_set, behaviour_months, result_months, state, started_at, finished_at)
                        select gen_random_uuid(), p.id, c.id, c.title, c.provider, c.form_code, c.course_class, c.jp, c.cost,
                               d.on, 'evaluation-plan.2025-01-01', case when c.jp >= 20 then 3 end, case when c.jp >= 40 then 6 end,
                               'FINISHED', d.on, d.on + 240
                        from training.course c
                        join (select id, row_number() over (order by nip) as n from personnel.employee where active) p
                            on p.n % 7 = :quality and p.n / 7 between :first and :first + :participants - 1
                        cross join lateral (select make_date(:year, 1, 20) + cast(p.n * 5 % 140 as integer) as on) d
                        where c.code = :course""")
                .param("course", course)
                .param("year", year)
                .param("participants", participants)
                .param("first", Math.floorMod(course.hashCode(), 90))
                .param("quality", quality)
                .update();
        jdbc.sql("""
                        insert into training.evaluation_level (evaluation_id, level, state, answered_at, questionnaire, scores, score,
                            pre_test, post_test, comment)
                        select e.id, l.level, case when a.answered then 'ANSWERED' else 'NOT_ANSWERED' end,
                               case when a.answered then e.finished_on + l.days end,
                               case when a.answered then 'training-evaluate-' || l.name end,
                               case when a.answered and l.level <> 2 then s.scores end,
                               case when a.answered and l.level <> 2 then (select avg(x) from unnest(s.scores) x) end,
                               case when a.answered and l.level = 2 then 35 + 6 * :quality + e.n % 13 end,
                               case when a.answered and l.level = 2 then 58 + 6 * :quality + e.n % 17 end,
                               case when a.answered and l.level = 1 and e.n % 9 = 0 then :comment end
                        from (select e.*, row_number() over (order by e.finished_on, e.id) as n from training.evaluation e
                              join training.course c on c.id = e.course_id where c.code = :course) e
                        join (values (1, 'reaction', 4, 5, 0), (2, 'learning', 6, 0, 7), (3, 'behaviour', 105, 4, 20),
                            (4, 'result', 200, 3, 40)) l (level, name, days, statements, jp)
                            on e.jp >= l.jp and (l.level <> 2 or e.course_class = 'KLASIKAL')
                        cross join lateral (select (e.n + l.level) % 7 <> 0 as answered) a
                        cross join lateral (
                            select array_agg(cast(least(5, greatest(1, :quality + (e.n + q * l.level) % 3 - (l.level / 3))) as smallint)) as scores
                            from generate_series(1, l.statements) q) s
                        where not exists (select from training.evaluation_level o where o.evaluation_id = e.id)""")
                .param("course", course)
                .param("quality", quality)
                .param("comment", COMMENTS.get(quality % COMMENTS.size()))
                .update();
    }
}
