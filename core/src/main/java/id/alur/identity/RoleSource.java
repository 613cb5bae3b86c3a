package id.alur.identity;

import java.util.List;

/** The roles that a feature brings, as a bean: so that they can be granted, and count when somebody logs in. */
@FunctionalInterface
public interface RoleSource {

    List<Role> roles();
}
