package id.alur.demo;

import id.alur.appraisal.Aspect;
import id.alur.appraisal.ResultKind;
import id.alur.appraisal.plan.IndicatorDraft;
import id.alur.appraisal.plan.ResultDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people of one division of Kota Contoh plan to do in a year. */
final class DemoAppraisalTexts {

    private static final Map<String, List<ResultDraft>> PLANS = Map.of(
            DemoLogins.SUPERIOR,
            List.of(
                    main(
                            "Layanan perizinan dan pengaduan warga tersedia daring dan dipakai",
                            indicator(Aspect.KUANTITAS, "Layanan yang dapat diselesaikan daring", "12", "layanan"),
                            indicator(Aspect.KUALITAS, "Nilai kepuasan pengguna", "85", "dari 100")),
                    main(
                            "Aplikasi perangkat daerah aman dan selalu dapat dipakai",
                            indicator(Aspect.KUALITAS, "Ketersediaan aplikasi", "99,5", "persen"),
                            indicator(Aspect.WAKTU, "Celah keamanan tinggi ditutup", "7", "hari kerja")),
                    additional(
                            "Pedoman pembangunan aplikasi kota ditetapkan",
                            indicator(Aspect.WAKTU, "Rancangan diserahkan", "Juni", ""))),
            DemoLogins.EMPLOYEE,
            List.of(
                    main(
                            "Modul pendaftaran perizinan daring berjalan untuk semua kecamatan",
                            indicator(Aspect.KUANTITAS, "Kecamatan yang memakai modul", "8", "kecamatan"),
                            indicator(Aspect.WAKTU, "Perbaikan kesalahan berat", "2", "hari kerja")),
                    main(
                            "Pengaduan warga terhubung dengan SP4N-LAPOR",
                            indicator(Aspect.KUANTITAS, "Perangkat daerah terhubung", "20", "perangkat daerah"))),
            CityFiles.COLLEAGUES.get(0),
            List.of(
                    main(
                            "Dasbor kinerja layanan kota dipakai pimpinan",
                            indicator(Aspect.KUANTITAS, "Indikator layanan di dasbor", "30", "indikator"),
                            indicator(Aspect.WAKTU, "Data terbaru", "1", "hari kerja")),
                    additional(
                            "Rekan kerja mampu menyajikan data sendiri",
                            indicator(Aspect.KUANTITAS, "Pelatihan internal", "4", "kali"))),
            CityFiles.COLLEAGUES.get(1),
            List.of(
                    main(
                            "Risiko aplikasi layanan publik terdaftar dan tertangani",
                            indicator(Aspect.KUANTITAS, "Aplikasi yang dinilai risikonya", "16", "aplikasi"),
                            indicator(Aspect.KUALITAS, "Risiko tinggi yang ditangani", "90", "persen")),
                    main(
                            "Pencadangan data diuji secara berkala",
                            indicator(Aspect.KUANTITAS, "Uji pemulihan", "4", "kali"))),
            CityFiles.COLLEAGUES.get(2),
            List.of(main(
                    "Aplikasi kepegawaian terhubung dengan layanan lain",
                    indicator(Aspect.KUANTITAS, "Layanan yang terhubung", "5", "layanan"),
                    indicator(Aspect.BIAYA, "Biaya tidak melebihi", "75.000.000", "rupiah"))));

    private DemoAppraisalTexts() {}

    static List<ResultDraft> plan(String login) {
        return Objects.requireNonNull(PLANS.get(login), login);
    }

    private static ResultDraft main(String title, IndicatorDraft... indicators) {
        return new ResultDraft(ResultKind.MAIN, title, null, List.of(indicators));
    }

    private static ResultDraft additional(String title, IndicatorDraft... indicators) {
        return new ResultDraft(ResultKind.ADDITIONAL, title, null, List.of(indicators));
    }

    private static IndicatorDraft indicator(Aspect aspect, String measure, String target, String unit) {
        return new IndicatorDraft(null, aspect, measure, target, unit);
    }
}
