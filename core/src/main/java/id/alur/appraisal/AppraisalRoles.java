package id.alur.appraisal;

import id.alur.identity.Role;
import id.alur.identity.RoleSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Roles that only appraisal knows. */
@Component
public class AppraisalRoles implements RoleSource {

    /** Bidang kinerja of BKPSDM: reads appraisals, keeps their papers. */
    public static final Role BKPSDM_PERFORMANCE = new Role("bkpsdm-performance");

    @Override
    public List<Role> roles() {
        return List.of(BKPSDM_PERFORMANCE);
    }
}
