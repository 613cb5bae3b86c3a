package id.alur.exporter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What the exporter keeps in the engine's own data, beside the acknowledged position: it goes when somebody deletes them and comes
 * back with a copy of them.
 *
 * @param engine made at the first start of the engine
 * @param written position of the last record that the database had when this was kept; -1 for none
 */
record EngineMark(UUID engine, long written) {

    byte[] bytes() {
        return (engine + " " + written).getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty for data of an engine that never had one, and for what is no mark. */
    static Optional<EngineMark> of(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new EngineMark(UUID.fromString(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
