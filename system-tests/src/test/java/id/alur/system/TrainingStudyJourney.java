package id.alur.system;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A study assignment (tugas belajar) through the browsers of all five who decide, up to the mayor and his decree. */
class TrainingStudyJourney {

    private static final String STUDY = "Tugas belajar S2 Administrasi Publik";
    private static final String WHY =
            "Bidang kami belum memiliki analis kebijakan; sesudah studi saya menyusun telaahannya sendiri.";

    private final City city = City.shared();

    @Test
    void a_study_goes_up_to_the_mayor_who_grants_it_by_decree() {
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, "budi.pegawai")) {
            asked = Requests.ask(applicant, STUDY, city.today().plusDays(70), WHY, form -> {
                form.page()
                        .getByRole(AriaRole.RADIO, Visitor.nameOf("Tidak dibebaskan dari tugas jabatan"))
                        .check();
                form.choose("Sumber biaya studi", "Beasiswa atau sponsor");
                form.choose("Predikat kinerja tahun terakhir", "Sangat Baik");
                form.page()
                        .getByLabel("Saya tidak sedang menjalani hukuman disiplin tingkat sedang atau berat.")
                        .check();
                form.look("study-request");
            });
            applicant.look("study-case");
        }
        decide("sari.atasan", asked);
        decide("hendra.kepala", asked);
        decide("dewi.diklat", asked);
        decide("wahyu.sekda", asked);
        try (Visitor mayor = Visitor.loggedIn(city, "walikota")) {
            Requests.openTask(mayor, asked.number());
            mayor.sees("Beasiswa atau sponsor");
            mayor.look("study-mayor");
            Requests.decide(mayor, "Setujui", "", "");
        }
        try (Visitor applicant = Visitor.loggedIn(city, "budi.pegawai")) {
            applicant.open(asked.path());
            applicant.sees("Menunggu pelatihan berakhir");
            applicant.sees("Keputusan tugas belajar");
            applicant.look("study-granted");
        }
        try (Visitor officer = Visitor.loggedIn(city, "dewi.diklat")) {
            officer.open("pembelajaran/tugas-belajar");
            officer.sees("Administrasi Publik");
            officer.look("study-list");
        }
    }

    private void decide(String login, Requests.Asked asked) {
        try (Visitor official = Visitor.loggedIn(city, login)) {
            Requests.openTask(official, asked.number());
            Requests.decide(official, "Setujui", "", "");
        }
    }
}
