package id.alur.task.ui;

import id.alur.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How pressing a task is, in words, with an icon and a colour that say the same. */
enum DueText {
    LATE("vaadin:warning", "alur-late"),
    SOON("vaadin:clock", "alur-soon"),
    CALM("vaadin:calendar-o", "alur-calm"),
    NONE("vaadin:minus", "alur-undated");

    /** Working days; the inbox filter "soon" has the same bound. */
    private static final int SOON_DAYS = 3;

    private final String icon;
    private final String className;

    DueText(String icon, String className) {
        this.icon = icon;
        this.className = className;
    }

    static DueText of(@Nullable Integer workingDaysLeft) {
        if (workingDaysLeft == null) {
            return NONE;
        }
        return workingDaysLeft < 0 ? LATE : workingDaysLeft <= SOON_DAYS ? SOON : CALM;
    }

    /** {@code terlambat 1 hari kerja}, {@code jatuh tempo hari ini}, {@code 2 hari kerja lagi (perkiraan)}. */
    static String words(@Nullable Integer workingDaysLeft, boolean provisional) {
        if (workingDaysLeft == null) {
            return Texts.t("ui.task.due.none");
        }
        String words = workingDaysLeft < 0
                ? Texts.t("ui.task.due.late", -workingDaysLeft)
                : workingDaysLeft == 0 ? Texts.t("ui.task.due.today") : Texts.t("ui.task.due.left", workingDaysLeft);
        return provisional ? Texts.t("ui.task.due.provisional", words) : words;
    }

    String icon() {
        return icon;
    }

    String className() {
        return className;
    }
}
