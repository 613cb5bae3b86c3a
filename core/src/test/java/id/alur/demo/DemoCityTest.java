package id.alur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.letter.LetterKind;
import id.alur.personnel.RegisterFiles;
import id.alur.security.AccountService;
import id.alur.shared.MessageBundles;
import id.alur.testing.CoreTest;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@CoreTest
@TestPropertySource(properties = {"alur.demo.enabled=true", "alur.demo.employees=1200"})
class DemoCityTest {

    @Autowired
    List<LetterKind> kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoCity city;

    @Autowired
    DemoWork work;

    @Autowired
    DemoEvaluations evaluations;

    @Autowired
    DemoPlanWork plans;

    @Autowired
    DemoEvents events;

    @Autowired
    AccountService accounts;

    @BeforeEach
    void load() {
        SystemUser.run("test", city::load);
    }

    @Test
    void it_has_40_agencies_and_1200_people_with_a_superior_up_to_the_mayor() {
        assertThat(number("select count(*) from personnel.unit where opd_id = id"))
                .isEqualTo(40);
        assertThat(number("select count(*) from personnel.employee")).isEqualTo(1200);
        assertThat(number("""
                with recursive line as (
                    select id from personnel.employee where superior_id is null and nip = 'WALIKOTA-2025'
                    union select e.id from personnel.employee e join line l on e.superior_id = l.id)
                select count(*) from line""")).isEqualTo(1200);
    }

    @Test
    void nobody_was_refused_and_there_is_nothing_to_remark() {
        assertThat(number("select sum(refused_count + warning_count) from personnel.import_run"))
                .isZero();
    }

    @Test
    void of_the_plans_of_next_year_one_is_ready_one_unfinished_and_one_on_its_way_once() {
        SystemUser.run("test", city::load);
        assertThat(number("select count(*) from training.plan_need")).isEqualTo(15);
        assertThat(number("select count(distinct (unit_id, year)) from training.plan_need"))
                .isEqualTo(5);
        assertThat(number("select count(*) from training.plan_need where cost is null"))
                .isEqualTo(2);
        SystemUser.run("test", plans::open);
        SystemUser.run("test", plans::open);
        SystemUser.run("test", plans::moveOn);
        assertThat(number("select count(*) from training.plan where state = 'APPROVED'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from casefile.case_file where process_id = 'training-plan'"))
                .isEqualTo(1);
    }

    @Test
    void every_agency_has_a_training_budget_of_this_year_and_some_is_nearly_used() {
        assertThat(number("select count(distinct unit_id) from training.budget_line where status = 'SET'"))
                .isEqualTo(40);
        assertThat(number("select count(*) from training.budget_line where spent >= ceiling * 0.9 and spent < ceiling"))
                .isPositive();
    }

    @Test
    void the_mayor_and_every_agency_have_a_head_for_letters_and_each_kind_a_template_and_a_pattern() {
        assertThat(number("select count(*) from letter.letterhead where logo is not null and address <> ''"))
                .isEqualTo(41);
        assertThat(number("select count(distinct code) from letter.letterhead")).isEqualTo(41);
        assertThat(number("""
                select count(distinct t.kind) from letter.template t join letter.number_pattern p using (kind)
                where t.state = 'PUBLISHED' and t.valid_from <= current_date and p.valid_from <= current_date""")).isEqualTo(kinds.size());
    }

    @Test
    void two_studies_are_offered_and_one_person_serves_for_an_earlier_one_however_often_it_is_loaded() {
        SystemUser.run("test", city::load);
        assertThat(number("select count(*) from training.course where study_level is not null"))
                .isEqualTo(2);
        assertThat(number("select count(*) from training.service_bond where ends_on > current_date"))
                .isEqualTo(1);
    }

    @Test
    void loading_again_changes_nothing_not_even_what_people_changed() {
        jdbc.sql("update personnel.employee set name = 'Budi Berubah' where email like 'budi.pegawai@%'")
                .update();
        long audited = number("select count(*) from audit.entry");
        SystemUser.run("test", city::load);
        assertThat(number("select count(*) from personnel.employee where name = 'Budi Berubah'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from audit.entry")).isEqualTo(audited);
    }

    @Test
    void the_employee_reports_to_the_superior_and_she_to_the_head_of_the_agency() {
        assertThat(jdbc.sql("""
                                with recursive line as (
                                    select e.id, e.superior_id, 1 as step from personnel.employee e
                                    join security.account a on a.employee_id = e.id where a.login = 'budi.pegawai'
                                    union all
                                    select e.id, e.superior_id, l.step + 1 from line l join personnel.employee e on e.id = l.superior_id)
                                select coalesce(a.login, p.title) from line l
                                join personnel.employee e on e.id = l.id
                                join personnel.position p on p.id = e.position_id
                                left join security.account a on a.employee_id = l.id order by l.step""").query(String.class).list())
                .containsExactly("budi.pegawai", "sari.atasan", "hendra.kepala", "wahyu.sekda", "walikota");
    }

