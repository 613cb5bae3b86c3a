package id.alur.reminder;

import id.alur.identity.CandidateGroup;
import id.alur.identity.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What files call those who hear of what is late, and the candidate groups that the tables keep for them. */
final class OfficeNames {

    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param group with the placeholder that is filled in for each task */
    OfficeNames and(String group, String name) {
        names.put(group, name);
        return this;
    }

    /** Each by its code. */
    OfficeNames andRoles(Roles roles) {
        roles.grantable().forEach(role -> and(CandidateGroup.role(role).toString(), role.code()));
        return this;
    }

    /** In the order in which they were added. */
    List<String> all() {
        return List.copyOf(names.values());
    }

    /** The group itself where files have no name for it. */
    String of(String group) {
        return names.getOrDefault(group, group);
    }

    Optional<String> group(String name) {
        return names.entrySet().stream()
                .filter(office -> office.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
