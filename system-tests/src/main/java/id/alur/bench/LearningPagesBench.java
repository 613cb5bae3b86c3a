package id.alur.bench;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.training.learning.LearningPages;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The part of {@link TrainingBench} about learning hours, with the people and rows of {@link FairnessBench}: one's own page, a team's. */
final class LearningPagesBench {

    private static final int YEAR = 2026;
    /** People whom one superior leads; a large school has so many. */
    private static final int TEAM = 60;

    private final JdbcClient jdbc;
    private final LearningPages pages;

    LearningPagesBench(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        pages = context.getBean(LearningPages.class);
    }

    void measure(Report report) {
        EmployeeId superior = person(1);
        EmployeeId learner = person(2);
        jdbc.sql("""
                        update personnel.employee set superior_id = :superior where id in (
                            select id from personnel.employee where nip like 'adil-%' and id <> :superior order by nip limit :team)""").param("superior", superior.value()).param("team", TEAM).update();
        report.figure(
                Goal.JP_PAGE, as(learner, () -> pages.person(learner, YEAR)).p95());
        report.figure(Goal.JP_TEAM, as(superior, () -> pages.team(YEAR)).p95());
    }

    private EmployeeId person(int number) {
        return new EmployeeId(jdbc.sql("select id from personnel.employee where nip = 'adil-' || :number")
                .param("number", number)
                .query(UUID.class)
                .single());
    }

    private static Percentiles as(EmployeeId person, Runnable page) {
        AlurUser user = new AlurUser(person, "", true, true, Set.of(Role.EMPLOYEE));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return Percentiles.ofPage(page);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
