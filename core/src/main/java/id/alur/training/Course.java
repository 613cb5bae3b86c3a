package id.alur.training;

/** A course of the catalogue. */
public record Course(CourseId id, long version, CourseDraft data) {

    /** As people choose it in a list: {@code TEK-PBJ-01 · Pengadaan barang/jasa tingkat dasar}. */
    public String label() {
        return data.code() + " · " + data.title();
    }
}
