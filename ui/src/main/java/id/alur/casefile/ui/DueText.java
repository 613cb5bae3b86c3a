package id.alur.casefile.ui;

import id.alur.calendar.TimeLeft;
import id.alur.calendar.TimeLeft.Hour;
import id.alur.shell.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How pressing a task is, in words, with an icon and colours that say the same; the one place for all pages. */
public enum DueText {
    LATE("vaadin:warning", "alur-late", "alur-state-late"),
    SOON("vaadin:clock", "alur-soon", "alur-state-soon"),
    CALM("vaadin:calendar-o", "alur-calm", "alur-state-open"),
    NONE("vaadin:minus", "alur-undated", "alur-state-open");

    /** Working days; the inbox filter "soon" has the same bound. */
    private static final int SOON_DAYS = 3;

    private final String icon;
    private final String className;
    private final String badgeClassName;

    DueText(String icon, String className, String badgeClassName) {
        this.icon = icon;
        this.className = className;
        this.badgeClassName = badgeClassName;
    }

    /** @param left null without a due date */
    public static DueText of(@Nullable TimeLeft left) {
        if (left == null) {
            return NONE;
        }
        return left.late() ? LATE : left.workingDays() <= SOON_DAYS ? SOON : CALM;
    }

    /** {@code Terlambat 1 hari kerja}, {@code Jatuh tempo hari ini}, {@code 2 hari kerja lagi}. */
    public static String words(@Nullable TimeLeft left) {
        if (left == null) {
            return Texts.t("ui.calendar.due.none");
        }
        Hour hour = left.hour();
        if (hour != null) {
            return hourly(left, hour);
        }
        int days = left.workingDays();
        if (left.late()) {
            return days == 0 ? Texts.t("ui.calendar.due.late-no-working-day") : Texts.t("ui.calendar.due.late", -days);
        }
        if (left.dueToday()) {
            return Texts.t("ui.calendar.due.today");
        }
        return days == 0 ? Texts.t("ui.calendar.due.before-working-day") : Texts.t("ui.calendar.due.left", days);
    }

    /** {@code Besok pukul 10.00 WIB}, {@code Terlambat sejak hari ini pukul 10.00 WIB}. */
    private static String hourly(TimeLeft left, Hour hour) {
        String time = DateTimeFormatter.ofPattern("HH.mm zzz", Texts.locale()).format(hour.at());
        long days = ChronoUnit.DAYS.between(left.today(), left.due());
        String when = days == 0
                ? Texts.t("ui.calendar.due.hour-today", time)
                : days == 1
                        ? Texts.t("ui.calendar.due.hour-tomorrow", time)
                        : Texts.t(
                                "ui.calendar.due.hour-on",
                                DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale())
                                        .format(left.due()),
                                time);
        String words = hour.over() ? Texts.t("ui.calendar.due.hour-late", when) : when;
        return words.substring(0, 1).toUpperCase(Texts.locale()) + words.substring(1);
    }

    /** As above; {@code (perkiraan)} after what was computed without the year's holiday table. */
    public static String words(@Nullable TimeLeft left, boolean provisional) {
        String words = words(left);
        return provisional && left != null ? Texts.t("ui.calendar.due.provisional", words) : words;
    }

    public String icon() {
        return icon;
    }

    /** For a line with an icon. */
    public String className() {
        return className;
    }

    /** For a badge. */
    public String badgeClassName() {
        return badgeClassName;
    }
}
