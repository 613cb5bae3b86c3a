package id.alur.appraisal.year;

/** How somebody stands to whom an appraisal is about, by the register of today. The first that holds counts. */
public enum Relation {
    SELF,
    /** The direct superior (pejabat penilai). */
    SUPERIOR,
    /** The superior's superior (atasan pejabat penilai), who reads. */
    SECOND,
    /** BKPSDM's officers of performance, who read. */
    PERFORMANCE
}
