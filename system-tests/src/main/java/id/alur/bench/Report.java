package id.alur.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the benchmarks of one run say and measure; ends with one table. */
public final class Report {

    private record Row(String benchmark, String figure, String measured, String goal, String verdict) {}

    private static final String HELD = "yes";
    private static final String MISSED = "NO";

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** For progress and details. */
    public PrintStream out() {
        return out;
    }

    /** A line of progress or detail. */
    public void say(String line) {
        out.println("   " + line);
    }

    /** A figure that has a goal. */
    public void figure(Goal goal, double measured) {
        add(new Row(
                goal.benchmark(),
                goal.figure(),
                number(measured) + " " + goal.unit(),
                goal.limit(),
                goal.holds(measured) ? HELD : MISSED));
    }

    /** A figure without a goal. */
    public void figure(String benchmark, String figure, double measured, String unit) {
        add(new Row(benchmark, figure, number(measured) + " " + unit, "", ""));
    }

    /** For a benchmark that judges itself. */
    void verdict(String benchmark, String what, boolean held) {
        add(new Row(benchmark, what, "", "", held ? HELD : MISSED));
    }

    boolean held() {
        return rows.stream().noneMatch(row -> row.verdict().equals(MISSED));
    }

    /** The table of all figures, in the form in which docs/benchmarks.md keeps it. */
    void summary() {
        int widest = rows.stream().mapToInt(row -> row.figure().length()).max().orElse(10);
        String line = "| %-10s | %-" + widest + "s | %14s | %-21s | %-4s |%n";
        out.printf(Locale.ROOT, line, "benchmark", "figure", "measured", "goal", "held");
        out.printf(Locale.ROOT, line, "---", "---", "--:", "---", "---");
        rows.forEach(row -> out.printf(
                Locale.ROOT, line, row.benchmark(), row.figure(), row.measured(), row.goal(), row.verdict()));
    }

    /** Three digits that matter, no more. */
    static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    private void add(Row row) {
        rows.add(row);
        say(row.figure() + ": " + row.measured() + (row.goal().isEmpty() ? "" : "  (goal: " + row.goal() + ")")
                + (row.verdict().equals(MISSED) ? "  MISSED" : ""));
    }
}
