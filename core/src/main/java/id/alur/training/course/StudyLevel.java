package id.alur.training.course;

/** What a study leads to (PP 11/2017 Ps 210: pendidikan), lowest first. */
public enum StudyLevel {
    D3("D-3"),
    D4("D-4"),
    S1("S-1"),
    PROFESI("Profesi"),
    S2("S-2"),
    SPESIALIS("Spesialis"),
    S3("S-3");

    private final String words;

    StudyLevel(String words) {
        this.words = words;
    }

    /** As diplomas write it, the same in every language of the pages: {@code S-2}. */
    public String words() {
        return words;
    }
}
