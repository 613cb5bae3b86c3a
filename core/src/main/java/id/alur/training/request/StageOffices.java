package id.alur.training.request;

import id.alur.identity.CandidateGroup;
import id.alur.identity.Role;
import id.alur.training.TrainingRoles;
import id.alur.training.route.Applicant;
import id.alur.training.route.Applicants;
import id.alur.training.route.Stage;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose a stage of a request is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StageOffices {

    static final CandidateGroup BKPSDM_GROUP = CandidateGroup.role(TrainingRoles.BKPSDM_TRAINING);

    private final Applicants applicants;

    StageOffices(Applicants applicants) {
        this.applicants = applicants;
    }

    /**
     * A group and not people, so that whoever holds the office when they look finds the task; empty when the head of the agency is
     * asked and the applicant belongs to none any more.
     */
    Optional<CandidateGroup> group(TrainingRequest request, Stage stage) {
        return switch (stage) {
            case SUPERIOR -> Optional.of(CandidateGroup.supervisorOf(request.applicantId()));
            case OPD_HEAD ->
                applicants.find(request.applicantId()).map(Applicant::opdCode).map(CandidateGroup::headOf);
            case BKPSDM -> Optional.of(BKPSDM_GROUP);
            case BKPSDM_HEAD -> office(Role.BKPSDM_HEAD);
            case SEKDA -> office(Role.SEKDA);
            case MAYOR -> office(Role.PPK);
        };
    }

    private static Optional<CandidateGroup> office(Role office) {
        return Optional.of(CandidateGroup.role(office));
    }
}
