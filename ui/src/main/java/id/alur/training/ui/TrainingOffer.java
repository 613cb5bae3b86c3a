package id.alur.training.ui;

import id.alur.process.TrainingRequestProcess;
import id.alur.shell.ui.Texts;
import id.alur.start.ui.ServiceOffer;
import id.alur.start.ui.ServiceOffers;
import id.alur.training.route.Stage;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everybody may ask for a training; that begins with choosing a course. */
@Component
@Order(10)
class TrainingOffer implements ServiceOffers {

    private final StageTimes times;

    TrainingOffer(StageTimes times) {
        this.times = times;
    }

    @Override
    public List<ServiceOffer> offered() {
        return List.of(new ServiceOffer(
                TrainingRequestProcess.PROCESS_ID,
                Texts.t("ui.process.training-request"),
                Texts.t("ui.services.training.text"),
                times.words(List.of(Stage.values())).orElse(null),
                "layanan/pelatihan",
                Texts.t("ui.services.training.start")));
    }
}
