package id.alur.letter.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.identity.SystemUser;
import id.alur.letter.HeldLetters;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tries held letters again whose time has come. */
@Configuration
class HeldLetterTask {

    static final String NAME = "letter.try-held";
    /** Of one look; the rest waits for the next. */
    static final int MOST = 50;

    @Bean
    RecurringTask<Void> tryHeldLetters(HeldLetters held) {
        return Tasks.recurring(NAME, FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> SystemUser.run(NAME, () -> held.tryDue(MOST)));
    }
}
