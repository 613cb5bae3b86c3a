package id.alur.exporter;

/** How the engine's data and the database stand to each other. */
enum Agreement {
    /** Not known yet: the records that tell have not come. */
    CHECKING,
    /** They belong together, and neither lacks anything of the other. */
    SAME,
    /** The engine is empty or another one. */
    FOREIGN,
    /** The engine was put back to an earlier time: it lacks what the database knows. */
    ENGINE_OLDER,
    /** The database was put back: it lacks what the engine has told and no longer has. */
    DATABASE_OLDER;

    boolean isBad() {
        return this != CHECKING && this != SAME;
    }
}
