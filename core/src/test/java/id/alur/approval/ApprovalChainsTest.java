package id.alur.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.approval.Decision.Outcome;
import id.alur.identity.EmployeeId;
import id.alur.testing.Chance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The chains of offices that features have: initials (paraf), two verifiers, raters; whatever chain it is, nobody decides twice. */
class ApprovalChainsTest {

    private static final EmployeeId DRAFTER = person(1);
    private static final EmployeeId SUBDIVISION = person(2);
    private static final EmployeeId DIVISION = person(3);
    private static final EmployeeId SECRETARY = person(4);
    private static final EmployeeId HEAD = person(5);

    @Test
    void initials_are_set_in_the_order_of_the_hierarchy_and_the_head_signs_last() {
        Case letter = new Case(Set.of(DRAFTER))
                .office("KASI", SUBDIVISION)
                .office("KABID", DIVISION)
                .office("SEKDIN", SECRETARY)
                .office("KADIS", HEAD);
        List<EmployeeId> order = List.of(SUBDIVISION, DIVISION, SECRETARY, HEAD);
        for (int i = 0; i < order.size(); i++) {
            assertThat(letter.next())
                    .isEqualTo(List.of("KASI", "KABID", "SEKDIN", "KADIS").get(i));
            letter.says(order.get(i), Outcome.APPROVED);
        }
        assertThat(letter.next()).isNull();
    }

    @Test
    void who_drafted_the_letter_or_acts_in_two_offices_sets_initials_once_at_most() {
        Case letter = new Case(Set.of(SUBDIVISION))
                .office("KASI", SUBDIVISION)
                .office("KABID", DIVISION)
                .office("SEKDIN", DIVISION)
                .office("KADIS", HEAD);
        assertThat(letter.next()).isEqualTo("KABID");
        letter.says(DIVISION, Outcome.APPROVED);
        assertThat(letter.next()).isEqualTo("KADIS");
        assertThat(letter.skipped()).isEqualTo(Map.of("KASI", Skip.OWN_CASE, "SEKDIN", Skip.DECIDED_BEFORE));
    }

    @Test
    void a_letter_that_was_corrected_goes_on_where_it_was_returned_or_is_initialled_anew() {
        Case letter = new Case(Set.of(DRAFTER)).office("KASI", SUBDIVISION).office("KABID", DIVISION);
        letter.says(SUBDIVISION, Outcome.APPROVED);
        letter.says(DIVISION, Outcome.RETURNED);
        assertThat(letter.next()).isEqualTo("KABID");
        assertThat(letter.objection(DIVISION)).isEmpty();
        letter.decisions.clear();
        assertThat(letter.next()).isEqualTo("KASI");
        assertThat(letter.objection(SUBDIVISION)).isEmpty();
    }

    @Test
    void two_verifiers_verify_who_are_not_the_same_person_and_never_the_applicant() {
        EmployeeId applicant = DRAFTER;
        Case application = new Case(Set.of(applicant)).queue("VERIFIER", 2, applicant, SUBDIVISION, DIVISION);
        assertThat(application.step().missing()).isEqualTo(2);
        assertThat(application.objection(applicant)).contains(Objection.OWN_CASE);
        application.says(SUBDIVISION, Outcome.APPROVED);
        assertThat(application.step().missing()).isEqualTo(1);
        assertThat(application.objection(SUBDIVISION)).contains(Objection.DECIDED_BEFORE);
        application.says(DIVISION, Outcome.APPROVED);
        assertThat(application.next()).isNull();
    }

    @Test
    void two_verifiers_one_after_the_other_wait_for_somebody_else() {
        Case application =
                new Case(Set.of()).queue("VERIFIER_1", 1, SUBDIVISION).queue("VERIFIER_2", 1, SUBDIVISION);
        application.says(SUBDIVISION, Outcome.APPROVED);
        assertThat(application.next()).isEqualTo("VERIFIER_2");
        assertThat(application.skipped()).isEmpty();
        assertThat(application.objection(SUBDIVISION)).contains(Objection.DECIDED_BEFORE);
        assertThat(application.objection(DIVISION)).isEmpty();
    }

    @Test
    void a_rating_is_given_by_the_rater_and_confirmed_by_the_raters_superior() {
        EmployeeId rated = DRAFTER;
        Case rating = new Case(Set.of(rated)).queue("RATER", 1, DIVISION).office("RATERS_SUPERIOR", HEAD);
        assertThat(rating.next()).isEqualTo("RATER");
        assertThat(rating.objection(rated)).contains(Objection.OWN_CASE);
        rating.says(DIVISION, Outcome.APPROVED);
        assertThat(rating.next()).isEqualTo("RATERS_SUPERIOR");
        rating.says(HEAD, Outcome.APPROVED);
        assertThat(rating.next()).isNull();
    }

    @Test
    void a_rater_who_has_risen_to_be_the_own_superior_does_not_confirm_the_own_rating() {
        Case rating = new Case(Set.of(DRAFTER)).queue("RATER", 1, DIVISION).office("RATERS_SUPERIOR", DIVISION);
        rating.says(DIVISION, Outcome.APPROVED);
        assertThat(rating.next()).isNull();
        assertThat(rating.skipped()).isEqualTo(Map.of("RATERS_SUPERIOR", Skip.DECIDED_BEFORE));
    }

    @Test
    void who_has_rejected_has_decided_as_well() {
        Case application =
                new Case(Set.of()).queue("VERIFIER", 2, SUBDIVISION, DIVISION).office("CHAIR", SUBDIVISION);
        application.says(SUBDIVISION, Outcome.REJECTED);
        assertThat(application.objection(SUBDIVISION)).contains(Objection.DECIDED_BEFORE);
        assertThat(application.step().missing()).isEqualTo(2);
    }

