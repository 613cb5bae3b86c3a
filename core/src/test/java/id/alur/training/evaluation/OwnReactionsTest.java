package id.alur.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-114 BR-7: one's own answer, and nobody else's. */
@CoreTest
class OwnReactionsTest {

    @Autowired
    OwnReactions own;

    @Autowired
    EvaluationService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId participant = head;
    private CaseFileId evaluation = new CaseFileId(new UUID(0, 0));

    @BeforeEach
    void an_evaluation() {
        UnitId opd = people.opd("eval-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        participant = people.employee("Peserta", opd, head);
        evaluation = new Trainings(catalogue, service, jdbc).start(participant, "EV-MEDIUM", TestClock.TODAY);
    }

    @Test
    void a_participant_reads_the_own_answer_once_it_was_sent() {
        assertThat(As.employee(participant).call(() -> own.find(evaluation))).isEmpty();
        answered(participant);
        assertThat(As.employee(participant).call(() -> own.find(evaluation))).hasValueSatisfying(answer -> {
            assertThat(answer.formId()).isEqualTo("training-evaluate-reaction");
            assertThat(answer.answers())
                    .isEqualTo(Map.of(
                            "materialScore", "4",
                            "trainerScore", "5",
                            "methodScore", "3",
                            "facilityScore", "2",
                            "usefulnessScore", "4",
                            "comment", "Ruangnya panas."));
        });
    }

    @Test
    void what_somebody_else_wrote_is_not_the_participants_answer() {
        answered(head);
        assertThat(As.employee(participant).call(() -> own.find(evaluation))).isEmpty();
        assertThat(As.employee(head).call(() -> own.find(evaluation))).isEmpty();
    }

    @ParameterizedTest
    @EveryRole
    void nobody_else_reads_it_whatever_their_office(Role role) {
        answered(participant);
        assertThat(As.employee(head, role).call(() -> own.find(evaluation))).isEmpty();
    }

    private void answered(EmployeeId by) {
        jdbc.sql("""
                        update training.evaluation_level set state = 'ANSWERED', answered_by = :by, answered_at = now(),
                            questionnaire = 'training-evaluate-reaction', scores = '{4,5,3,2,4}', score = 3.6, comment = 'Ruangnya panas.'
                        where level = 1 and evaluation_id = (select id from training.evaluation where case_id = :case)""").param("by", by.value()).param("case", evaluation.value()).update();
    }
}
