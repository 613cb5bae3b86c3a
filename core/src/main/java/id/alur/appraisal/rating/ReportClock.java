package id.alur.appraisal.rating;

/** The deadline after which a report is not waited for: the superior then rates without it. */
final class ReportClock {

    /** Row of the table of deadlines, and name of the clock of a case. */
    static final String RULE = "appraisal.report-closes";

    private ReportClock() {}
}
