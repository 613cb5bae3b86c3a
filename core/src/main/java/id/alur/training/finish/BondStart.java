package id.alur.training.finish;

import id.alur.audit.AuditTrail;
import id.alur.notification.Notifications;
import id.alur.training.request.ApprovedRequest;
import id.alur.training.request.ApprovedRequests;
import id.alur.training.study.ServiceBond;
import id.alur.training.study.ServiceBonds;
import id.alur.training.study.Study;
import id.alur.training.study.StudyRequests;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The service bond begins when a study is finished; whoever does not finish gets none. */
@Component
class BondStart implements TrainingFinishedListener {

    private final StudyRequests studies;
    private final ServiceBonds bonds;
    private final ApprovedRequests requests;
    private final Notifications notifications;
    private final AuditTrail audit;

    BondStart(
            StudyRequests studies,
            ServiceBonds bonds,
            ApprovedRequests requests,
            Notifications notifications,
            AuditTrail audit) {
        this.studies = studies;
        this.bonds = bonds;
        this.requests = requests;
        this.notifications = notifications;
        this.audit = audit;
    }

    @Override
    public void finished(FinishedTraining training) {
        studies.find(training.caseId()).ifPresent(study -> start(training, study));
    }

    private void start(FinishedTraining training, Study study) {
        ApprovedRequest request = requests.of(training.caseId());
        ServiceBond bond = ServiceBond.after(
                training.endedOn(),
                training.participant(),
                training.caseId(),
                study.programmeOr(request.course().data().title()),
                study.institution(),
                study.months(),
                bonds.factor(study.mode(), study.funding(), request.approvedOn()));
        if (bonds.begin(bond)) {
            audit.record(
                    "study.bond",
                    "service_bond",
                    training.caseId().toString(),
                    training.caseId(),
                    Map.of("months", bond.months(), "endsOn", bond.endsOn().toString()));
            notifications.tell(
                    training.participant(),
                    training.caseId(),
                    "training-bond-started",
                    Map.of("programme", bond.programme(), "ends", bond.endsOn().toString()),
                    "training.bond:" + training.caseId());
        }
    }
}
