package id.alur.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-114: what is known about courses and providers, and who may see it. */
@CoreTest
class EvaluationResultsTest {

    @Autowired
    EvaluationResults results;

    @Autowired
    EvaluationService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private CourseId course;
    private EmployeeId participant;
    private UnitId opd;
    private As officer;
    private As head;

    @BeforeEach
    void a_course_without_results() {
        jdbc.sql("delete from training.evaluation_level").update();
        jdbc.sql("delete from training.evaluation").update();
        Trainings trainings = new Trainings(catalogue, service, jdbc);
        course = trainings.course(Trainings.LONG);
        opd = people.opd("dinas-" + UUID.randomUUID());
        participant = people.employee("Peserta", opd, null);
        officer = As.employee(people.employee("Petugas", opd, null), TrainingRoles.BKPSDM_TRAINING);
        head = As.employee(people.head("Kepala", opd, null));
    }

    @Test
    void means_rates_and_gains_are_those_of_the_answers() {
        for (int score = 1; score <= 5; score++) {
            UUID id = evaluation("LAN", LocalDate.of(2026, 1, score), "KLS-TEK");
            reaction(id, score, null);
            learning(id, 40, 40 + 10 * score);
        }
        UUID silent = evaluation("LAN", LocalDate.of(2026, 2, 1), "KLS-TEK");
        level(silent, 1, "NOT_ANSWERED");
        CourseResult result =
                officer.call(() -> results.courses(EvaluationFilter.ALL)).getFirst();
        assertThat(result.evaluations()).isEqualTo(6);
        LevelResult reaction = result.level(EvaluationLevel.REACTION);
        assertThat(reaction.asked()).isEqualTo(6);
        assertThat(reaction.answered()).isEqualTo(5);
        assertThat(reaction.mean()).isEqualByComparingTo("3");
        assertThat(result.level(EvaluationLevel.LEARNING).mean()).isEqualByComparingTo("70");
        assertThat(result.level(EvaluationLevel.LEARNING).gain()).isEqualByComparingTo("30");
        assertThat(result.level(EvaluationLevel.RESULT)).isEqualTo(LevelResult.NONE);
    }

    @Test
    void four_answers_are_shown_to_officers_alone_five_to_heads_too() {
        answers("LAN", 4);
        assertThat(officer.call(() -> mean())).isEqualByComparingTo("4");
        LevelResult few = head.call(() -> level());
        assertThat(few.hidden()).isTrue();
        assertThat(few.mean()).isNull();
        assertThat(few.answered()).isEqualTo(4);
        answers("LAN", 1);
        assertThat(head.call(() -> mean())).isEqualByComparingTo("4");
    }

    @Test
    void a_gain_of_four_among_many_final_tests_is_shown_to_officers_alone() {
        for (int i = 0; i < 5; i++) {
            UUID id = evaluation("LAN", LocalDate.of(2026, 1, 10), "KLS-TEK");
            learning(id, 40, 80);
            if (i == 0) {
                jdbc.sql("update training.evaluation_level set pre_test = null where evaluation_id = :id")
                        .param("id", id)
                        .update();
            }
        }
        assertThat(officer.call(this::tests).gain()).isEqualByComparingTo("40");
        assertThat(head.call(this::tests).gain()).isNull();
        assertThat(head.call(this::tests).mean()).isEqualByComparingTo("80");
        learning(evaluation("LAN", LocalDate.of(2026, 1, 10), "KLS-TEK"), 40, 80);
        assertThat(head.call(this::tests).gain()).isEqualByComparingTo("40");
    }

    private LevelResult tests() {
        return results.courses(EvaluationFilter.ALL).getFirst().level(EvaluationLevel.LEARNING);
    }

    @Test
    void a_filter_that_leaves_few_answers_hides_them_again() {
        answers("LAN", 5);
        UUID old = evaluation("LAN", LocalDate.of(2024, 5, 5), "KLS-TEK");
        reaction(old, 1, null);
        EvaluationFilter before = new EvaluationFilter(2024, null, null);
        assertThat(head.call(() -> results.courses(before))
                        .getFirst()
                        .level(EvaluationLevel.REACTION)
                        .hidden())
                .isTrue();
        assertThat(officer.call(() -> results.courses(new EvaluationFilter(2025, null, null))))
                .isEmpty();
        assertThat(officer.call(() -> results.courses(new EvaluationFilter(null, "NON-ELE", null))))
                .isEmpty();
        assertThat(officer.call(() -> results.courses(new EvaluationFilter(null, null, "LAN"))))
                .hasSize(1);
        assertThat(officer.call(results::years)).containsExactly(2026, 2024);
    }

