package id.alur.casefile;

import id.alur.identity.Role;
import java.util.Set;

/**
 * Who may read all cases of some processes besides those concerned, and see what was weighed in them: a bean of the feature that has
 * the processes.
 *
 * @param role held for the whole city
 * @param processIds BPMN process ids
 */
public record CaseOverseers(Role role, Set<String> processIds) {

    public CaseOverseers {
        processIds = Set.copyOf(processIds);
    }
}
