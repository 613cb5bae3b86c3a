package id.alur.bench;

import java.util.Arrays;
import java.util.Locale;

/** p50, p95 and p99 of measured times, by the nearest rank. */
public record Percentiles(int count, double p50, double p95, double p99, double max) {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 60;

    /** @param nanos one time for each measurement, in nanoseconds; results are in milliseconds */
    public static Percentiles ofNanos(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(
                sorted.length, millis(sorted, 50), millis(sorted, 95), millis(sorted, 99), millis(sorted, 100));
    }

    /** How long a page takes to read, sixty times after ten to warm up. */
    static Percentiles ofPage(Runnable page) {
        for (int i = 0; i < WARM_UP; i++) {
            page.run();
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            page.run();
            nanos[i] = System.nanoTime() - began;
        }
        return ofNanos(nanos);
    }

    private static double millis(long[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.2f ms · p95 %.2f ms · p99 %.2f ms · max %.2f ms (n=%d)", p50, p95, p99, max, count);
    }
}
