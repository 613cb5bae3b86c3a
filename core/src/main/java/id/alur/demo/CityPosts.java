package id.alur.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which posts the staff of a unit hold, by what the unit does. */
final class CityPosts {

    record Post(String title, String family, String level) {}

    private static final List<Post> GENERAL = List.of(
            clerk("Pengadministrasi Perkantoran"),
            clerk("Pengolah Data dan Informasi"),
            clerk("Penelaah Teknis Kebijakan"),
            expert("Arsiparis Terampil", "TERAMPIL"));

    private static final Map<String, List<Post>> BY_THEME = Map.ofEntries(
            Map.entry("umum", GENERAL),
            Map.entry(
                    "teknologi",
                    List.of(
                            expert("Pranata Komputer Ahli Muda", "AHLI_MUDA"),
                            expert("Pranata Komputer Ahli Pertama", "AHLI_PERTAMA"),
                            expert("Pranata Komputer Terampil", "TERAMPIL"),
                            expert("Statistisi Ahli Pertama", "AHLI_PERTAMA"),
                            clerk("Pengolah Data dan Informasi"))),
            Map.entry(
                    "kesehatan",
                    List.of(
                            expert("Dokter Ahli Pertama", "AHLI_PERTAMA"),
                            expert("Perawat Ahli Pertama", "AHLI_PERTAMA"),
                            expert("Perawat Terampil", "TERAMPIL"),
                            expert("Bidan Mahir", "MAHIR"),
                            expert("Apoteker Ahli Pertama", "AHLI_PERTAMA"),
                            clerk("Pengadministrasi Perkantoran"))),
            Map.entry(
                    "pendidikan",
                    List.of(
                            expert("Pengawas Sekolah Ahli Madya", "AHLI_MADYA"),
                            expert("Pengembang Teknologi Pembelajaran Ahli Pertama", "AHLI_PERTAMA"),
                            clerk("Penelaah Teknis Kebijakan"))),
            Map.entry(
                    "teknik",
                    List.of(
                            expert("Pembina Jasa Konstruksi Ahli Muda", "AHLI_MUDA"),
                            expert("Penata Ruang Ahli Pertama", "AHLI_PERTAMA"),
                            expert("Pengendali Dampak Lingkungan Ahli Pertama", "AHLI_PERTAMA"),
                            clerk("Operator Layanan Operasional"))),
            Map.entry(
                    "sosial",
                    List.of(
                            expert("Pekerja Sosial Ahli Muda", "AHLI_MUDA"),
                            expert("Penggerak Swadaya Masyarakat Ahli Pertama", "AHLI_PERTAMA"),
                            clerk("Penelaah Teknis Kebijakan"))),
            Map.entry(
                    "ekonomi",
                    List.of(
                            expert("Penata Perizinan Ahli Muda", "AHLI_MUDA"),
                            expert("Analis Perdagangan Ahli Pertama", "AHLI_PERTAMA"),
                            clerk("Penelaah Teknis Kebijakan"))),
            Map.entry(
                    "keuangan",
                    List.of(
                            expert("Analis Keuangan Pusat dan Daerah Ahli Muda", "AHLI_MUDA"),
                            expert("Penilai Pajak Ahli Pertama", "AHLI_PERTAMA"),
                            clerk("Pengolah Data dan Informasi"))),
            Map.entry(
                    "kepegawaian",
                    List.of(
                            expert("Analis SDM Aparatur Ahli Muda", "AHLI_MUDA"),
                            expert("Analis SDM Aparatur Ahli Pertama", "AHLI_PERTAMA"),
                            expert("Pranata SDM Aparatur Terampil", "TERAMPIL"),
                            clerk("Pengolah Data dan Informasi"))),
            Map.entry(
                    "pengawasan",
                    List.of(
                            expert("Auditor Ahli Madya", "AHLI_MADYA"),
                            expert("Auditor Ahli Muda", "AHLI_MUDA"),
                            expert("Auditor Ahli Pertama", "AHLI_PERTAMA"))));

    private CityPosts() {}

    static List<Post> of(String theme) {
        return Objects.requireNonNull(BY_THEME.get(theme), theme);
    }

    private static Post clerk(String title) {
        return new Post(title, "ADMINISTRASI", "PELAKSANA");
    }

    private static Post expert(String title, String level) {
        return new Post(title, "FUNGSIONAL", level);
    }
}
