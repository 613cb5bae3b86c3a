package id.alur.demo.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.demo.DemoCity;
import id.alur.demo.DemoEvaluations;
import id.alur.demo.DemoEvents;
import id.alur.demo.DemoPlanWork;
import id.alur.demo.DemoWork;
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
    private final DemoWork work;
    private final DemoEvaluations evaluations;
    private final DemoPlanWork plans;
    private final DemoEvents events;

    DemoStart(DemoCity city, DemoWork work, DemoEvaluations evaluations, DemoPlanWork plans, DemoEvents events) {
        this.city = city;
        this.work = work;
        this.plans = plans;
        this.evaluations = evaluations;
        this.events = events;
    }

    /** The engine takes its time to bring a task; officials of the demo look every few seconds. */
    @Bean
    static RecurringTask<Void> moveDemoWorkOn(DemoWork work, DemoPlanWork plans) {
        return Tasks.recurring("demo.move-work-on", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> SystemUser.run("demo.move-work-on", () -> {
                    work.moveOn();
                    plans.moveOn();
                }));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemUser.run("demo.load", () -> {
            city.load();
            work.open();
            evaluations.load();
            plans.open();
            events.load();
        });
    }
}
