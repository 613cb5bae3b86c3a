package id.alur.demo;

import id.alur.identity.Role;
import java.util.Set;

/**
 * A log-in of the demo city.
 *
 * @param office message key of what this person is in the demo, {@code demo.login.<office>}
 * @param roles granted besides what the register says of the person
 * @param agencyRoles granted for the person's own agency
 */
public record DemoLogin(String login, String password, String office, Set<Role> roles, Set<Role> agencyRoles) {}
