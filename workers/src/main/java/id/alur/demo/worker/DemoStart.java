package id.alur.demo.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.demo.DemoCity;
import id.alur.identity.SystemUser;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads Kota Contoh before this process calls itself ready, so that whoever waits for it can log in. */
@Configuration
@ConditionalOnProperty("alur.demo.enabled")
class DemoStart implements ApplicationRunner {

    private final DemoCity city;

    DemoStart(DemoCity city) {
        this.city = city;
    }

    /** The engine takes its time to bring a task; officials of the demo look every few seconds. */
    @Bean
    static RecurringTask<Void> moveDemoWorkOn(DemoCity city) {
        return Tasks.recurring("demo.move-work-on", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> SystemUser.run("demo.move-work-on", city::moveOn));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemUser.run("demo.load", () -> {
            city.load();
            city.open();
        });
    }
}
