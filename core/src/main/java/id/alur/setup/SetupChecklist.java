package id.alur.setup;

import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.setup.SetupStep.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of all rooms, as they stand now (UC-123). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OPERATOR', 'PROCESS_OWNER', 'BKPSDM_REGISTER', 'BKPSDM_HEAD')")
public class SetupChecklist {

    /**
     * A step and what was found.
     *
     * @param keepers who enters it; empty for whoever runs the server
     * @param own whether the current person does
     */
    public record Item(String code, String path, Set<Role> keepers, boolean own, Finding finding) {}

    private final List<SetupStep> steps;

    SetupChecklist(List<SetupStep> steps) {
        this.steps = steps;
    }

    /** In the order in which they are done. */
    public List<Item> items() {
        return steps.stream()
                .sorted(Comparator.comparingInt(SetupStep::order))
                .map(step -> new Item(
                        step.code(),
                        step.path(),
                        step.keepers(),
                        step.keepers().stream().anyMatch(CurrentUser::has),
                        step.find()))
                .toList();
    }
}
