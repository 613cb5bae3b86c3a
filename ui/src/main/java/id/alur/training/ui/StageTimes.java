package id.alur.training.ui;

import id.alur.calendar.Deadlines;
import id.alur.shell.ui.Texts;
import id.alur.training.route.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long a request may take, from the deadline of each stage; nothing is said where a deadline is not set. */
@Component
class StageTimes {

    private final Deadlines rules;

    StageTimes(Deadlines rules) {
        this.rules = rules;
    }

    Optional<String> words(Collection<Stage> stages) {
        List<String> codes = stages.stream().map(StageTimes::rule).toList();
        return stages.isEmpty()
                ? Optional.empty()
                : rules.workingDays(codes).map(days -> Texts.t("ui.training.time", days));
    }

    private static String rule(Stage stage) {
        return switch (stage) {
            case SUPERIOR -> "training.superior-review";
            case OPD_HEAD -> "training.opd-head-review";
            case BKPSDM -> "training.bkpsdm-verification";
            case BKPSDM_HEAD -> "training.bkpsdm-head-approval";
            case SEKDA -> "training.sekda-approval";
            case MAYOR -> "training.mayor-approval";
        };
    }
}
