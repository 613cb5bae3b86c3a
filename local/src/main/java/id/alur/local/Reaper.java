package id.alur.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends what was started when the JVM ends, the last one first.
 *
 * <p>One hook instead of one for each child: hooks run at the same time, and a database that goes before the
 * applications fills their logs with errors that mean nothing.
 */
final class Reaper {

    private static final List<Runnable> CHILDREN = new ArrayList<>();

    private static volatile boolean stopping;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Reaper::stopAll, "alur-reaper"));
    }

    private Reaper() {}

    static synchronized void add(Runnable stop) {
        CHILDREN.add(stop);
    }

    static synchronized void remove(Runnable stop) {
        CHILDREN.remove(stop);
    }

    /** True once the JVM is ending. */
    static boolean isStopping() {
        return stopping;
    }

    private static void stopAll() {
        stopping = true;
        while (true) {
            Runnable last;
            synchronized (Reaper.class) {
                if (CHILDREN.isEmpty()) {
                    return;
                }
                last = CHILDREN.removeLast();
            }
            last.run();
        }
    }
}
