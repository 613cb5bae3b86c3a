package id.alur.training.learning;

import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.training.TrainingRoles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know what somebody has learned: the person, the direct superior, BKPSDM's officers of training, and the system.
 * Colleagues, other superiors and other roles may not.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LearningAccess {

    private final LearnerRepository learners;

    LearningAccess(LearnerRepository learners) {
        this.learners = learners;
    }

    /** @throws AccessDeniedException unless the current user may read about the person */
    void requireRead(EmployeeId employee) {
        if (!SystemUser.isActing() && !isOfficer() && !isSelf(employee) && !isSuperior(employee)) {
            throw new AccessDeniedException("Not about this person");
        }
    }

    /** @throws AccessDeniedException unless the current user may say how competent the person is: superior or officer */
    void requireAssess(EmployeeId employee) {
        if (isSelf(employee) || (!SystemUser.isActing() && !isOfficer() && !isSuperior(employee))) {
            throw new AccessDeniedException("Not about this person");
        }
    }

    boolean mayAssess(EmployeeId employee) {
        return !isSelf(employee) && (isOfficer() || isSuperior(employee));
    }

    private boolean isSuperior(EmployeeId employee) {
        return CurrentUser.find().filter(me -> learners.leads(me, employee)).isPresent();
    }

    private static boolean isSelf(EmployeeId employee) {
        return CurrentUser.find().filter(employee::equals).isPresent();
    }

    private static boolean isOfficer() {
        return CurrentUser.has(TrainingRoles.BKPSDM_TRAINING);
    }
}
