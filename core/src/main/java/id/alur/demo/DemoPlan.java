package id.alur.demo;

import id.alur.personnel.Unit;
import id.alur.training.plan.PlanFiles;
import id.alur.training.plan.PlanPages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives agencies of Kota Contoh their training plans: of this year, complete; of the next one ready to be submitted, unfinished, and
 * one that {@link DemoPlanWork} takes further.
 */
@Component
@Order(50)
@ConditionalOnProperty("alur.demo.enabled")
class DemoPlan implements DemoPart {

    private static final String HEADER =
            "nomor,kompetensi,kesenjangan,kode_bentuk,kode_kursus,jumlah_orang,nip_peserta,prioritas,alasan,penyelenggara,kurikulum,triwulan,biaya";
    /** The agency whose plan of next year is accepted. */
    static final String ACCEPTED = "dinkes";

    private static final String READY = "diskominfo";
    private static final String WRITING = "bkpsdm";
    private static final List<String> COMPLETE = List.of(
            ",Pengadaan barang dan jasa,kompetensi,KLS-TEK,TEK-01,4,,tinggi,Pejabat pengadaan baru belum bersertifikat,BPSDM Provinsi,,2,18000000",
            ",Keamanan informasi,kompetensi,NON-ELE,,25,,sedang,Hasil penilaian keamanan menyebut kelemahan pengguna,BSSN,,1,0",
            ",Pelayanan publik yang ramah,kinerja,NON-COA,,10,,sedang,Nilai survei kepuasan di bawah target,Internal,,3,2500000");
    /** What is still missing in it is the work of a demo log-in. */
    private static final List<String> UNFINISHED = List.of(
            ",Analisis data layanan,kompetensi,KLS-TEK,,6,,tinggi,Dasbor kota butuh penyaji data,BPSDM Provinsi,,2,27000000",
            ",Manajemen risiko aplikasi,kompetensi,,,,,,,,,,",
            ",Pelatihan kepemimpinan pengawas,kompetensi,KLS-STR,,1,,sedang,Pejabat baru dilantik,BPSDM Provinsi,Kurikulum LAN,,");

    private static final List<String> CARE = List.of(
            ",Pencegahan dan pengendalian infeksi,kompetensi,KLS-TEK,,12,,tinggi,Hasil akreditasi puskesmas,Bapelkes Provinsi,Kurikulum Kementerian Kesehatan,1,48000000",
            ",Rekam medis elektronik,kompetensi,KLS-BIM,,20,,tinggi,Wajib terhubung SATUSEHAT,Kementerian Kesehatan,Modul SATUSEHAT,2,30000000",
            ",Komunikasi dengan pasien,kinerja,NON-COA,,15,,sedang,Nilai survei kepuasan di bawah target,Internal,,3,0");

    private final PlanPages pages;
    private final PlanFiles files;
    private final Clock clock;

    DemoPlan(PlanPages pages, PlanFiles files, Clock clock) {
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    /** Once for each agency and year: what people change later stays. */
    @Override
    public void load() {
        int year = LocalDate.now(clock).getYear();
        for (Unit agency : pages.agencies()) {
            switch (agency.code()) {
                case READY -> {
                    load(agency, year, COMPLETE);
                    load(agency, year + 1, COMPLETE);
                }
                case WRITING -> {
                    load(agency, year, COMPLETE);
                    load(agency, year + 1, UNFINISHED);
                }
                case ACCEPTED -> load(agency, year + 1, CARE);
                default -> {
                    // The others have not begun.
                }
            }
        }
    }

    private void load(Unit agency, int year, List<String> needs) {
        if (pages.needs(agency.id(), year).isEmpty()) {
            String file = HEADER + "\n" + String.join("\n", needs);
            files.load(agency.id(), year, file.getBytes(StandardCharsets.UTF_8));
        }
    }
}
