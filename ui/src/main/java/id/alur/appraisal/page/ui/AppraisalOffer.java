package id.alur.appraisal.page.ui;

import id.alur.process.AppraisalEmployeeProcess;
import id.alur.shell.ui.Texts;
import id.alur.start.ui.ServiceOffer;
import id.alur.start.ui.ServiceOffers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everybody begins the plan of their own year. */
@Component
@Order(20)
class AppraisalOffer implements ServiceOffers {

    @Override
    public List<ServiceOffer> offered() {
        return List.of(new ServiceOffer(
                AppraisalEmployeeProcess.PROCESS_ID,
                Texts.t("ui.process.appraisal-employee"),
                Texts.t("ui.appraisal.offer.text"),
                null,
                StartAppraisalView.PATH,
                Texts.t("ui.appraisal.offer.start")));
    }
}
