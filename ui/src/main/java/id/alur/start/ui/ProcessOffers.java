package id.alur.start.ui;

import id.alur.shell.ui.Texts;
import id.alur.start.ProcessStart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The processes whose models say by themselves how they are started; after what features offer. */
@Component
@Order
class ProcessOffers implements ServiceOffers {

    private final ProcessStart processes;

    ProcessOffers(ProcessStart processes) {
        this.processes = processes;
    }

    @Override
    public List<ServiceOffer> offered() {
        return processes.offered().stream()
                .map(process -> new ServiceOffer(
                        process.processId(),
                        process.name(),
                        process.description(),
                        null,
                        StartProcessView.PATH + "/" + process.processId(),
                        Texts.t("ui.start.begin")))
                .toList();
    }
}
