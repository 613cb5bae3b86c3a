package id.alur.personnel;

/** Kinds of units of a city (PP 18/2016 jo PP 72/2019). An agency (OPD) has a head who answers to the mayor or the Sekda. */
public enum UnitKind {
    KOTA(false),
    SEKRETARIAT_DAERAH(true),
    SEKRETARIAT_DPRD(true),
    INSPEKTORAT(true),
    DINAS(true),
    BADAN(true),
    SATUAN(true),
    KECAMATAN(true),
    ASISTEN(false),
    BAGIAN(false),
    SEKRETARIAT(false),
    BIDANG(false),
    INSPEKTUR_PEMBANTU(false),
    SUBBAGIAN(false),
    SEKSI(false),
    KELURAHAN(false),
    UPTD(false),
    PUSKESMAS(false),
    RSUD(false),
    SEKOLAH(false);

    private final boolean opd;

    UnitKind(boolean opd) {
        this.opd = opd;
    }

    /** Whether such a unit is an agency (OPD). */
    public boolean isOpd() {
        return opd;
    }
}