    @Test
    void a_chain_that_cannot_be_followed_is_refused() {
        assertThatThrownBy(() -> ApprovalRules.require(List.of(ChainStage.office("KASI"), ChainStage.queue("KASI", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApprovalRules.require(List.of(new ChainStage.Plain("KASI", true, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApprovalRules.require(List.of(ChainStage.queue("KASI", 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Offices change hands while a case is on its way, people ask back, and some try what they may not. */
    @Test
    void whatever_happens_nobody_decides_on_the_own_case_or_twice_and_no_office_is_left_out_without_reason() {
        Chance chance = new Chance();
        Random random = chance.random();
        int ended = 0;
        for (int round = 0; round < 2_000; round++) {
            ended += followOne(random, chance.at(round));
        }
        assertThat(ended).as("%s: the test was not idle", chance).isGreaterThan(500);
    }

    private static int followOne(Random random, String where) {
        List<EmployeeId> people =
                IntStream.range(0, 8).mapToObj(ApprovalChainsTest::person).toList();
        Case one = new Case(some(people, random, 2));
        int stages = 1 + random.nextInt(5);
        for (int i = 0; i < stages; i++) {
            if (random.nextBoolean()) {
                one.office("S" + i, some(people, random, 2).toArray(EmployeeId[]::new));
            } else {
                one.queue(
                        "S" + i, 1 + random.nextInt(2), some(people, random, 4).toArray(EmployeeId[]::new));
            }
        }
        for (int turn = 0; turn < 40; turn++) {
            if (random.nextInt(6) == 0) {
                one.officials.put("S" + random.nextInt(stages), some(people, random, 4));
            }
            Step<ChainStage> step;
            try {
                step = one.step();
            } catch (IllegalStateException passedOver) {
                assertThat(one.approvals()).as(where).isEmpty();
                return 0;
            }
            one.requireReasons(step, where);
            ChainStage next = step.next();
            if (next == null) {
                one.requireWhole(step, where);
                return 1;
            }
            List<EmployeeId> holders = List.copyOf(Objects.requireNonNull(one.officials.get(next.code())));
            if (!holders.isEmpty()) {
                EmployeeId who = holders.get(random.nextInt(holders.size()));
                if (one.objection(who).isEmpty()) {
                    one.says(who, random.nextInt(5) == 0 ? Outcome.RETURNED : Outcome.APPROVED);
                }
            }
        }
        return 0;
    }

    private static Set<EmployeeId> some(List<EmployeeId> people, Random random, int atMost) {
        Set<EmployeeId> some = new HashSet<>();
        int count = random.nextInt(atMost + 1);
        for (int i = 0; i < count; i++) {
            some.add(people.get(random.nextInt(people.size())));
        }
        return some;
    }

    private static EmployeeId person(int number) {
        return new EmployeeId(new UUID(0, number));
    }

    /** A case on its way through a chain. */
    private static final class Case {

        final Set<EmployeeId> barred;
        final List<ChainStage> chain = new ArrayList<>();
        final Map<String, Set<EmployeeId>> officials = new HashMap<>();
        final List<Decision> decisions = new ArrayList<>();

        Case(Set<EmployeeId> barred) {
            this.barred = barred;
        }

        Case office(String code, EmployeeId... holders) {
            chain.add(ChainStage.office(code));
            officials.put(code, Set.of(holders));
            return this;
        }

        Case queue(String code, int needed, EmployeeId... members) {
            chain.add(ChainStage.queue(code, needed));
            officials.put(code, Set.of(members));
            return this;
        }

        Step<ChainStage> step() {
            return ApprovalRules.next(
                    chain, barred, decisions, stage -> Objects.requireNonNull(officials.get(stage.code())));
        }

        @Nullable
        String next() {
            ChainStage next = step().next();
            return next == null ? null : next.code();
        }

        Map<String, Skip> skipped() {
            Map<String, Skip> skipped = new HashMap<>();
            step().skipped().forEach((stage, why) -> skipped.put(stage.code(), why));
            return skipped;
        }

        Optional<Objection> objection(EmployeeId person) {
            return ApprovalRules.objection(person, barred, decisions);
        }

        /** At the stage whose turn it is. */
        void says(EmployeeId person, Outcome outcome) {
            assertThat(objection(person)).isEmpty();
            decisions.add(new Decision(Objects.requireNonNull(next()), person, outcome, Instant.EPOCH));
        }

        List<Decision> approvals() {
            return decisions.stream()
                    .filter(decision -> decision.outcome() == Outcome.APPROVED)
                    .toList();
        }

        /** Whoever is left out could not have decided. */
        void requireReasons(Step<ChainStage> step, String where) {
            step.skipped().forEach((stage, why) -> {
                assertThat(stage.isOneOffice()).as(where).isTrue();
                assertThat(officials.get(stage.code())).as(where).anySatisfy(holder -> assertThat(objection(holder))
                        .contains(why == Skip.OWN_CASE ? Objection.OWN_CASE : Objection.DECIDED_BEFORE));
            });
        }

        void requireWhole(Step<ChainStage> step, String where) {
            List<EmployeeId> deciders =
                    approvals().stream().map(Decision::decidedBy).toList();
            assertThat(deciders).as(where).isNotEmpty().doesNotHaveDuplicates().noneMatch(barred::contains);
            for (ChainStage stage : chain) {
                long said = approvals().stream()
                        .filter(decision -> decision.stage().equals(stage.code()))
                        .count();
                assertThat(said)
                        .as(where + " at " + stage.code())
                        .isEqualTo(step.skipped().containsKey(stage) ? 0 : stage.needed());
            }
        }
    }
}
