package id.alur.training;

import id.alur.identity.Role;
import id.alur.identity.RoleSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Roles that only training knows. */
@Component
public class TrainingRoles implements RoleSource {

    /** Bidang pengembangan kompetensi of BKPSDM: verifies training requests, keeps the catalogue. */
    public static final Role BKPSDM_TRAINING = new Role("bkpsdm-training");
    /** Enters what an agency needs to learn, for the agency the role is granted for. */
    public static final Role TRAINING_PLANNER = new Role("training-planner");

    @Override
    public List<Role> roles() {
        return List.of(BKPSDM_TRAINING, TRAINING_PLANNER);
    }
}
