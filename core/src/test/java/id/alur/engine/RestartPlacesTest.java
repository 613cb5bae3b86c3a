package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.model.ReleasedModels;
import id.alur.model.ShippedModels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An instance is started so that it comes to stand where the lost one stood, with what the database says today. */
class RestartPlacesTest {

    private static final String REQUEST = "training-request";

    @Test
    void a_task_whose_person_the_case_names_is_started_itself() {
        assertThat(places(REQUEST, "Task_ReviseRequest")).containsExactly("Task_ReviseRequest");
        assertThat(places(REQUEST, "Task_ConfirmFinish")).containsExactly("Task_ConfirmFinish");
        assertThat(places("training-plan", "Task_ApprovePlanByOpdHead")).containsExactly("Task_ApprovePlanByOpdHead");
        assertThat(places("training-participation", "Gateway_AwaitAttendance"))
                .containsExactly("Gateway_AwaitAttendance");
    }

    @Test
    void who_decides_and_until_when_is_waited_is_asked_of_the_step_that_knows() {
        assertThat(places(REQUEST, "Task_ReviewByOpdHead")).containsExactly("Task_DecideRoute");
        assertThat(places(REQUEST, "Event_CourseEnded")).containsExactly("Task_PlanFinish");
        assertThat(places(REQUEST, "Gateway_AwaitBudget")).containsExactly("Task_ReserveBudget");
        assertThat(places("training-plan", "Gateway_Repaired")).containsExactly("Task_SetRepairNotice");
    }

    @Test
    void a_place_within_a_loop_over_a_list_is_reached_by_the_loop() {
        assertThat(places("training-evaluation", "Task_AnswerReaction", "Event_LevelDue"))
                .containsExactly("SubProcess_EvaluateLevels");
    }

    @Test
    void what_the_model_of_today_no_longer_has_is_left_out() {
        assertThat(places(REQUEST, "Task_OfAnEarlierModel")).isEmpty();
        assertThat(places("no-such-process", "Task_ReviseRequest")).isEmpty();
    }

    private static List<String> places(String processId, String... elementIds) {
        return new ReleasedModels(List.of(new ShippedModels()))
                .processes().stream()
                        .flatMap(model -> RestartPlaces.of(model.text(), processId, List.of(elementIds)).stream())
                        .toList();
    }
}
