package id.alur.calendar;

import java.util.Optional;

/** Why nobody works on a day: a national holiday (hari libur nasional) or collective leave (cuti bersama). */
public enum HolidayKind {
    HOLIDAY("holiday"),
    COLLECTIVE_LEAVE("collective_leave");

    private final String code;

    HolidayKind(String code) {
        this.code = code;
    }

    /** As in the CSV file and in calendar.holiday. */
    public String code() {
        return code;
    }

    static HolidayKind ofCode(String code) {
        return COLLECTIVE_LEAVE.code.equals(code) ? COLLECTIVE_LEAVE : HOLIDAY;
    }

    static Optional<HolidayKind> find(String code) {
        for (HolidayKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
