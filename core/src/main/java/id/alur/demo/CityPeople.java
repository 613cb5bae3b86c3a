package id.alur.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invents people: names put together from lists, numbers that pass every check. Their NIK begin with a regency that does not
 * exist, so none can be a real person's.
 */
final class CityPeople {

    /** One row of the file of employees, up to the post. */
    record Invented(
            String nip,
            String nik,
            String name,
            String titleFront,
            String titleBack,
            boolean woman,
            LocalDate birthDate,
            String kind,
            String grade,
            String email) {}

    static final String MAIL_DOMAIN = "kotacontoh.example";

    private static final List<String> MEN = List.of(
            "Adi",
            "Agung",
            "Ahmad",
            "Andi",
            "Arif",
            "Bagus",
            "Bambang",
            "Bayu",
            "Budi",
            "Dani",
            "Dedi",
            "Dimas",
            "Eko",
            "Fajar",
            "Ferry",
            "Galih",
            "Gunawan",
            "Hadi",
            "Hari",
            "Hendra",
            "Imam",
            "Indra",
            "Irwan",
            "Joko",
            "Kurnia",
            "Lukman",
            "Made",
            "Muhammad",
            "Nanda",
            "Nugroho",
            "Panji",
            "Rahmat",
            "Rendra",
            "Rizki",
            "Rudi",
            "Satria",
            "Slamet",
            "Surya",
            "Taufik",
            "Teguh",
            "Tri",
            "Wahyu",
            "Wawan",
            "Yoga",
            "Yusuf",
            "Zainal");
    private static final List<String> WOMEN = List.of(
            "Ade", "Anisa", "Ayu", "Citra", "Desi", "Dewi", "Dian", "Dina", "Eka", "Endang", "Fitri", "Hana", "Ida",
            "Indah", "Intan", "Kartika", "Laila", "Lestari", "Lina", "Maya", "Mega", "Nia", "Ningsih", "Nur", "Putri",
            "Rahayu", "Ratih", "Ratna", "Retno", "Rina", "Rini", "Sari", "Sinta", "Siti", "Sri", "Suci", "Tika",
            "Utami", "Vina", "Wati", "Widya", "Wulan", "Yanti", "Yulia", "Yuni", "Zahra");
    private static final List<String> LAST = List.of(
            "Anggraini",
            "Ardiansyah",
            "Cahyani",
            "Cahyono",
            "Damayanti",
            "Darmawan",
            "Firmansyah",
            "Fitriani",
            "Gunadi",
            "Handayani",
            "Harahap",
            "Hartono",
            "Hasanah",
            "Hidayat",
            "Irawan",
            "Iskandar",
            "Kurniawan",
            "Kusuma",
            "Lubis",
            "Mahendra",
            "Maulana",
            "Nasution",
            "Nugraha",
            "Nurhaliza",
            "Oktaviani",
            "Pangestu",
            "Permata",
            "Prabowo",
            "Pramono",
            "Prasetyo",
            "Pratama",
            "Purnama",
            "Purwanto",
            "Puspita",
            "Rahman",
            "Ramadhan",
            "Safitri",
            "Santosa",
            "Saputra",
            "Saragih",
            "Setiawan",
            "Siregar",
            "Suharto",
            "Sukmawati",
            "Suryadi",
            "Susanti",
            "Sutrisno",
            "Syahputra",
            "Utomo",
            "Wibowo",
            "Wicaksono",
            "Widodo",
            "Wijaya",
            "Wulandari",
            "Yuliana",
            "Yunita");

    private final Random random;
    private final Set<String> taken;
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<String, Integer> nikSerials = new HashMap<>();
    private final Map<String, Integer> mailNames = new HashMap<>();

    /** @param taken names that nobody else may have */
    CityPeople(Random random, Set<String> taken) {
        this.random = random;
        this.taken = Set.copyOf(taken);
    }

    Invented invent(String level, @Nullable String doctor) {
        boolean woman = random.nextBoolean();
        String name;
        do {
            name = pick(woman ? WOMEN : MEN) + " " + pick(LAST);
        } while (taken.contains(name));
        return named(name, woman, level, doctor == null ? "" : doctor, mailName(name));
    }

    Invented named(String name, boolean woman, String level, String titleFront, String mailName) {
        boolean leader =
                List.of("PRATAMA", "ADMINISTRATOR", "PENGAWAS", "AHLI_MADYA").contains(level);
        boolean contract = !leader && random.nextInt(5) == 0;
        boolean candidate = !leader && !contract && random.nextInt(30) == 0;
        int birthYear =
                leader ? 1968 + random.nextInt(14) : candidate ? 1996 + random.nextInt(6) : 1970 + random.nextInt(28);
        LocalDate born = LocalDate.of(birthYear, 1, 1).plusDays(random.nextInt(365));
        int start = contract
                ? 2021 + random.nextInt(5)
                : candidate ? 2025 : Math.min(2022, birthYear + 23 + random.nextInt(6));
        String code = contract ? "21" : candidate ? "03" : "%02d".formatted(1 + random.nextInt(12));
        String head = "%d%02d%02d%d%s%d"
                .formatted(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), start, code, woman ? 2 : 1);
        String nip = head + "%03d".formatted(serials.merge(head, 1, Integer::sum));
        return new Invented(
                nip,
                nik(born, woman),
                name,
                titleFront,
                titleBack(level),
                woman,
                born,
                contract ? "PPPK" : candidate ? "CPNS" : "PNS",
                grade(level, contract, candidate),
                mailName + "@" + MAIL_DOMAIN);
    }

    private String nik(LocalDate born, boolean woman) {
        String head = "1699%02d%02d%02d%02d"
                .formatted(
                        1 + random.nextInt(11),
                        born.getDayOfMonth() + (woman ? 40 : 0),
                        born.getMonthValue(),
                        born.getYear() % 100);
        return head + "%04d".formatted(nikSerials.merge(head, 1, Integer::sum));
    }

    private String grade(String level, boolean contract, boolean candidate) {
        boolean skilled = level.equals("TERAMPIL") || level.equals("PELAKSANA");
        if (contract) {
            return skilled ? "VII" : "IX";
        }
        if (candidate) {
            return skilled ? "II/c" : "III/a";
        }
        List<String> grades =
                switch (level) {
                    case "PRATAMA" -> List.of("IV/b", "IV/c");
                    case "ADMINISTRATOR" -> List.of("III/d", "IV/a", "IV/b");
                    case "AHLI_MADYA" -> List.of("IV/a", "IV/b");
                    case "PENGAWAS", "AHLI_MUDA" -> List.of("III/c", "III/d");
                    case "AHLI_PERTAMA", "MAHIR" -> List.of("III/a", "III/b");
                    default -> List.of("II/b", "II/c", "II/d", "III/a");
                };
        return pick(grades);
    }

    private String titleBack(String level) {
        return switch (level) {
            case "PRATAMA" -> pick(List.of("S.Sos., M.Si.", "S.H., M.H.", "S.E., M.M.", "S.T., M.T."));
            case "ADMINISTRATOR", "AHLI_MADYA" -> pick(List.of("S.E., M.Si.", "S.IP.", "S.T.", "S.H., M.H."));
            case "TERAMPIL", "MAHIR" -> "A.Md.";
            case "PELAKSANA" -> pick(List.of("", "", "A.Md.", "S.E.", "S.AP."));
            default -> pick(List.of("S.Kom.", "S.E.", "S.Sos.", "S.H.", "S.T."));
        };
    }

    private String mailName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        int number = mailNames.merge(plain, 1, Integer::sum);
        return number == 1 ? plain : plain + number;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
