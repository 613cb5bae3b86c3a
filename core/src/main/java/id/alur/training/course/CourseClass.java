package id.alur.training.course;

/** Classes of competence development that the route distinguishes (PP 11/2017 Ps 210; PerLAN 10/2018). */
public enum CourseClass {
    TUGAS_BELAJAR,
    /** Pelatihan struktural kepemimpinan (PKP, PKA, PKN). */
    LEADERSHIP,
    KLASIKAL,
    NONKLASIKAL
}
