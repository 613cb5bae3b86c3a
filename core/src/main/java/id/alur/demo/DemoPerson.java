package id.alur.demo;

import id.alur.identity.Role;
import java.util.Set;

/**
 * Somebody of Kota Contoh who is always there, as a file in {@code demo/logins} tells.
 *
 * @param number in which order people are invented; a new one gets a larger number than all, so that the others stay who they are
 * @param unit code of the unit where the person works
 * @param head whether the person leads it
 * @param place in the list of log-ins
 * @param office message key of what the person is; empty for somebody without a log-in
 */
record DemoPerson(
        int number,
        String login,
        String name,
        boolean woman,
        String unit,
        boolean head,
        Set<Role> roles,
        Set<Role> agencyRoles,
        int place,
        String office) {

    boolean logsIn() {
        return !office.isEmpty();
    }
}
