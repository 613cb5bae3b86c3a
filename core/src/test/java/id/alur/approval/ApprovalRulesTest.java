package id.alur.approval;

import static id.alur.approval.ApprovalRulesTest.Stage.BKPSDM;
import static id.alur.approval.ApprovalRulesTest.Stage.BKPSDM_HEAD;
import static id.alur.approval.ApprovalRulesTest.Stage.MAYOR;
import static id.alur.approval.ApprovalRulesTest.Stage.OPD_HEAD;
import static id.alur.approval.ApprovalRulesTest.Stage.SEKDA;
import static id.alur.approval.ApprovalRulesTest.Stage.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.approval.Decision.Outcome;
import id.alur.identity.EmployeeId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalRulesTest {

    /** The way of a request as training has it. */
    enum Stage implements ChainStage {
        SUPERIOR,
        OPD_HEAD,
        BKPSDM,
        BKPSDM_HEAD,
        SEKDA,
        MAYOR;

        @Override
        public String code() {
            return name();
        }

        @Override
        public boolean isOneOffice() {
            return this != SUPERIOR && this != BKPSDM;
        }
    }

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
                .isEqualTo(step(BKPSDM, Map.of(OPD_HEAD, Skip.DECIDED_BEFORE)));
    }

    @Test
    void the_head_of_the_agency_is_not_asked_about_the_own_request() {
        assertThat(next(Set.of(APPLICANT), approved(SUPERIOR, BOSS)))
                .isEqualTo(step(BKPSDM, Map.of(OPD_HEAD, Skip.OWN_CASE)));
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
        Step<Stage> step = ApprovalRules.next(
                FULL,
                Set.of(APPLICANT),
                List.of(approved(SUPERIOR, OFFICER), approved(OPD_HEAD, HEAD)),
                stage -> stage == BKPSDM ? Set.of(OFFICER) : Set.of(HEAD));
        assertThat(step).isEqualTo(step(BKPSDM));
    }

    @Test
    void the_sekda_who_approved_as_superior_is_not_asked_again_and_the_mayor_is() {
        List<Stage> route = List.of(SUPERIOR, OPD_HEAD, BKPSDM, SEKDA, MAYOR);
        EmployeeId sekda = BOSS;
        Step<Stage> step = ApprovalRules.next(
                route,
                Set.of(APPLICANT),
                List.of(approved(SUPERIOR, sekda), approved(BKPSDM, OFFICER)),
                stage -> Set.of(stage == OPD_HEAD ? APPLICANT : stage == SEKDA ? sekda : HEAD));
        assertThat(step).isEqualTo(step(MAYOR, Map.of(OPD_HEAD, Skip.OWN_CASE, SEKDA, Skip.DECIDED_BEFORE)));
    }

    @Test
    void the_head_of_bkpsdm_is_not_asked_about_the_own_request_nor_twice_about_those_of_the_own_people() {
        List<Stage> route = List.of(SUPERIOR, OPD_HEAD, BKPSDM_HEAD, SEKDA);
        assertThat(ApprovalRules.next(
                                route,
                                Set.of(APPLICANT),
                                List.of(approved(SUPERIOR, BOSS), approved(OPD_HEAD, HEAD)),
                                stage -> Set.of(HEAD))
                        .skipped())
                .containsEntry(BKPSDM_HEAD, Skip.DECIDED_BEFORE);
        assertThat(ApprovalRules.next(
                        route,
                        Set.of(HEAD),
                        List.of(approved(SUPERIOR, BOSS)),
                        stage -> stage == SEKDA ? Set.of(OFFICER) : Set.of(HEAD)))
                .isEqualTo(step(
                        SEKDA,
                        Map.of(
                                OPD_HEAD, Skip.OWN_CASE,
                                BKPSDM_HEAD, Skip.OWN_CASE)));
    }

    @Test
    void a_vacant_office_above_waits_for_its_acting_official() {
        assertThat(ApprovalRules.next(
                        List.of(SUPERIOR, SEKDA),
                        Set.of(APPLICANT),
                        List.of(approved(SUPERIOR, BOSS)),
                        stage -> Set.of()))
                .isEqualTo(step(SEKDA));
    }

    @Test
    void a_route_of_the_superior_alone_ends_after_the_superior() {
        assertThat(ApprovalRules.next(
                                List.of(SUPERIOR),
                                Set.of(APPLICANT),
                                List.of(approved(SUPERIOR, BOSS)),
                                stage -> Set.of())
                        .next())
                .isNull();
    }

    @Test
    void nothing_passes_without_an_approval() {
        assertThatThrownBy(() -> ApprovalRules.next(List.of(), Set.of(APPLICANT), List.of(), stage -> Set.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        ApprovalRules.next(List.of(OPD_HEAD), Set.of(APPLICANT), List.of(), stage -> Set.of(APPLICANT)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Step<Stage> next(Set<EmployeeId> heads, Decision... decisions) {
        return ApprovalRules.next(
                FULL,
                Set.of(APPLICANT),
                Arrays.asList(decisions),
                stage -> stage == OPD_HEAD ? heads : Set.of(BOSS, OFFICER));
    }

    private static Step<Stage> step(Stage stage) {
        return step(stage, Map.of());
    }

    private static Step<Stage> step(Stage stage, Map<Stage, Skip> skipped) {
        return new Step<>(stage, 1, skipped);
    }

    private static Decision approved(Stage stage, EmployeeId by) {
        return decided(stage, by, Outcome.APPROVED);
    }

    private static Decision decided(Stage stage, EmployeeId by, Outcome outcome) {
        return new Decision(stage.code(), by, outcome, Instant.EPOCH);
    }
}
