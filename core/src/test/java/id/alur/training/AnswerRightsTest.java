package id.alur.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseId;
import id.alur.training.evaluation.EvaluationFilter;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.Trainings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees what was answered in evaluations: the table of docs/rights.md, cell by cell; see {@link RightsMatrixTest}. */
@CoreTest
class AnswerRightsTest extends RightsTests {

    @ParameterizedTest
    @CsvSource({
        // part, own answer, another's, words, mean of four answers, of five, of five in the catalogue
        "PERSON,                all, no, no,  no,  no,  all",
        "SUPERIOR,              all, no, no,  no,  no,  all",
        "AGENCY_HEAD,           all, no, no,  no,  all, all",
        "DIVISION_HEAD,         all, no, no,  no,  no,  all",
        "PLANNER,               all, no, no,  no,  no,  all",
        "TRAINING_OFFICER,      all, no, all, all, all, all",
        "BKPSDM_HEAD,           all, no, no,  no,  all, all",
        "BUDGET_OFFICER,        all, no, no,  no,  no,  all",
        "AGENCY_BUDGET_OFFICER, all, no, no,  no,  no,  all",
        "SEKDA,                 all, no, no,  no,  all, all",
        "MAYOR,                 all, no, no,  no,  all, all",
        "REGISTER_OFFICER,      all, no, no,  no,  no,  all",
        "OPERATOR,              all, no, no,  no,  no,  all",
        "PROCESS_OWNER,         all, no, no,  no,  no,  all",
    })
    void answers_to_evaluations(
            Part part, String own, String others, String words, String ofFour, String ofFive, String inCatalogue) {
        EmployeeId me = holder(part);
        As who = logIn(me);
        Trainings trainings = new Trainings(catalogue, evaluations, jdbc);
        CourseId course = trainings.course(Trainings.LONG);
        assertThat(answer(who, evaluationOf(trainings, me))).isEqualTo(own);
        for (EmployeeId somebody : List.of(clerk, divisionClerk, stranger)) {
            assertThat(answer(who, evaluationOf(trainings, somebody))).isEqualTo(others);
        }
        String four = provider(course, 4);
        String five = provider(course, 5);
        assertThat(outcome(who, () -> results.comments(about(five)).size() == 5))
                .isEqualTo(words);
        assertThat(mean(who, four)).isEqualTo(ofFour);
        assertThat(mean(who, five)).isEqualTo(ofFive);
        assertThat(who.call(() -> results.reactions(List.of(course))).containsKey(course) ? ALL : NO)
                .isEqualTo(inCatalogue);
    }

    private CaseFileId evaluationOf(Trainings trainings, EmployeeId participant) {
        CaseFileId file = trainings.start(participant, Trainings.MEDIUM, TestClock.TODAY);
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_by = :by, answered_at = now(),
                            questionnaire = 'training-evaluate-reaction', scores = '{4,5,3,2,4}', score = 3.6, comment = 'Ruangnya panas.'
                        where level = 1 and evaluation_id = (select id from training.evaluation where case_id = :case)""")
                .param("by", participant.value())
                .param("case", file.value())
                .update();
        return file;
    }

    /** Neither by itself nor on the page of the case, for those who may read that. */
    private String answer(As who, CaseFileId file) {
        try {
            assertThat(who.call(() -> casePages.view(file)).toString()).doesNotContain("Ruangnya panas", "Score");
        } catch (NotFoundException hidden) {
            // Then there is no page to look at.
        }
        return who.call(() -> ownReactions.find(file)).isPresent() ? ALL : NO;
    }

    /** A provider of its own, with so many answers. */
    private String provider(CourseId course, int answers) {
        String name = "Penyelenggara " + UUID.randomUUID();
        for (int i = 0; i < answers; i++) {
            jdbc.sql("""
                            with e as (
                                insert into training.evaluation (id, participant_id, course_id, title, provider, form_code, course_class, jp,
                                    cost, finished_on, rule_set, started_at)
                                values (:id, :participant, :course, 'Kursus', :provider, 'KLS-TEK', 'KLASIKAL', 40, 0, :on, 'uji', now())
                                returning id)
                            insert into training.evaluation_level (evaluation_id, level, state) select id, 1, 'PLANNED' from e""")
                    .param("id", UUID.randomUUID())
                    .param("participant", clerk.value())
                    .param("course", course.value())
                    .param("provider", name)
                    .param("on", TestClock.TODAY)
                    .update();
        }
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_at = now(), score = 4, scores = '{4,4,4,4,4}',
                            comment = 'Bagus.'
                        where level = 1 and evaluation_id in (select id from training.evaluation where provider = :provider)""").param("provider", name).update();
        return name;
    }

    private static EvaluationFilter about(String provider) {
        return new EvaluationFilter(null, null, provider);
    }

    private String mean(As who, String provider) {
        return outcome(
                who,
                () -> results.courses(about(provider))
                                .getFirst()
                                .level(EvaluationLevel.REACTION)
                                .mean()
                        != null);
    }
}
