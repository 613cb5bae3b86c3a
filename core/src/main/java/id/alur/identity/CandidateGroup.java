package id.alur.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may do a task, as process variables, {@code task.candidate_set} and {@code security.principal_of} write it: never people, but
 * what they are, so that whoever is it when they look finds the task. Built and read here only; {@code toString()} is the written form.
 */
public sealed interface CandidateGroup {

    /** {@code role:<code>}, or {@code role:<code>@<unit code>} for a role that was granted for one unit. */
    record OfRole(String code, @Nullable String unit) implements CandidateGroup {
        @Override
        public String toString() {
            return ROLE + code + (unit == null ? "" : "@" + unit);
        }
    }

    /** {@code role:opd-head@<unit code>}: who heads the unit, by the register. */
    record HeadOf(String unit) implements CandidateGroup {
        @Override
        public String toString() {
            return HEAD + unit;
        }
    }

    /** {@code supervisor-of:<employee id>}: the direct superior, by the register. */
    record SupervisorOf(EmployeeId employee) implements CandidateGroup {
        @Override
        public String toString() {
            return SUPERVISOR + employee;
        }
    }

    /** {@code employee:<employee id>}: this one person. */
    record Person(EmployeeId employee) implements CandidateGroup {
        @Override
        public String toString() {
            return PERSON + employee;
        }
    }

    String ROLE = "role:";
    String HEAD = "role:opd-head@";
    String SUPERVISOR = "supervisor-of:";
    String PERSON = "employee:";

    static CandidateGroup role(Role role) {
        return new OfRole(role.code(), null);
    }

    /** @param unit code of the unit that the role is granted for */
    static CandidateGroup role(Role role, String unit) {
        return new OfRole(role.code(), unit);
    }

    /** @param unit code of the unit */
    static CandidateGroup headOf(String unit) {
        return new HeadOf(unit);
    }

    static CandidateGroup supervisorOf(EmployeeId employee) {
        return new SupervisorOf(employee);
    }

    static CandidateGroup person(EmployeeId employee) {
        return new Person(employee);
    }

    /** @return empty for what nobody writes; a model drawn by hand may say anything */
    static Optional<CandidateGroup> parse(String text) {
        if (text.startsWith(SUPERVISOR)) {
            return employee(text.substring(SUPERVISOR.length())).map(SupervisorOf::new);
        }
        if (text.startsWith(PERSON)) {
            return employee(text.substring(PERSON.length())).map(Person::new);
        }
        if (text.startsWith(HEAD)) {
            return Optional.of(new HeadOf(text.substring(HEAD.length())));
        }
        if (text.startsWith(ROLE)) {
            String[] roleAndUnit = text.substring(ROLE.length()).split("@", 2);
            return Optional.of(new OfRole(roleAndUnit[0], roleAndUnit.length == 2 ? roleAndUnit[1] : null));
        }
        return Optional.empty();
    }

    /** The groups of somebody, without those that nobody understands. */
    static Set<CandidateGroup> parseAll(Collection<String> texts) {
        return texts.stream().flatMap(text -> parse(text).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The group of a unit's head as an SQL expression.
     *
     * @param unitCode an SQL expression for the code of the unit, such as {@code o.code}; never something a person entered
     */
    static String sqlHeadOf(String unitCode) {
        return "'" + HEAD + "' || " + unitCode;
    }

    /**
     * The group of one person as an SQL expression.
     *
     * @param employee an SQL expression for the id; never something a person entered
     */
    static String sqlPerson(String employee) {
        return "'" + PERSON + "' || " + employee;
    }

    /** Whether the group that an SQL expression gives is that of a role. */
    static String sqlIsRole(String group) {
        return "starts_with(" + group + ", '" + ROLE + "')";
    }

    /** The code of the role, of a group for which {@link #sqlIsRole} holds. */
    static String sqlRole(String group) {
        return "split_part(substr(" + group + ", " + (ROLE.length() + 1) + "), '@', 1)";
    }

    /** The code of the unit that the role is held for, of a group for which {@link #sqlIsRole} holds; null for the whole city. */
    static String sqlUnitOfRole(String group) {
        return "nullif(split_part(substr(" + group + ", " + (ROLE.length() + 1) + "), '@', 2), '')";
    }

    private static Optional<EmployeeId> employee(String text) {
        try {
            return Optional.of(new EmployeeId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
