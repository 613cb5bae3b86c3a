package id.alur.calendar;

/** Which days a unit works: Monday to Friday, or to Saturday for some service units (Perpres 21/2023 Ps 8). */
public enum Week {
    FIVE_DAY(5),
    SIX_DAY(6);

    private final int days;

    Week(int days) {
        this.days = days;
    }

    /** @param days 6, otherwise the week of five */
    public static Week ofDays(int days) {
        return days == SIX_DAY.days ? SIX_DAY : FIVE_DAY;
    }

    /** As in personnel.unit.work_week, calendar.deadline_rule.week and the functions of the schema calendar. */
    public int days() {
        return days;
    }
}
