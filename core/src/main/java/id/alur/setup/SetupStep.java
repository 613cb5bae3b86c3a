package id.alur.setup;

import id.alur.identity.Role;
import java.util.List;
import java.util.Set;

/**
 * Something that a new agency enters, looked at by the room that needs it. Words: {@code setup.<code>.title},
 * {@code setup.<code>.why} (what does not work without it) and {@code setup.<code>.found} with the arguments of the finding.
 */
public interface SetupStep {

    /** How a step stands. */
    enum State {
        DONE,
        /** Alur works without it, but not as the agency would have it. */
        ADVISED,
        MISSING
    }

    /**
     * What was found.
     *
     * @param arguments counts and years; nothing about persons
     */
    record Finding(State state, List<Object> arguments) {

        public static Finding of(State state, Object... arguments) {
            return new Finding(state, List.of(arguments));
        }
    }

    /** Short and stable, such as {@code holidays}. */
    String code();

    /** Steps are done in this order; what a step needs stands before it. */
    int order();

    /** Page where it is entered, without a slash before it. */
    String path();

    /** Who enters it; empty for whoever runs the server. */
    Set<Role> keepers();

    /** Called within a transaction that only reads. */
    Finding find();
}
