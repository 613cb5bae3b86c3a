package id.alur.exporter;

import org.jspecify.annotations.Nullable;

/**
 * Arguments of the exporter as the broker reads them ({@code args.*}); names are single lower-case words because keys
 * that come from environment variables arrive in lower case.
 */
public final class ExporterSettings {

    /** JDBC URL of the database that holds {@code engine.record}, such as {@code jdbc:postgresql://host:5432/alur}. */
    public @Nullable String url;

    public @Nullable String user;

    public @Nullable String password;

    /** Records of one transaction at most. */
    public int batchsize = 500;

    /** Shortest time between the starts of two transactions, in milliseconds; a record that comes alone never waits. */
    public int flushmillis = 25;

    /** Records kept in memory at most; when they are reached the broker keeps the rest in its own log. */
    public int queuelimit = 5_000;

    /** After so many seconds without a record an engine that lacks what the database knows is taken for an older one. */
    public int silenceseconds = 30;

    /** @throws IllegalArgumentException names the argument that cannot be used; the broker then refuses to start */
    void check() {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("args.url must be a jdbc:postgresql: URL");
        }
        requirePositive("batchsize", batchsize);
        requirePositive("queuelimit", queuelimit);
        requirePositive("silenceseconds", silenceseconds);
        if (flushmillis < 0) {
            throw new IllegalArgumentException("args.flushmillis must not be negative");
        }
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("args." + name + " must be greater than zero");
        }
    }
}
