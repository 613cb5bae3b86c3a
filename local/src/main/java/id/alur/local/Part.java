package id.alur.local;

/** What a {@link LocalStack} consists of, in the order in which it starts. */
public enum Part {
    DATABASE("basis data"),
    ENGINE("mesin alur"),
    WORKERS("pekerja otomatis"),
    UI("halaman web");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** The name for the console, in Indonesian. */
    public String label() {
        return label;
    }
}
