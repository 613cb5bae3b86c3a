package id.alur.training.course;

/** How a programme of study is accredited: today's words (BAN-PT, LAM) and the letters of certificates that still hold. */
public enum Accreditation {
    UNGGUL("Unggul"),
    BAIK_SEKALI("Baik Sekali"),
    BAIK("Baik"),
    A("A"),
    B("B"),
    C("C"),
    NONE("Belum terakreditasi");

    private final String words;

    Accreditation(String words) {
        this.words = words;
    }

    /** As certificates write it, the same in every language of the pages. */
    public String words() {
        return words;
    }

    public boolean isAccredited() {
        return this != NONE;
    }
}
