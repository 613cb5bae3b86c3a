package id.alur.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Rights: the person, the direct superior and BKPSDM's officers of training know what somebody has learned; nobody else. */
@CoreTest
class LearningAccessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    LearningService service;

    @Autowired
    LearningPages pages;

    @Autowired
    LearningRules rules;

    @Autowired
    CompetenceService competences;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Learners city;

    @BeforeEach
    void a_team() {
        city = new Learners(people, jdbc);
        jdbc.sql("insert into training.competence (code, name) values ('K-1', 'Analisis data') on conflict do nothing")
                .update();
    }

    @Test
    void the_person_the_superior_and_the_officer_may_look() {
        for (As reader : List.of(
                As.employee(city.employee),
                As.employee(city.superior),
                As.employee(somebody(), TrainingRoles.BKPSDM_TRAINING))) {
            look(reader);
        }
        assertThatCode(() -> SystemUser.call("test", () -> service.standing(city.employee, 2026)))
                .doesNotThrowAnyException();
    }

    @Test
    void colleagues_and_superiors_further_up_may_not() {
        assertKeptOut(As.employee(city.colleague));
        assertKeptOut(As.employee(city.head));
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void no_other_role_may(Role role) {
        assertKeptOut(As.employee(somebody(), role));
    }

    @Test
    void a_former_superior_may_not() {
        people.changeSuperior(city.employee, city.head);
        assertKeptOut(As.employee(city.superior));
    }

    @Test
    void the_superior_and_the_officer_assess_but_nobody_assesses_themselves() {
        As.employee(city.superior).run(() -> competences.assess(city.employee, "K-1", 4, 2));
        As.employee(somebody(), TrainingRoles.BKPSDM_TRAINING)
                .run(() -> competences.assess(city.employee, "K-1", 4, 3));
        for (As other : List.of(
                As.employee(city.employee),
                As.employee(city.employee, TrainingRoles.BKPSDM_TRAINING),
                As.employee(city.colleague),
                As.employee(city.head))) {
            assertThatThrownBy(() -> other.run(() -> competences.assess(city.employee, "K-1", 4, 4)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void only_the_officer_and_the_system_post_and_only_the_officer_corrects(Role role) {
        NewLedgerEntry entry = Learners.elearning(city.employee, 5, TODAY);
        As other = As.employee(city.superior, role);
        assertThatThrownBy(() -> other.run(() -> service.post(entry))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        other.run(() -> service.correct(new LedgerEntryId(UUID.randomUUID()), "alasan yang panjang")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_team_is_the_superiors_own_and_those_with_hours_missing_come_first() {
        SystemUser.run("test", () -> service.post(Learners.elearning(city.employee, 20, TODAY)));
        SystemUser.run("test", () -> service.post(Learners.elearning(city.colleague, 3, TODAY)));
        List<Standing> team = As.employee(city.superior).call(() -> pages.team(2026));
        assertThat(team).extracting(Standing::employee).containsExactly(city.colleague, city.employee);
        assertThat(As.employee(city.colleague).call(() -> pages.team(2026))).isEmpty();
    }

    private void look(As reader) {
        assertThatCode(() -> reader.run(() -> {
                    service.standing(city.employee, 2026);
                    pages.person(city.employee, 2026);
                    rules.gapPriority(city.employee, 1, null, TODAY);
                }))
                .doesNotThrowAnyException();
    }

    private void assertKeptOut(As reader) {
        List<Runnable> ways = List.of(
                () -> service.standing(city.employee, 2026),
                () -> pages.person(city.employee, 2026),
                () -> rules.gapPriority(city.employee, 1, null, TODAY),
                () -> rules.leadership(city.employee, Programme.PKP, null, TODAY));
        for (Runnable way : ways) {
            assertThatThrownBy(() -> reader.run(way)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private EmployeeId somebody() {
        return people.employee("Petugas", city.opd, city.head);
    }
}
