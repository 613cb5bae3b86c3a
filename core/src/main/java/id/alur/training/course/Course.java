package id.alur.training.course;

import java.time.LocalDate;

/** A course of the catalogue. */
public record Course(CourseId id, long version, CourseDraft data) {

    /** As people choose it in a list: {@code TEK-PBJ-01 · Pengadaan barang/jasa tingkat dasar}. */
    public String label() {
        return data.code() + " · " + data.title();
    }

    /** Whether it may still be asked for: offered, and not begun. */
    public boolean isOpen(LocalDate today) {
        LocalDate start = data.startsOn();
        return data.active() && (start == null || start.isAfter(today));
    }
}
