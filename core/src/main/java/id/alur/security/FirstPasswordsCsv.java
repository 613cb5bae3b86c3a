package id.alur.security;

import id.alur.personnel.Nip;
import id.alur.shared.DomainException;
import id.alur.sheet.SheetFile;
import java.util.List;

/** The file that is handed out when many accounts are made at once. */
final class FirstPasswordsCsv {

    private FirstPasswordsCsv() {}

    /** One account. */
    record Line(String name, String unit, String login, String password) {
        @Override
        public String toString() {
            return "Line[***]";
        }
    }

    static byte[] write(List<Line> lines) {
        return SheetFile.csv(
                List.of("unit_kerja", "nama", "nama_pengguna", "kata_sandi_sekali_pakai"),
                lines.stream()
                        .map(line -> List.of(line.unit(), line.name(), grouped(line.login()), line.password()))
                        .toList());
    }

    /** As letters write a NIP: Excel would round eighteen digits in a row. The log-in takes the spaces as well. */
    private static String grouped(String login) {
        try {
            return new Nip(login).printed();
        } catch (DomainException notANip) {
            return login;
        }
    }
}
