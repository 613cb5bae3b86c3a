package id.alur.bench;

import java.util.Locale;

/** What must hold, all of it in one place; a figure without a goal is printed and judged by nobody. */
public enum Goal {
    INBOX_PAGE_P95("inbox", "page of 25 and its count at 1 million open tasks, p95", Bound.AT_MOST, 10, "ms"),
    INBOX_GROWTH("inbox", "p95 at most tasks to p95 at fewest", Bound.AT_MOST, 2, "times"),
    VISIBILITY_P50("visibility", "engine to inbox, p50", Bound.AT_MOST, 200, "ms"),
    VISIBILITY_P99("visibility", "engine to inbox, p99", Bound.AT_MOST, 750, "ms"),
    VISIBILITY_MISSING("visibility", "tasks that never came", Bound.AT_MOST, 0, "tasks"),
    THROUGHPUT_RATIO(
            "throughput", "processor time of an instance, bare engine to whole system", Bound.AT_LEAST, 0.7, "times"),
    THROUGHPUT_MISSING("throughput", "instances not recorded or not projected", Bound.AT_MOST, 0, "instances"),
    HEAP_USER("heap", "heap for each user with an open inbox", Bound.AT_MOST, 600, "KB"),
    FIRST_START("start", "first start, empty home, to the log-in page", Bound.AT_MOST, 25, "s"),
    SECOND_START("start", "second start, to the log-in page", Bound.AT_MOST, 40, "s"),
    FAILURES("failures", "requests lost, doubled or decided otherwise", Bound.AT_MOST, 0, "rules broken"),
    BUDGET_PAGE("training", "budget page at 5,000 running reservations, p95", Bound.AT_MOST, 300, "ms"),
    BUDGET_LINE_PAGE("training", "page of the fullest budget line, p95", Bound.AT_MOST, 300, "ms"),
    FAIRNESS_CITY(
            "training", "fairness report of the city, 200,000 rows of 20,000 people, p95", Bound.AT_MOST, 300, "ms"),
    FAIRNESS_AGENCY("training", "fairness report of one agency, p95", Bound.AT_MOST, 300, "ms"),
    FAIRNESS_NAMES(
            "training",
            "names of those who have had nothing, first 50 and their number, p95",
            Bound.AT_MOST,
            300,
            "ms"),
    JP_PAGE("training", "somebody's own learning hours, 200,000 rows of 20,000 people, p95", Bound.AT_MOST, 300, "ms"),
    JP_TEAM("training", "learning hours of a team of 60, p95", Bound.AT_MOST, 300, "ms"),
    EVALUATION_RESULTS("training", "results of all courses, 200,000 answers, p95", Bound.AT_MOST, 300, "ms"),
    EVALUATION_YEAR("training", "results of one year, p95", Bound.AT_MOST, 300, "ms"),
    IMPORT_WRONG("import", "files not taken whole, or not unchanged the second time", Bound.AT_MOST, 0, "files"),
    IMPORT_LONGEST("import", "longest import of one file", Bound.AT_MOST, 60, "s");

    private enum Bound {
        AT_MOST,
        AT_LEAST
    }

    private final String benchmark;
    private final String figure;
    private final Bound bound;
    private final double limit;
    private final String unit;

    Goal(String benchmark, String figure, Bound bound, double limit, String unit) {
        this.benchmark = benchmark;
        this.figure = figure;
        this.bound = bound;
        this.limit = limit;
        this.unit = unit;
    }

    boolean holds(double measured) {
        return bound == Bound.AT_MOST ? measured <= limit : measured >= limit;
    }

    String benchmark() {
        return benchmark;
    }

    String figure() {
        return figure;
    }

    String unit() {
        return unit;
    }

    /** Such as {@code at most 200 ms}. */
    String limit() {
        return String.format(
                Locale.ROOT, "%s %s %s", bound == Bound.AT_MOST ? "at most" : "at least", Report.number(limit), unit);
    }
}
