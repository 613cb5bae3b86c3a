package id.alur.notification.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.identity.SystemUser;
import id.alur.notification.MailDelivery;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten seconds for mails that are due; of several workers one at a time does. */
@Configuration
@ConditionalOnProperty("alur.mail.enabled")
class MailSenderTask {

    @Bean
    RecurringTask<Void> sendMails(MailDelivery delivery) {
        return Tasks.recurring("notification.send-mails", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> SystemUser.run("notification.send-mails", delivery::sendDue));
    }
}
