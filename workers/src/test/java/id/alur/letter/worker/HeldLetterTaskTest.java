package id.alur.letter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import id.alur.identity.CurrentUser;
import id.alur.letter.HeldLetters;
import org.junit.jupiter.api.Test;

/** The system looks, named by the task. */
class HeldLetterTaskTest {

    @Test
    void held_letters_are_tried_by_the_system() {
        HeldLetters held = mock(HeldLetters.class);
        when(held.tryDue(HeldLetterTask.MOST)).thenAnswer(call -> {
            assertThat(CurrentUser.actor()).isEqualTo("system:" + HeldLetterTask.NAME);
            return 1;
        });
        var task = new HeldLetterTask().tryHeldLetters(held);
        task.execute(
                new com.github.kagkarlsson.scheduler.task.TaskInstance<>(HeldLetterTask.NAME, "any"),
                mock(ExecutionContext.class));
        verify(held).tryDue(HeldLetterTask.MOST);
    }
}