    @Test
    void every_login_works_and_has_its_roles() {
        for (DemoLogin login : DemoLogins.list()) {
            var user = accounts.logIn(login.login(), login.password()).orElseThrow();
            assertThat(user.roles()).contains(Role.EMPLOYEE).containsAll(login.roles());
            assertThat(jdbc.sql("""
                                    select g.role from security.role_grant g join security.account a on a.employee_id = g.employee_id
                                    where a.login = :login and g.unit_id is not null""")
                            .param("login", login.login())
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(
                            login.agencyRoles().stream().map(Role::code).toList());
        }
        assertThat(DemoLogins.PASSWORD.length()).isGreaterThanOrEqualTo(AccountService.MIN_PASSWORD);
    }

    @Test
    void a_log_in_of_one_feature_gets_roles_of_another_and_each_has_its_words() {
        for (Locale language : List.of(Locale.of("id"), Locale.ENGLISH)) {
            assertThat(new MessageBundles().texts(language).keySet())
                    .containsAll(
                            DemoLogins.list().stream().map(DemoLogin::office).toList());
        }
        assertThat(DemoLogins.list())
                .filteredOn(login -> login.login().equals(DemoLogins.SUPERIOR))
                .singleElement()
                .satisfies(login -> assertThat(login.agencyRoles()).contains(TrainingRoles.TRAINING_PLANNER));
    }

    @Test
    void nearly_everybody_has_learned_something_and_has_something_to_learn_within_the_rules() {
        assertThat(number("select count(distinct employee_id) from training.jp_entry"))
                .isBetween(900L, 1190L);
        assertThat(number("select count(*) from training.jp_entry")).isBetween(2_500L, 4_800L);
        assertThat(number("select count(distinct year) from training.jp_entry")).isEqualTo(2);
        assertThat(number("""
                select count(*) from (
                    select sum(j.jp) as jp from training.jp_entry j join personnel.employee e on e.id = j.employee_id
                    where e.kind = 'PPPK' group by e.id, j.year) person where jp > 24""")).isZero();
        assertThat(number("select count(distinct employee_id) from training.competence_gap"))
                .isGreaterThan(1_190);
    }

    @Test
    void requests_are_opened_once_and_wait_for_the_engine() {
        SystemUser.run("test", work::open);
        SystemUser.run("test", work::open);
        SystemUser.run("test", work::moveOn);
        assertThat(number("select count(*) from training.request")).isEqualTo(4);
        assertThat(number("select count(distinct applicant_id) from training.request where state = 'SUBMITTED'"))
                .isEqualTo(4);
    }

    @Test
    void last_years_trainings_are_evaluated_and_two_evaluations_run() {
        SystemUser.run("test", evaluations::load);
        SystemUser.run("test", evaluations::load);
        assertThat(number("select count(*) from training.evaluation where state = 'FINISHED' and year = 2025"))
                .isEqualTo(159);
        assertThat(number("select count(*) from training.evaluation where state = 'RUNNING'"))
                .isEqualTo(2);
        assertThat(number("""
                select count(*) from training.evaluation e where not exists (
                    select from training.evaluation_level l where l.evaluation_id = e.id and l.level = 1)""")).isZero();
        assertThat(number("select count(distinct level) from training.evaluation_level where state = 'ANSWERED'"))
                .isEqualTo(4);
    }

    @Test
    void two_agencies_propose_more_people_for_an_event_than_it_has_seats() {
        SystemUser.run("test", events::open);
        SystemUser.run("test", events::open);
        assertThat(number("select quota from training.event where state = 'OPEN'"))
                .isEqualTo(4);
        assertThat(number("select count(*) from training.event_participant where state = 'PROPOSED'"))
                .isEqualTo(6);
        assertThat(number("select count(distinct opd_id) from training.event_participant"))
                .isEqualTo(2);
    }

    @Test
    void the_files_are_the_same_each_time_and_a_larger_city_keeps_the_same_log_ins() {
        assertThat(new CityFiles(1200).csv(RegisterFiles.EMPLOYEE))
                .isEqualTo(new CityFiles(1200).csv(RegisterFiles.EMPLOYEE));
        assertThat(new CityFiles(20_000).nipOfLogin()).isEqualTo(new CityFiles(1).nipOfLogin());
        assertThat(new CityFiles(20_000).size()).isEqualTo(20_000);
        assertThat(List.of(new CityFiles(1).size())).allMatch(size -> size < 420);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
