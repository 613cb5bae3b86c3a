package id.alur.identity;

/** The engine's key of a user task. */
public record TaskKey(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
