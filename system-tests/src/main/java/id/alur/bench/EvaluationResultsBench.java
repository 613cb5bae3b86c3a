package id.alur.bench;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.training.TrainingRoles;
import id.alur.training.evaluation.EvaluationFilter;
import id.alur.training.evaluation.EvaluationResults;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The part of {@link TrainingBench} about what trainings brought: evaluations of five years with four levels each. */
final class EvaluationResultsBench {

    private final JdbcClient jdbc;
    private final EvaluationResults results;

    EvaluationResultsBench(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        results = context.getBean(EvaluationResults.class);
    }

    void measure(int evaluations, Report report) {
        UUID officer = jdbc.sql("select id from personnel.employee where nip = 'adil-1'")
                .query(UUID.class)
                .single();
        fill(officer, evaluations);
        AlurUser user = new AlurUser(
                new EmployeeId(officer), "", true, true, Set.of(Role.EMPLOYEE, TrainingRoles.BKPSDM_TRAINING));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            report.figure(
                    Goal.EVALUATION_RESULTS,
                    Percentiles.ofPage(() -> results.courses(EvaluationFilter.ALL))
                            .p95());
            report.figure(
                    Goal.EVALUATION_YEAR,
                    Percentiles.ofPage(() -> results.courses(new EvaluationFilter(2024, null, null)))
                            .p95());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void fill(UUID participant, int evaluations) {
        UUID course = UUID.randomUUID();
        jdbc.sql("""
                        insert into training.course (id, code, title, provider, form_code, course_class, jp, days, cost, place)
                        values (:course, 'UKUR-EVAL', 'Kursus', 'Penyelenggara', 'KLS-TEK', 'KLASIKAL', 40, 5, 0, 'IN_CITY')""").param("course", course).update();
        jdbc.sql("""
                        insert into training.evaluation (id, participant_id, course_id, title, provider, form_code, course_class, jp, cost,
                            finished_on, rule_set, state, started_at)
                        select gen_random_uuid(), :participant, :course, 'Kursus', 'Penyelenggara ' || n % 40, 'KLS-TEK', 'KLASIKAL', 40, 0,
                               date '2022-01-01' + n % 1800, 'ukur', 'FINISHED', now()
                        from generate_series(1, :evaluations) n""")
                .param("participant", participant)
                .param("course", course)
                .param("evaluations", evaluations)
                .update();
        jdbc.sql("""
                        insert into training.evaluation_level (evaluation_id, level, state, answered_at, scores, score, pre_test, post_test)
                        select e.id, l, 'ANSWERED', now(), case when l <> 2 then cast('{3,4,5}' as smallint[]) end,
                               case when l <> 2 then 4 end, case when l = 2 then 50 end, case when l = 2 then 80 end
                        from training.evaluation e, generate_series(1, 4) l""").update();
        jdbc.sql("vacuum analyze training.evaluation, training.evaluation_level")
                .update();
    }
}
