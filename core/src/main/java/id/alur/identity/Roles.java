package id.alur.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * All roles that this server knows: those of the features first, then the general ones. A code in the database that is none of them, such as
 * one of a feature that was taken out, gives nobody a right.
 */
@Component
public class Roles {

    private final Map<String, Role> byCode;

    public Roles(List<RoleSource> features) {
        List<Role> all = new ArrayList<>();
        features.forEach(feature -> all.addAll(feature.roles()));
        all.addAll(Role.GENERAL);
        Map<String, Role> codes = new LinkedHashMap<>();
        for (Role role : all) {
            if (!role.code().matches("[a-z]+(-[a-z]+)*")) {
                throw new IllegalStateException("Not a code of a role: " + role);
            }
            if (codes.put(role.code(), role) != null) {
                throw new IllegalStateException("Role " + role + " is brought twice");
            }
        }
        byCode = codes;
    }

    public List<Role> all() {
        return List.copyOf(byCode.values());
    }

    /** What an operator may grant: everybody with an account is an employee without a grant. */
    public List<Role> grantable() {
        return all().stream().filter(role -> !role.equals(Role.EMPLOYEE)).toList();
    }

    public boolean knows(Role role) {
        return byCode.containsKey(role.code());
    }

    /** @return empty for a code that no feature brings */
    public Optional<Role> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
