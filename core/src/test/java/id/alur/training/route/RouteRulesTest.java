package id.alur.training.route;

import static id.alur.training.route.Stage.BKPSDM;
import static id.alur.training.route.Stage.BKPSDM_HEAD;
import static id.alur.training.route.Stage.MAYOR;
import static id.alur.training.route.Stage.OPD_HEAD;
import static id.alur.training.route.Stage.SEKDA;
import static id.alur.training.route.Stage.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.training.route.Decision.Outcome;
import id.alur.training.route.RouteRules.Skip;
import id.alur.training.route.RouteRules.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RouteRulesTest {

    private static final List<Stage> FULL = List.of(SUPERIOR, OPD_HEAD, BKPSDM);
    private static final EmployeeId APPLICANT = new EmployeeId(new UUID(0, 1));
    private static final EmployeeId BOSS = new EmployeeId(new UUID(0, 2));
    private static final EmployeeId HEAD = new EmployeeId(new UUID(0, 3));
    private static final EmployeeId OFFICER = new EmployeeId(new UUID(0, 4));

    @Test
    void stages_follow_one_another_until_all_have_approved() {
        assertThat(next(Set.of(HEAD))).isEqualTo(step(SUPERIOR));
        assertThat(next(Set.of(HEAD), approved(SUPERIOR, BOSS))).isEqualTo(step(OPD_HEAD));
        assertThat(next(Set.of(HEAD), approved(SUPERIOR, BOSS), approved(OPD_HEAD, HEAD)))
                .isEqualTo(step(BKPSDM));
        assertThat(next(Set.of(HEAD), approved(SUPERIOR, BOSS), approved(OPD_HEAD, HEAD), approved(BKPSDM, OFFICER))
                        .next())
                .isNull();
    }

    @Test
    void a_superior_who_heads_the_agency_decides_once() {
        assertThat(next(Set.of(BOSS), approved(SUPERIOR, BOSS)))
                .isEqualTo(new Step(BKPSDM, Map.of(OPD_HEAD, Skip.DECIDED_BEFORE)));
    }

    @Test
    void the_head_of_the_agency_is_not_asked_about_the_own_request() {
        assertThat(next(Set.of(APPLICANT), approved(SUPERIOR, BOSS)))
                .isEqualTo(new Step(BKPSDM, Map.of(OPD_HEAD, Skip.APPLICANT_HOLDS_OFFICE)));
    }

    @Test
    void a_second_head_who_has_not_decided_is_still_asked() {
        assertThat(next(Set.of(BOSS, HEAD), approved(SUPERIOR, BOSS))).isEqualTo(step(OPD_HEAD));
    }

    @Test
    void a_vacant_post_waits_and_is_not_passed_over() {
        assertThat(next(Set.of(), approved(SUPERIOR, BOSS))).isEqualTo(step(OPD_HEAD));
    }

    @Test
    void a_returned_request_goes_back_to_the_stage_that_asked() {
        assertThat(next(Set.of(HEAD), approved(SUPERIOR, BOSS), decided(OPD_HEAD, HEAD, Outcome.RETURNED)))
                .isEqualTo(step(OPD_HEAD));
    }

    @Test
    void verification_is_never_passed_over() {
        Step step = RouteRules.next(
                FULL,
                APPLICANT,
                List.of(approved(SUPERIOR, OFFICER), approved(OPD_HEAD, HEAD)),
                stage -> stage == BKPSDM ? Set.of(OFFICER) : Set.of(HEAD));
        assertThat(step).isEqualTo(step(BKPSDM));
    }

    @Test
    void the_sekda_who_approved_as_superior_is_not_asked_again_and_the_mayor_is() {
        List<Stage> route = List.of(SUPERIOR, OPD_HEAD, BKPSDM, SEKDA, MAYOR);
        EmployeeId sekda = BOSS;
        Step step = RouteRules.next(
                route,
                APPLICANT,
                List.of(approved(SUPERIOR, sekda), approved(BKPSDM, OFFICER)),
                stage -> Set.of(stage == OPD_HEAD ? APPLICANT : stage == SEKDA ? sekda : HEAD));
        assertThat(step)
                .isEqualTo(new Step(MAYOR, Map.of(OPD_HEAD, Skip.APPLICANT_HOLDS_OFFICE, SEKDA, Skip.DECIDED_BEFORE)));
    }

    @Test
    void the_head_of_bkpsdm_is_not_asked_about_the_own_request_nor_twice_about_those_of_the_own_people() {
        List<Stage> route = List.of(SUPERIOR, OPD_HEAD, BKPSDM_HEAD, SEKDA);
        assertThat(RouteRules.next(
                                route,
                                APPLICANT,
                                List.of(approved(SUPERIOR, BOSS), approved(OPD_HEAD, HEAD)),
                                stage -> Set.of(HEAD))
                        .skipped())
                .containsEntry(BKPSDM_HEAD, Skip.DECIDED_BEFORE);
        assertThat(RouteRules.next(
                        route,
                        HEAD,
                        List.of(approved(SUPERIOR, BOSS)),
                        stage -> stage == SEKDA ? Set.of(OFFICER) : Set.of(HEAD)))
                .isEqualTo(new Step(
                        SEKDA,
                        Map.of(
                                OPD_HEAD, Skip.APPLICANT_HOLDS_OFFICE,
                                BKPSDM_HEAD, Skip.APPLICANT_HOLDS_OFFICE)));
    }

    @Test
    void a_vacant_office_above_waits_for_its_acting_official() {
        assertThat(RouteRules.next(
                        List.of(SUPERIOR, SEKDA), APPLICANT, List.of(approved(SUPERIOR, BOSS)), stage -> Set.of()))
                .isEqualTo(step(SEKDA));
    }

    @Test
    void a_route_of_the_superior_alone_ends_after_the_superior() {
        assertThat(RouteRules.next(List.of(SUPERIOR), APPLICANT, List.of(approved(SUPERIOR, BOSS)), stage -> Set.of())
                        .next())
                .isNull();
    }

    @Test
    void nothing_passes_without_an_approval() {
        assertThatThrownBy(() -> RouteRules.next(List.of(), APPLICANT, List.of(), stage -> Set.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RouteRules.next(List.of(OPD_HEAD), APPLICANT, List.of(), stage -> Set.of(APPLICANT)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Step next(Set<EmployeeId> heads, Decision... decisions) {
        return RouteRules.next(
                FULL, APPLICANT, Arrays.asList(decisions), stage -> stage == OPD_HEAD ? heads : Set.of(BOSS, OFFICER));
    }

    private static Step step(Stage stage) {
        return new Step(stage, Map.of());
    }

    private static Decision approved(Stage stage, EmployeeId by) {
        return decided(stage, by, Outcome.APPROVED);
    }

    private static Decision decided(Stage stage, EmployeeId by, Outcome outcome) {
        return new Decision(stage, by, outcome, Instant.EPOCH);
    }
}
