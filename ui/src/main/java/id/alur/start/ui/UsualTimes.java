package id.alur.start.ui;

import id.alur.shell.ui.Texts;
import id.alur.start.UsualDurations;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** How long a process really takes, in words. */
@Component
class UsualTimes {

    private final UsualDurations durations;

    UsualTimes(UsualDurations durations) {
        this.durations = durations;
    }

    Optional<String> words(String processId) {
        OptionalInt days = durations.workingDays(processId);
        return days.isEmpty() ? Optional.empty() : Optional.of(Texts.t("ui.start.usually", days.getAsInt()));
    }
}