    @Test
    void a_year_of_few_answers_is_not_the_difference_of_means_that_are_shown() {
        answers("LAN", 6);
        for (int i = 0; i < 5; i++) {
            reaction(evaluation("LAN", LocalDate.of(2025, 5, 5), "KLS-TEK"), 3, null);
        }
        reaction(evaluation("LAN", LocalDate.of(2024, 5, 5), "KLS-TEK"), 1, null);
        assertThat(head.call(this::mean)).isNotNull();
        assertThat(head.call(() -> meanOf(2024))).isNull();
        assertThat(head.call(() -> meanOf(2025))).isNull();
        assertThat(head.call(() -> meanOf(2026))).isEqualByComparingTo("4");
        assertThat(officer.call(() -> meanOf(2024))).isEqualByComparingTo("1");
        for (int i = 0; i < 4; i++) {
            reaction(evaluation("LAN", LocalDate.of(2023, 5, 5), "KLS-TEK"), 2, null);
        }
        assertThat(head.call(() -> meanOf(2023))).isNull();
        assertThat(head.call(() -> meanOf(2025))).isEqualByComparingTo("3");
    }

    private @Nullable BigDecimal meanOf(int year) {
        return results.courses(new EvaluationFilter(year, null, null))
                .getFirst()
                .level(EvaluationLevel.REACTION)
                .mean();
    }

    @Test
    void the_same_course_of_two_providers_is_two_rows() {
        answers("LAN", 2);
        answers("BPSDM", 3);
        assertThat(officer.call(() -> results.courses(EvaluationFilter.ALL)))
                .extracting(CourseResult::provider, CourseResult::evaluations)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BPSDM", 3L),
                        org.assertj.core.groups.Tuple.tuple("LAN", 2L));
    }

    @Test
    void words_are_for_officers_and_carry_no_name() {
        reaction(evaluation("LAN", LocalDate.of(2026, 1, 5), "KLS-TEK"), 4, "Ruangnya panas.");
        assertThat(officer.call(() -> results.comments(EvaluationFilter.ALL)))
                .singleElement()
                .satisfies(comment -> assertThat(comment.text()).isEqualTo("Ruangnya panas."))
                .satisfies(comment -> assertThat(comment.toString()).doesNotContain("Peserta", participant.toString()));
        denied(head, () -> results.comments(EvaluationFilter.ALL));
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void other_roles_get_in_nowhere(Role role) {
        answers("LAN", 9);
        As somebody = As.employee(participant, role);
        assertThat(somebody.call(results::mayEnter)).isFalse();
        assertThat(somebody.call(results::isOfficer)).isFalse();
        denied(somebody, () -> results.courses(EvaluationFilter.ALL));
        denied(somebody, () -> results.comments(EvaluationFilter.ALL));
        denied(somebody, results::years);
        denied(somebody, results::formCodes);
        denied(somebody, results::providers);
    }

    @Test
    void the_head_of_a_division_is_not_the_head_of_an_agency() {
        EmployeeId kabid = people.head("Kabid", people.unit("bidang-" + UUID.randomUUID(), opd), null);
        assertThat(As.employee(kabid).call(results::mayEnter)).isFalse();
    }

    @Test
    void the_catalogue_tells_everybody_what_five_participants_or_more_thought() {
        answers("LAN", 4);
        assertThat(As.employee(participant).call(() -> results.reactions(List.of(course))))
                .isEmpty();
        assertThat(officer.call(() -> results.reactions(List.of(course)))).isEmpty();
        answers("LAN", 1);
        assertThat(As.employee(participant).call(() -> results.reactions(List.of(course))))
                .containsEntry(course, new CourseReaction(new BigDecimal("4.0"), 5));
    }

    private @Nullable BigDecimal mean() {
        return level().mean();
    }

    private LevelResult level() {
        return results.courses(EvaluationFilter.ALL).getFirst().level(EvaluationLevel.REACTION);
    }

    private void answers(String provider, int count) {
        for (int i = 0; i < count; i++) {
            reaction(evaluation(provider, LocalDate.of(2026, 1, 10), "KLS-TEK"), 4, null);
        }
    }

    private UUID evaluation(String provider, LocalDate finishedOn, String form) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into training.evaluation (id, participant_id, course_id, title, provider, form_code, course_class, jp, cost,
                            finished_on, rule_set, started_at)
                        values (:id, :participant, :course, 'Kursus', :provider, :form, 'KLASIKAL', 40, 0, :on, 'uji', now())""")
                .param("id", id)
                .param("participant", participant.value())
                .param("course", course.value())
                .param("provider", provider)
                .param("form", form)
                .param("on", finishedOn)
                .update();
        return id;
    }

    private void reaction(UUID id, int score, @Nullable String comment) {
        level(id, 1, "PLANNED");
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_at = now(), score = :score,
                            scores = array_fill(cast(:score as smallint), array[5]), comment = :comment
                        where evaluation_id = :id and level = 1""")
                .param("id", id)
                .param("score", score)
                .param("comment", comment)
                .update();
    }

    private void learning(UUID id, int before, int after) {
        level(id, 2, "PLANNED");
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_at = now(), pre_test = :before, post_test = :after
                        where evaluation_id = :id and level = 2""")
                .param("id", id)
                .param("before", before)
                .param("after", after)
                .update();
    }

    private void level(UUID id, int level, String state) {
        jdbc.sql("insert into training.evaluation_level (evaluation_id, level, state) values (:id, :level, :state)")
                .param("id", id)
                .param("level", level)
                .param("state", state)
                .update();
    }

    private static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}
